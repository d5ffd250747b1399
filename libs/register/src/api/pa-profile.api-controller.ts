import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Put } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor } from '@pa/platform';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { LONGEST_ANSWER, PaProfileMoves } from '../pa-profile-moves.service';
import { PaProfiles } from '../pa-profiles.service';
import { PaWeeks } from '../pa-weeks.service';
import { registerAccess } from '../register.access';
import { AwayRequest, ExtraRequest, IdParam } from './dates.request';
import { SaveSectionsRequest, sectionsOf } from './pa-profile-sections';
import { PaProfileResponse } from './pa-profile.response';
import { PublicPaProfileResponse } from './public-pa-profile.response';
import { extraSpansOf, WeekRequest, weekOf } from './times';

export class SubmitRequest {
  @ApiPropertyOptional({ maxLength: LONGEST_ANSWER, description: 'To staff, when they sent it back or took it down' })
  @IsOptional()
  @IsString({ message: 'Send text' })
  @MaxLength(10_000, { message: 'That is too long' })
  answer?: string;
}

/** A PA's own profile. A draft is begun at the first visit; what is saved is kept at once. */
@ApiTags('register')
@ApiBearerAuth()
@Controller('api/v1/me/pa-profile')
@Access(registerAccess.ownPaProfile)
export class PaProfileApiController {
  constructor(
    private readonly profiles: PaProfiles,
    private readonly weeks: PaWeeks,
    private readonly moves: PaProfileMoves,
  ) {}

  /** The profile with its progress. */
  @Get()
  @ApiOkResponse({ type: PaProfileResponse })
  async get(@CurrentActor() actor: Actor): Promise<PaProfileResponse> {
    return PaProfileResponse.of(await this.profiles.getOwn(actor));
  }

  /** The profile as employers see it, or would. */
  @Get('preview')
  @ApiOkResponse({ type: PublicPaProfileResponse })
  async preview(@CurrentActor() actor: Actor): Promise<PublicPaProfileResponse> {
    return PublicPaProfileResponse.of(await this.profiles.preview(actor));
  }

  /** Saves any of the sections, each whole; all of them or none. */
  @Patch()
  @ApiOkResponse({ type: PaProfileResponse })
  async save(@CurrentActor() actor: Actor, @Body() body: SaveSectionsRequest): Promise<PaProfileResponse> {
    return PaProfileResponse.of(await this.profiles.saveSections(actor, sectionsOf(body)));
  }

  /** Saves the whole usual week. */
  @Put('week')
  @ApiOkResponse({ type: PaProfileResponse })
  async saveWeek(@CurrentActor() actor: Actor, @Body() { times }: WeekRequest): Promise<PaProfileResponse> {
    return PaProfileResponse.of(await this.weeks.saveWeek(actor, weekOf(times)));
  }

  /** Adds days on which nothing of the usual week starts. */
  @Post('dates/away')
  @HttpCode(200)
  @ApiOkResponse({ type: PaProfileResponse })
  async addAway(@CurrentActor() actor: Actor, @Body() body: AwayRequest): Promise<PaProfileResponse> {
    return PaProfileResponse.of(await this.weeks.addAway(actor, body));
  }

  /** Adds hours to one date. */
  @Post('dates/extra')
  @HttpCode(200)
  @ApiOkResponse({ type: PaProfileResponse })
  async addExtra(@CurrentActor() actor: Actor, @Body() { date, times }: ExtraRequest): Promise<PaProfileResponse> {
    return PaProfileResponse.of(await this.weeks.addExtra(actor, { date, spans: extraSpansOf(times) }));
  }

  /** Takes a date out. */
  @Delete('dates/:id')
  @ApiOkResponse({ type: PaProfileResponse })
  async removeDate(@CurrentActor() actor: Actor, @Param() { id }: IdParam): Promise<PaProfileResponse> {
    return PaProfileResponse.of(await this.weeks.removeDate(actor, id));
  }

  /** Sends the profile in; the register's policy says whether it is shown at once. */
  @Post('submit')
  @HttpCode(200)
  @ApiOkResponse({ type: PaProfileResponse })
  async submit(@CurrentActor() actor: Actor, @Body() { answer }: SubmitRequest): Promise<PaProfileResponse> {
    return PaProfileResponse.of(await this.moves.submit(actor, answer ?? ''));
  }

  /** Takes it back before staff have looked. */
  @Post('withdraw')
  @HttpCode(200)
  @ApiOkResponse({ type: PaProfileResponse })
  async withdraw(@CurrentActor() actor: Actor): Promise<PaProfileResponse> {
    return PaProfileResponse.of(await this.moves.withdraw(actor));
  }

  /** Takes it off the register for a while. */
  @Post('pause')
  @HttpCode(200)
  @ApiOkResponse({ type: PaProfileResponse })
  async pause(@CurrentActor() actor: Actor): Promise<PaProfileResponse> {
    return PaProfileResponse.of(await this.moves.pause(actor));
  }

  /** Puts a paused profile back. */
  @Post('resume')
  @HttpCode(200)
  @ApiOkResponse({ type: PaProfileResponse })
  async resume(@CurrentActor() actor: Actor): Promise<PaProfileResponse> {
    return PaProfileResponse.of(await this.moves.resume(actor));
  }

  /** Puts it away. */
  @Post('archive')
  @HttpCode(200)
  @ApiOkResponse({ type: PaProfileResponse })
  async archive(@CurrentActor() actor: Actor): Promise<PaProfileResponse> {
    return PaProfileResponse.of(await this.moves.archive(actor));
  }

  /** Brings it back as a draft. */
  @Post('reopen')
  @HttpCode(200)
  @ApiOkResponse({ type: PaProfileResponse })
  async reopen(@CurrentActor() actor: Actor): Promise<PaProfileResponse> {
    return PaProfileResponse.of(await this.moves.reopen(actor));
  }

  /** Hides it from every search; its state stays. */
  @Post('hide')
  @HttpCode(200)
  @ApiOkResponse({ type: PaProfileResponse })
  async hide(@CurrentActor() actor: Actor): Promise<PaProfileResponse> {
    return PaProfileResponse.of(await this.moves.hide(actor));
  }

  /** Ends hiding. */
  @Post('show')
  @HttpCode(200)
  @ApiOkResponse({ type: PaProfileResponse })
  async show(@CurrentActor() actor: Actor): Promise<PaProfileResponse> {
    return PaProfileResponse.of(await this.moves.show(actor));
  }

  /** "Still available": fresh again, and back on the register if it was paused for want of this. */
  @Post('confirm')
  @HttpCode(200)
  @ApiOkResponse({ type: PaProfileResponse })
  async confirm(@CurrentActor() actor: Actor): Promise<PaProfileResponse> {
    return PaProfileResponse.of(await this.moves.confirmStillAvailable(actor));
  }
}
