import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor } from '@pa/platform';
import { Blocks } from '../blocks/blocks.service';
import { OwnReports } from '../reports/own-reports.service';
import { safetyAccess } from '../safety.access';
import { ContactSharing } from '../sharing/contact-sharing.service';
import { Appeals } from '../takedowns/appeals.service';
import {
  OwnDecisionResponse,
  OwnDecisionsResponse,
  OwnReportResponse,
  OwnReportsResponse,
  SharingResponse,
} from './own-safety.responses';
import {
  AppealRequest,
  AskToShareRequest,
  SafetyIdParam,
  SafetyReportRequest,
  ShareParam,
  ShareStepRequest,
} from './safety.requests';

/** Sharing contact details, blocking, reporting, and asking to look again. */
@ApiTags('safety')
@ApiBearerAuth()
@Controller('api/v1')
export class OwnSafetyApiController {
  constructor(
    private readonly sharing: ContactSharing,
    private readonly blocks: Blocks,
    private readonly reports: OwnReports,
    private readonly appeals: Appeals,
  ) {}

  /** What the two share. Whoever reads a value has seen it from then on. */
  @Get('conversations/:id/sharing')
  @Access(safetyAccess.shareAndBlock)
  @ApiOkResponse({ type: SharingResponse })
  async shared(@CurrentActor() actor: Actor, @Param() { id }: SafetyIdParam): Promise<SharingResponse> {
    return SharingResponse.ofSharing(await this.sharing.of(actor, id));
  }

  @Post('conversations/:id/sharing')
  @HttpCode(200)
  @Access(safetyAccess.shareDetails)
  @ApiOkResponse({ type: SharingResponse })
  async ask(
    @CurrentActor() actor: Actor,
    @Param() { id }: SafetyIdParam,
    @Body() { field }: AskToShareRequest,
  ): Promise<SharingResponse> {
    return SharingResponse.ofSharing(await this.sharing.ask(actor, id, field));
  }

  /** Agrees, says no, takes the question back, or stops sharing. */
  @Post('conversations/:id/sharing/:shareId')
  @HttpCode(200)
  @Access(safetyAccess.shareDetails)
  @ApiOkResponse({ type: SharingResponse })
  async step(
    @CurrentActor() actor: Actor,
    @Param() { id, shareId }: ShareParam,
    @Body() { deed }: ShareStepRequest,
  ): Promise<SharingResponse> {
    return SharingResponse.ofSharing(await this.sharing.move(actor, id, { id: shareId, deed }));
  }

  /** Neither can write or find the other from now on. */
  @Put('conversations/:id/block')
  @HttpCode(204)
  @Access(safetyAccess.shareAndBlock)
  @ApiNoContentResponse()
  async block(@CurrentActor() actor: Actor, @Param() { id }: SafetyIdParam): Promise<void> {
    await this.blocks.block(actor, id);
  }

  @Delete('conversations/:id/block')
  @HttpCode(204)
  @Access(safetyAccess.shareAndBlock)
  @ApiNoContentResponse()
  async unblock(@CurrentActor() actor: Actor, @Param() { id }: SafetyIdParam): Promise<void> {
    await this.blocks.unblock(actor, id);
  }

  /** Whoever is reported never learns who did. */
  @Post('me/safety-reports')
  @Access(safetyAccess.report)
  @ApiCreatedResponse({ type: OwnReportResponse })
  async report(@CurrentActor() actor: Actor, @Body() body: SafetyReportRequest): Promise<OwnReportResponse> {
    return OwnReportResponse.ofReport(await this.reports.send(actor, body));
  }

  @Get('me/safety-reports')
  @Access(safetyAccess.report)
  @ApiOkResponse({ type: OwnReportsResponse })
  async listReports(@CurrentActor() actor: Actor): Promise<OwnReportsResponse> {
    return { items: (await this.reports.list(actor)).map((one) => OwnReportResponse.ofReport(one)) };
  }

  /** What staff took down of yours. */
  @Get('me/decisions')
  @Access(safetyAccess.ownDecisions)
  @ApiOkResponse({ type: OwnDecisionsResponse })
  async listDecisions(@CurrentActor() actor: Actor): Promise<OwnDecisionsResponse> {
    return { items: (await this.appeals.listOwn(actor)).map((one) => OwnDecisionResponse.ofDecision(one)) };
  }

  /** Asks to look again, once. Somebody else than who decided answers. */
  @Post('me/decisions/:id/appeal')
  @HttpCode(200)
  @Access(safetyAccess.ownDecisions)
  @ApiOkResponse({ type: OwnDecisionResponse })
  async appeal(
    @CurrentActor() actor: Actor,
    @Param() { id }: SafetyIdParam,
    @Body() { words }: AppealRequest,
  ): Promise<OwnDecisionResponse> {
    return OwnDecisionResponse.ofDecision(await this.appeals.appeal(actor, id, words));
  }
}
