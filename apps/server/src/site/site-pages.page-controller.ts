import { Controller, Get, NotFoundException, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public, type RegisterRequest } from '@pa/platform';
import { Page } from '@pa/web';
import { SITE_PAGES } from './site-pages';

/** The pages the footer leads to. */
@ApiExcludeController()
@Controller()
@Public()
export class SitePagesController {
  @Get(SITE_PAGES.map(({ path }) => path))
  show(@Req() request: RegisterRequest): Page {
    const found = SITE_PAGES.find(({ path }) => path === request.path);
    if (!found) throw new NotFoundException('There is no such page.');
    return new Page('site/words.njk', { title: found.title, sections: found.sections });
  }
}
