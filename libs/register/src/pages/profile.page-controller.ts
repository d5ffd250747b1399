import { Body, Controller, Get, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import {
  Access,
  Clock,
  CurrentActor,
  CurrentLicensee,
  type Actor,
  type Licensee,
  type RegisterRequest,
} from '@pa/platform';
import { attempt, invalidPage, leaveNotice, Page, readForm, SeeOther } from '@pa/web';
import { PaProfileMoves } from '../pa-profile-moves.service';
import { PaProfiles } from '../pa-profiles.service';
import { registerAccess } from '../register.access';
import { registerPaths } from '../register.paths';
import { SendForm } from './forms/send.form';
import { previewModel } from './preview.presenter';
import { profileModel } from './profile.presenter';
import { PublicProfilePresenter } from './public-profile.presenter';
import { sendModel } from './send.presenter';

const SEND_VIEW = 'register/send.njk';

/** A PA's profile as a whole: how it stands, how it looks to employers, and sending it in. */
@ApiExcludeController()
@Controller()
@Access(registerAccess.ownPaProfile)
export class ProfilePageController {
  constructor(
    private readonly profiles: PaProfiles,
    private readonly moves: PaProfileMoves,
    private readonly presenter: PublicProfilePresenter,
    private readonly clock: Clock,
  ) {}

  @Get(registerPaths.profile)
  async show(@CurrentActor() actor: Actor): Promise<Page> {
    return new Page('register/profile.njk', profileModel(await this.profiles.getOwn(actor), this.clock.now()));
  }

  @Get(registerPaths.preview)
  async preview(@CurrentActor() actor: Actor): Promise<Page> {
    const own = await this.profiles.getOwn(actor);
    const profile = await this.profiles.preview(actor);
    return new Page('register/preview.njk', previewModel(own, this.presenter.present(profile)));
  }

  @Get(registerPaths.send)
  async showSend(@CurrentActor() actor: Actor, @CurrentLicensee() licensee: Licensee): Promise<Page> {
    return new Page(SEND_VIEW, sendModel(await this.profiles.getOwn(actor), licensee));
  }

  @Post(registerPaths.send)
  async send(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest & { licensee: Licensee },
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const { form } = readForm(SendForm, body);
    const result = await attempt(() => this.moves.submit(actor, form.answer));
    if ('errors' in result) {
      const model = sendModel(await this.profiles.getOwn(actor), request.licensee, form.answer);
      return invalidPage(SEND_VIEW, { ...model, errors: result.errors.map(onSendPage) });
    }
    leaveNotice(request, result.done.state === 'published' ? 'You are on the register now.' : 'Your profile is sent.');
    return new SeeOther(registerPaths.profile);
  }
}

/** What is missing is on other pages: the list below says where, so the summary links to nothing. */
function onSendPage({ field, text }: { field: string; text: string }): { field: string; text: string } {
  return { field: field === 'answer' ? field : '', text };
}
