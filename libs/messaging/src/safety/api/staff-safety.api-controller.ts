import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor } from '@pa/platform';
import { ConversationLooks } from '../reports/conversation-looks.service';
import { ReportCases } from '../reports/report-cases.service';
import { safetyAccess } from '../safety.access';
import { Appeals } from '../takedowns/appeals.service';
import { Takedowns } from '../takedowns/takedowns.service';
import {
  AppealAnswerRequest,
  BeforeQuery,
  LookRequest,
  ReportsQuery,
  ReportStepRequest,
  SafetyIdParam,
  TakedownApiRequest,
} from './safety.requests';
import {
  AppealCaseResponse,
  AppealCasesResponse,
  LookedMessagesResponse,
  SafetyReportCaseResponse,
  SafetyReportsResponse,
  TakedownMadeResponse,
} from './staff-safety.responses';

/** Staff deal with reports and with those who ask them to look again. */
@ApiTags('safety')
@ApiBearerAuth()
@Controller('api/v1')
@Access(safetyAccess.reports)
export class StaffSafetyApiController {
  constructor(
    private readonly cases: ReportCases,
    private readonly looks: ConversationLooks,
    private readonly takedowns: Takedowns,
    private readonly appeals: Appeals,
  ) {}

  @Get('safety-reports')
  @ApiOkResponse({ type: SafetyReportsResponse })
  async list(@CurrentActor() actor: Actor, @Query() { page }: ReportsQuery): Promise<SafetyReportsResponse> {
    return SafetyReportsResponse.of(await this.cases.list(actor, page));
  }

  /** One report with everything that was written. Each opening is in the audit. */
  @Get('safety-reports/:id')
  @ApiOkResponse({ type: SafetyReportCaseResponse })
  async open(@CurrentActor() actor: Actor, @Param() { id }: SafetyIdParam): Promise<SafetyReportCaseResponse> {
    return SafetyReportCaseResponse.ofCase(await this.cases.open(actor, id));
  }

  /** Of several who take it one has it; the others get 409 and are told who. */
  @Post('safety-reports/:id/take')
  @HttpCode(200)
  @ApiOkResponse({ type: SafetyReportCaseResponse })
  async take(@CurrentActor() actor: Actor, @Param() { id }: SafetyIdParam): Promise<SafetyReportCaseResponse> {
    return SafetyReportCaseResponse.ofCase(await this.cases.take(actor, id));
  }

  @Post('safety-reports/:id/steps')
  @HttpCode(200)
  @ApiOkResponse({ type: SafetyReportCaseResponse })
  async step(
    @CurrentActor() actor: Actor,
    @Param() { id }: SafetyIdParam,
    @Body() { referredTo, outcome, ...step }: ReportStepRequest,
  ): Promise<SafetyReportCaseResponse> {
    return SafetyReportCaseResponse.ofCase(
      await this.cases.step(actor, id, {
        ...step,
        referredTo: referredTo ?? null,
        outcome: outcome ?? null,
      }),
    );
  }

  /** Says why the messages must be read; then they can be, for an hour. */
  @Post('safety-reports/:id/looks')
  @HttpCode(204)
  @ApiNoContentResponse()
  async look(
    @CurrentActor() actor: Actor,
    @Param() { id }: SafetyIdParam,
    @Body() { reason, ground }: LookRequest,
  ): Promise<void> {
    await this.looks.open(actor, id, { reason, ground });
  }

  @Get('safety-reports/:id/messages')
  @ApiOkResponse({ type: LookedMessagesResponse })
  async read(
    @CurrentActor() actor: Actor,
    @Param() { id }: SafetyIdParam,
    @Query() { before }: BeforeQuery,
  ): Promise<LookedMessagesResponse> {
    return LookedMessagesResponse.of(await this.looks.read(actor, id, before));
  }

  @Post('safety-reports/:id/takedowns')
  @ApiCreatedResponse({ type: TakedownMadeResponse })
  async takeDown(
    @CurrentActor() actor: Actor,
    @Param() { id }: SafetyIdParam,
    @Body() { what, messageNumber, reason }: TakedownApiRequest,
  ): Promise<TakedownMadeResponse> {
    const number = what === 'message' ? (messageNumber ?? null) : null;
    return { id: await this.takedowns.takeDown(actor, id, { what, messageNumber: number, reason }) };
  }

  /** Those that wait for an answer. */
  @Get('appeals')
  @ApiOkResponse({ type: AppealCasesResponse })
  async listAppeals(@CurrentActor() actor: Actor): Promise<AppealCasesResponse> {
    return { items: (await this.appeals.listOpen(actor)).map((one) => AppealCaseResponse.ofAppeal(one)) };
  }

  @Get('appeals/:id')
  @ApiOkResponse({ type: AppealCaseResponse })
  async appeal(@CurrentActor() actor: Actor, @Param() { id }: SafetyIdParam): Promise<AppealCaseResponse> {
    return AppealCaseResponse.ofAppeal(await this.appeals.open(actor, id));
  }

  /** By somebody else than who decided. */
  @Post('appeals/:id/answer')
  @HttpCode(200)
  @ApiOkResponse({ type: AppealCaseResponse })
  async answer(
    @CurrentActor() actor: Actor,
    @Param() { id }: SafetyIdParam,
    @Body() { deed, words }: AppealAnswerRequest,
  ): Promise<AppealCaseResponse> {
    return AppealCaseResponse.ofAppeal(await this.appeals.answer(actor, id, { deed, words }));
  }
}
