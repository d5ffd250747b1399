import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor } from '@pa/platform';
import { recruitmentAccess } from '../../recruitment.access';
import { Hiring } from '../hiring.service';
import { Interviews } from '../interviews.service';
import { Offers } from '../offers.service';
import { SEEN_STATES, VacancyApplications } from '../vacancy-applications.service';
import { VacancyInvitations } from '../vacancy-invitations.service';
import {
  ApplicationIdParam,
  InterviewRequest,
  InviteToVacancyRequest,
  ListApplicationsQuery,
  NotesRequest,
  OfferRequest,
  TurnDownRequest,
} from './application.request';
import { SeenApplicationResponse, SeenListResponse } from './application.response';

/** The answers to an employer's adverts. */
@ApiTags('applications')
@ApiBearerAuth()
@Controller('api/v1')
@Access(recruitmentAccess.decideApplications)
export class VacancyApplicationsApiController {
  constructor(
    private readonly applications: VacancyApplications,
    private readonly interviews: Interviews,
    private readonly offers: Offers,
    private readonly hiring: Hiring,
    private readonly invitations: VacancyInvitations,
  ) {}

  /** Drafts are nobody else's business: they are not among them. */
  @Get('vacancies/:id/applications')
  @Access(recruitmentAccess.seeApplications)
  @ApiOkResponse({ type: SeenListResponse })
  async list(
    @CurrentActor() actor: Actor,
    @Param() { id }: ApplicationIdParam,
    @Query() { state, sort, page }: ListApplicationsQuery,
  ): Promise<SeenListResponse> {
    const states = state ? [state] : SEEN_STATES;
    return SeenListResponse.of(await this.applications.list(actor, id, { states, order: sort, page }));
  }

  /** Asks a PA of the register to look at an open advert, at most 20 in a day. */
  @Post('vacancies/:id/invitations')
  @HttpCode(204)
  @ApiNoContentResponse()
  async invite(
    @CurrentActor() actor: Actor,
    @Param() { id }: ApplicationIdParam,
    @Body() { profileId }: InviteToVacancyRequest,
  ): Promise<void> {
    await this.invitations.invite(actor, { vacancyId: id, profileId });
  }

  @Get('applications/:id')
  @Access(recruitmentAccess.seeApplications)
  @ApiOkResponse({ type: SeenApplicationResponse })
  async get(@CurrentActor() actor: Actor, @Param() { id }: ApplicationIdParam): Promise<SeenApplicationResponse> {
    return SeenApplicationResponse.of((await this.applications.get(actor, id)).application);
  }

  /** From then on the name is shown, where the advert is blind. */
  @Post('applications/:id/shortlisting')
  @HttpCode(204)
  @ApiNoContentResponse()
  async shortlist(@CurrentActor() actor: Actor, @Param() { id }: ApplicationIdParam): Promise<void> {
    await this.applications.shortlist(actor, id);
  }

  @Post('applications/:id/refusal')
  @HttpCode(204)
  @ApiNoContentResponse()
  async turnDown(
    @CurrentActor() actor: Actor,
    @Param() { id }: ApplicationIdParam,
    @Body() { reason }: TurnDownRequest,
  ): Promise<void> {
    await this.applications.turnDown(actor, id, reason);
  }

  @Put('applications/:id/notes')
  @HttpCode(204)
  @ApiNoContentResponse()
  async saveNotes(
    @CurrentActor() actor: Actor,
    @Param() { id }: ApplicationIdParam,
    @Body() { notes }: NotesRequest,
  ): Promise<void> {
    await this.applications.saveNotes(actor, id, notes);
  }

  /** Times for an interview. Times that were offered before and not chosen are called off. */
  @Post('applications/:id/interviews')
  @HttpCode(204)
  @ApiNoContentResponse()
  async offerTimes(
    @CurrentActor() actor: Actor,
    @Param() { id }: ApplicationIdParam,
    @Body() body: InterviewRequest,
  ): Promise<void> {
    await this.interviews.offer(actor, id, body.given());
  }

  /** The terms are kept as they are now. */
  @Post('applications/:id/offers')
  @HttpCode(204)
  @ApiNoContentResponse()
  async offer(
    @CurrentActor() actor: Actor,
    @Param() { id }: ApplicationIdParam,
    @Body() body: OfferRequest,
  ): Promise<void> {
    await this.offers.make(actor, id, body.given());
  }

  /** Until the PA has said yes or no. */
  @Post('applications/:id/offers/withdrawal')
  @HttpCode(204)
  @ApiNoContentResponse()
  async takeBack(@CurrentActor() actor: Actor, @Param() { id }: ApplicationIdParam): Promise<void> {
    await this.offers.takeBack(actor, id);
  }

  /** Never more than the advert has places; the last one fills it. */
  @Post('applications/:id/hiring')
  @HttpCode(204)
  @ApiNoContentResponse()
  async hire(@CurrentActor() actor: Actor, @Param() { id }: ApplicationIdParam): Promise<void> {
    await this.hiring.hire(actor, id);
  }
}
