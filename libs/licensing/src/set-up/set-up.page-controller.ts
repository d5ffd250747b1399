import { Body, Controller, Get, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, CurrentActor, CurrentLicensee, type Actor, type Licensee, type RegisterRequest } from '@pa/platform';
import { attempt, invalidPage, leaveNotice, Page, readForm, SeeOther } from '@pa/web';
import { licensingAccess } from '../licensing.access';
import { licensingPaths as paths } from '../licensing.paths';
import { TICKED_STEPS } from './set-up-steps';
import { setUpModel } from './set-up.presenter';
import { SetUp } from './set-up.service';

const VIEW = 'licensing/set-up.njk';

class TickForm {
  step = '';
}

/** What is left before a register opens, and opening it. */
@ApiExcludeController()
@Controller()
export class SetUpPageController {
  constructor(private readonly setUp: SetUp) {}

  @Get(paths.setUp)
  @Access(licensingAccess.setUp)
  async show(@CurrentActor() actor: Actor, @CurrentLicensee() licensee: Licensee): Promise<Page> {
    return new Page(VIEW, setUpModel(licensee, await this.setUp.listDone(actor)));
  }

  @Post(paths.tick)
  @Access(licensingAccess.setUp)
  async tick(
    @CurrentActor() actor: Actor,
    @CurrentLicensee() licensee: Licensee,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const step = TICKED_STEPS.find((known) => known === readForm(TickForm, body).form.step);
    if (step) {
      await this.setUp.tick(actor, step);
      return new SeeOther(paths.setUp);
    }
    const errors = [{ field: '', text: 'Choose a step of the list' }];
    return invalidPage(VIEW, { ...setUpModel(licensee, await this.setUp.listDone(actor)), errors });
  }

  @Post(paths.open)
  @Access(licensingAccess.openRegister)
  async open(
    @CurrentActor() actor: Actor,
    @CurrentLicensee() licensee: Licensee,
    @Req() request: RegisterRequest,
  ): Promise<Page | SeeOther> {
    const result = await attempt(() => this.setUp.open(actor));
    if ('errors' in result)
      return invalidPage(VIEW, { ...setUpModel(licensee, await this.setUp.listDone(actor)), errors: result.errors });
    leaveNotice(request, 'The register is open. Everybody can see it now.');
    return new SeeOther(paths.setUp);
  }
}
