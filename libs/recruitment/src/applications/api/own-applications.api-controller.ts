import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor } from '@pa/platform';
import { recruitmentAccess } from '../../recruitment.access';
import { Interviews } from '../interviews.service';
import { Offers } from '../offers.service';
import { OwnApplications } from '../own-applications.service';
import { VacancyInvitations } from '../vacancy-invitations.service';
import { ApplicationIdParam, ApplyRequest, ChoiceRequest, ReasonRequest } from './application.request';
import { ApplicationIdResponse, VacancyInvitationResponse, OwnApplicationResponse } from './application.response';

/** A PA's answers to adverts. */
@ApiTags('applications')
@ApiBearerAuth()
@Controller('api/v1')
@Access(recruitmentAccess.ownApplications)
export class OwnApplicationsApiController {
  constructor(
    private readonly own: OwnApplications,
    private readonly interviews: Interviews,
    private readonly offers: Offers,
    private readonly invitations: VacancyInvitations,
  ) {}

  /** Saves a draft or sends it. There is one application of a PA to an advert: who has sent one gets its id. */
  @Post('vacancies/:id/applications')
  @HttpCode(200)
  @ApiOkResponse({ type: ApplicationIdResponse })
  async apply(
    @CurrentActor() actor: Actor,
    @Param() { id }: ApplicationIdParam,
    @Body() body: ApplyRequest,
  ): Promise<ApplicationIdResponse> {
    const words = body.words();
    return { id: body.deed === 'send' ? await this.own.send(actor, id, words) : await this.own.save(actor, id, words) };
  }

  /** What moved last comes first. */
  @Get('me/applications')
  @ApiOkResponse({ type: OwnApplicationResponse, isArray: true })
  async list(@CurrentActor() actor: Actor): Promise<OwnApplicationResponse[]> {
    return (await this.own.list(actor)).map((one) => OwnApplicationResponse.of(one));
  }

  @Get('me/applications/:id')
  @ApiOkResponse({ type: OwnApplicationResponse })
  async get(@CurrentActor() actor: Actor, @Param() { id }: ApplicationIdParam): Promise<OwnApplicationResponse> {
    return OwnApplicationResponse.of(await this.own.get(actor, id));
  }

  /** Throws a draft away. What was sent is withdrawn instead. */
  @Delete('me/applications/:id')
  @HttpCode(204)
  @ApiNoContentResponse()
  async discard(@CurrentActor() actor: Actor, @Param() { id }: ApplicationIdParam): Promise<void> {
    await this.own.discard(actor, id);
  }

  /** From now on only newer changes of the advert are told. */
  @Post('me/applications/:id/seen-changes')
  @HttpCode(204)
  @ApiNoContentResponse()
  async sawChanges(@CurrentActor() actor: Actor, @Param() { id }: ApplicationIdParam): Promise<void> {
    await this.own.sawChanges(actor, id);
  }

  @Post('me/applications/:id/withdrawal')
  @HttpCode(204)
  @ApiNoContentResponse()
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param() { id }: ApplicationIdParam,
    @Body() { reason }: ReasonRequest,
  ): Promise<void> {
    await this.own.withdraw(actor, id, reason);
  }

  /** One of the times that are offered, or none. */
  @Post('me/applications/:id/interview-choice')
  @HttpCode(204)
  @ApiNoContentResponse()
  async choose(
    @CurrentActor() actor: Actor,
    @Param() { id }: ApplicationIdParam,
    @Body() { time }: ChoiceRequest,
  ): Promise<void> {
    await (time === null ? this.interviews.refuseAll(actor, id) : this.interviews.choose(actor, id, time));
  }

  @Post('me/applications/:id/acceptance')
  @HttpCode(204)
  @ApiNoContentResponse()
  async accept(@CurrentActor() actor: Actor, @Param() { id }: ApplicationIdParam): Promise<void> {
    await this.offers.accept(actor, id);
  }

  @Post('me/applications/:id/refusal')
  @HttpCode(204)
  @ApiNoContentResponse()
  async decline(
    @CurrentActor() actor: Actor,
    @Param() { id }: ApplicationIdParam,
    @Body() { reason }: ReasonRequest,
  ): Promise<void> {
    await this.offers.decline(actor, id, reason);
  }

  /** Adverts that employers ask the PA to look at. */
  @Get('me/job-invitations')
  @ApiOkResponse({ type: VacancyInvitationResponse, isArray: true })
  async listInvitations(@CurrentActor() actor: Actor): Promise<VacancyInvitationResponse[]> {
    return (await this.invitations.listOwn(actor)).map((one) => VacancyInvitationResponse.of(one));
  }

  @Post('me/job-invitations/:id/refusal')
  @HttpCode(204)
  @ApiNoContentResponse()
  async declineInvitation(
    @CurrentActor() actor: Actor,
    @Param() { id }: ApplicationIdParam,
    @Body() { reason }: ReasonRequest,
  ): Promise<void> {
    await this.invitations.decline(actor, id, reason);
  }
}
