import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor } from '@pa/platform';
import { VisitDesk } from '../../visits/visit-desk.service';
import { VisitFindings } from '../../visits/visit-findings.service';
import { VisitQuestions } from '../../visits/visit-questions.service';
import { visitsAccess } from '../../visits/visits.access';
import { v7 as newId } from 'uuid';
import {
  CallOffVisitRequest,
  MoveVisitRequest,
  PlanVisitRequest,
  SettleActionRequest,
  VisitFindingParams,
  VisitParams,
  VisitQuestionsRequest,
  VisitsQuery,
  WriteUpVisitRequest,
} from './visits.request';
import { NewVisitResponse, OpenedVisitResponse, StaffVisitsResponse, VisitQuestionsResponse } from './visits.response';

/** Monitoring visits, for staff. Auditors see those that are theirs. */
@ApiTags('visits')
@ApiBearerAuth()
@Controller('api/v1')
export class VisitsApiController {
  constructor(
    private readonly desk: VisitDesk,
    private readonly findings: VisitFindings,
    private readonly questions: VisitQuestions,
  ) {}

  /** One page of a list. */
  @Get('visits')
  @Access(visitsAccess.seeVisits)
  @ApiOkResponse({ type: StaffVisitsResponse })
  async list(@CurrentActor() actor: Actor, @Query() { list, page }: VisitsQuery): Promise<StaffVisitsResponse> {
    return StaffVisitsResponse.of(await this.desk.list(actor, { list: list ?? 'planned', page: page ?? 1 }));
  }

  /** Plans one. The PA and who goes are told. */
  @Post('visits')
  @Access(visitsAccess.planVisits)
  @ApiCreatedResponse({ type: NewVisitResponse })
  async plan(
    @CurrentActor() actor: Actor,
    @Body() { id, personId, ...plan }: PlanVisitRequest,
  ): Promise<NewVisitResponse> {
    return { id: await this.desk.plan(actor, { id: id ?? newId(), personId }, plan) };
  }

  /** That it was opened is on record. */
  @Get('visits/:id')
  @Access(visitsAccess.seeVisits)
  @ApiOkResponse({ type: OpenedVisitResponse })
  async open(@CurrentActor() actor: Actor, @Param() { id }: VisitParams): Promise<OpenedVisitResponse> {
    return OpenedVisitResponse.ofCase(await this.desk.open(actor, id));
  }

  /** Another time, place or person. */
  @Put('visits/:id/time')
  @HttpCode(204)
  @Access(visitsAccess.planVisits)
  @ApiNoContentResponse()
  async move(
    @CurrentActor() actor: Actor,
    @Param() { id }: VisitParams,
    @Body() { version, ...plan }: MoveVisitRequest,
  ): Promise<void> {
    await this.desk.move(actor, { id, version }, plan);
  }

  @Post('visits/:id/calling-off')
  @HttpCode(204)
  @Access(visitsAccess.planVisits)
  @ApiNoContentResponse()
  async callOff(
    @CurrentActor() actor: Actor,
    @Param() { id }: VisitParams,
    @Body() { version, why }: CallOffVisitRequest,
  ): Promise<void> {
    await this.desk.callOff(actor, { id, version }, why);
  }

  /** What was seen, by who went; sent again it takes the place of what was there, while nobody has answered it. */
  @Put('visits/:id/findings')
  @HttpCode(204)
  @Access(visitsAccess.writeUpVisits)
  @ApiNoContentResponse()
  async write(
    @CurrentActor() actor: Actor,
    @Param() { id }: VisitParams,
    @Body() { version, findings, note = '', noteKept = '' }: WriteUpVisitRequest,
  ): Promise<void> {
    const written = findings.map(({ grade, words = '', action = '', dueOn = '' }) => ({ grade, words, action, dueOn }));
    await this.findings.write(actor, { id, version }, { findings: written, note, noteKept });
  }

  /** Closes what a PA was to do, or sends it back. */
  @Post('visits/:id/findings/:findingId/decisions')
  @HttpCode(204)
  @Access(visitsAccess.writeUpVisits)
  @ApiNoContentResponse()
  async settle(
    @CurrentActor() actor: Actor,
    @Param() { id: visitId, findingId: id }: VisitFindingParams,
    @Body() { version, decision, words = '', dueOn = '' }: SettleActionRequest,
  ): Promise<void> {
    await this.findings.settle(actor, { visitId, id, version }, { decision, words, dueOn });
  }

  @Get('visit-questions')
  @Access(visitsAccess.planVisits)
  @ApiOkResponse({ type: VisitQuestionsResponse })
  async ask(@CurrentActor() actor: Actor): Promise<VisitQuestionsResponse> {
    return VisitQuestionsResponse.of(await this.questions.current(actor));
  }

  /** A new edition of the questions. */
  @Put('visit-questions')
  @HttpCode(204)
  @Access(visitsAccess.planVisits)
  @ApiNoContentResponse()
  async change(@CurrentActor() actor: Actor, @Body() { number, questions }: VisitQuestionsRequest): Promise<void> {
    await this.questions.change(actor, { number, questions: questions.map((one) => one.trim()).filter(Boolean) });
  }
}
