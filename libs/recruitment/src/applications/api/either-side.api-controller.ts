import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, CurrentLicensee, Public, type Actor, type Licensee } from '@pa/platform';
import { recruitmentAccess } from '../../recruitment.access';
import { Interviews } from '../interviews.service';
import { MeetingPlans } from '../meeting-plans.service';
import { Offers } from '../offers.service';
import { Outcomes } from '../outcomes.service';
import { WrittenTermsOfOffers } from '../written-terms.service';
import { ApplicationIdParam, OutcomeRequest, PlanRequest, TokenParam } from './application.request';
import {
  InterviewResponse,
  OfferResponse,
  OutcomeResponse,
  PlanResponse,
  WrittenTermsResponse,
} from './stages.response';

/** What both sides of an application have. */
@ApiTags('applications')
@ApiBearerAuth()
@Controller('api/v1/applications/:id')
@Access(recruitmentAccess.seeEitherApplication)
export class EitherSideApiController {
  constructor(
    private readonly interviews: Interviews,
    private readonly offers: Offers,
    private readonly plans: MeetingPlans,
    private readonly terms: WrittenTermsOfOffers,
  ) {}

  /** Newest first. */
  @Get('interviews')
  @ApiOkResponse({ type: InterviewResponse, isArray: true })
  async listInterviews(
    @CurrentActor() actor: Actor,
    @Param() { id }: ApplicationIdParam,
  ): Promise<InterviewResponse[]> {
    return (await this.interviews.list(actor, id)).map((one) => InterviewResponse.of(one));
  }

  /** Either side calls it off; the application goes on. */
  @Post('interviews/cancellation')
  @Access(recruitmentAccess.changeEitherApplication)
  @HttpCode(204)
  @ApiNoContentResponse()
  async callOff(@CurrentActor() actor: Actor, @Param() { id }: ApplicationIdParam): Promise<void> {
    await this.interviews.callOff(actor, id);
  }

  /** Newest first. */
  @Get('offers')
  @ApiOkResponse({ type: OfferResponse, isArray: true })
  async listOffers(@CurrentActor() actor: Actor, @Param() { id }: ApplicationIdParam): Promise<OfferResponse[]> {
    return (await this.offers.list(actor, id)).map((one) => OfferResponse.of(one));
  }

  /** One's own plan for a first meeting: the other side never reads it. */
  @Get('meeting-plan')
  @ApiOkResponse({ type: PlanResponse })
  async plan(@CurrentActor() actor: Actor, @Param() { id }: ApplicationIdParam): Promise<PlanResponse> {
    return PlanResponse.of(await this.plans.get(actor, id));
  }

  @Put('meeting-plan')
  @Access(recruitmentAccess.changeEitherApplication)
  @HttpCode(204)
  @ApiNoContentResponse()
  async savePlan(
    @CurrentActor() actor: Actor,
    @Param() { id }: ApplicationIdParam,
    @Body() body: PlanRequest,
  ): Promise<void> {
    await this.plans.save(actor, id, body.plan());
  }

  /** Once an offer is accepted. */
  @Get('written-terms')
  @ApiOkResponse({ type: WrittenTermsResponse })
  async writtenTerms(@CurrentActor() actor: Actor, @Param() { id }: ApplicationIdParam): Promise<WrittenTermsResponse> {
    return WrittenTermsResponse.of(await this.terms.get(actor, id));
  }
}

/** Answers "still working together?" with the secret from the mail; no sign-in is needed. */
@ApiTags('applications')
@Controller('api/v1/outcomes/:token')
@Public()
export class OutcomesApiController {
  constructor(private readonly outcomes: Outcomes) {}

  /** What is asked. Changes nothing. */
  @Get()
  @ApiOkResponse({ type: OutcomeResponse })
  async look(@CurrentLicensee() { id }: Licensee, @Param() { token }: TokenParam): Promise<OutcomeResponse> {
    return OutcomeResponse.of(await this.outcomes.look(id, token));
  }

  /** The first answer stays. */
  @Post()
  @HttpCode(200)
  @ApiOkResponse({ type: OutcomeResponse })
  async answer(
    @CurrentLicensee() { id }: Licensee,
    @Param() { token }: TokenParam,
    @Body() { answer }: OutcomeRequest,
  ): Promise<OutcomeResponse> {
    return OutcomeResponse.of(await this.outcomes.answer(id, token, answer));
  }
}
