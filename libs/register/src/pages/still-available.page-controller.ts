import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { CurrentLicensee, Public, type Licensee } from '@pa/platform';
import { attempt, invalidPage, Page } from '@pa/web';
import { registerPaths } from '../register.paths';
import { StillAvailable, type ConfirmQuestion } from '../still-available.service';

const VIEW = 'register/still-available.njk';

/** Behind the link in the mail. Nobody needs to sign in: the link can do nothing else. */
@ApiExcludeController()
@Controller()
@Public()
export class StillAvailablePageController {
  constructor(private readonly stillAvailable: StillAvailable) {}

  @Get('/still-available/:token')
  async ask(@CurrentLicensee() licensee: Licensee, @Param('token') token: string): Promise<Page> {
    return pageOf(await attempt(() => this.stillAvailable.look(licensee.id, token)));
  }

  @Post('/still-available/:token')
  async confirm(@CurrentLicensee() licensee: Licensee, @Param('token') token: string): Promise<Page> {
    return pageOf(await attempt(() => this.stillAvailable.confirm(licensee.id, token)));
  }
}

function pageOf(result: { done: ConfirmQuestion } | { errors: Parameters<typeof invalidPage>[1]['errors'] }): Page {
  if ('errors' in result)
    return new Page('register/stale-confirm.njk', { title: 'This link no longer works', paths: registerPaths }, 422);
  const title = result.done.isAnswered ? 'Thank you' : 'Are you still available?';
  return new Page(VIEW, { title, ...result.done, paths: registerPaths });
}
