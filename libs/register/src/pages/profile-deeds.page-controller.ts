import { Controller, Get, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor, type RegisterRequest } from '@pa/platform';
import { leaveNotice, Page, SeeOther } from '@pa/web';
import { PaProfileMoves } from '../pa-profile-moves.service';
import { registerAccess } from '../register.access';
import { registerPaths } from '../register.paths';

/** One press each: what a PA does with a profile that is finished. */
@ApiExcludeController()
@Controller()
@Access(registerAccess.ownPaProfile)
export class ProfileDeedsPageController {
  constructor(private readonly moves: PaProfileMoves) {}

  @Post(registerPaths.withdraw)
  async withdraw(@CurrentActor() actor: Actor, @Req() request: RegisterRequest): Promise<SeeOther> {
    await this.moves.withdraw(actor);
    return done(request, 'You took your profile back. Send it again when it is ready.');
  }

  @Post(registerPaths.pause)
  async pause(@CurrentActor() actor: Actor, @Req() request: RegisterRequest): Promise<SeeOther> {
    await this.moves.pause(actor);
    return done(request, 'Your profile is paused. Nobody can find it.');
  }

  @Post(registerPaths.resume)
  async resume(@CurrentActor() actor: Actor, @Req() request: RegisterRequest): Promise<SeeOther> {
    await this.moves.resume(actor);
    return done(request, 'Your profile is back on the register.');
  }

  @Post(registerPaths.confirm)
  async confirm(@CurrentActor() actor: Actor, @Req() request: RegisterRequest): Promise<SeeOther> {
    await this.moves.confirmStillAvailable(actor);
    return done(request, 'Thank you. Your profile says that it is right as of today.');
  }

  @Post(registerPaths.hide)
  async hide(@CurrentActor() actor: Actor, @Req() request: RegisterRequest): Promise<SeeOther> {
    await this.moves.hide(actor);
    return done(request, 'Your profile is hidden.');
  }

  @Post(registerPaths.show)
  async show(@CurrentActor() actor: Actor, @Req() request: RegisterRequest): Promise<SeeOther> {
    await this.moves.show(actor);
    return done(request, 'Your profile is not hidden any more.');
  }

  @Get(registerPaths.archive)
  askArchive(): Page {
    return new Page('register/put-away.njk', {
      title: 'Put your profile away?',
      page: { back: { href: registerPaths.profile, text: 'Your profile' } },
      paths: registerPaths,
    });
  }

  @Post(registerPaths.archive)
  async archive(@CurrentActor() actor: Actor, @Req() request: RegisterRequest): Promise<SeeOther> {
    await this.moves.archive(actor);
    return done(request, 'Your profile is put away. Nobody can see it.');
  }

  @Post(registerPaths.reopen)
  async reopen(@CurrentActor() actor: Actor, @Req() request: RegisterRequest): Promise<SeeOther> {
    await this.moves.reopen(actor);
    return done(request, 'Your profile is back. Look through it, then send it.');
  }
}

function done(request: RegisterRequest, sentence: string): SeeOther {
  leaveNotice(request, sentence);
  return new SeeOther(registerPaths.profile);
}
