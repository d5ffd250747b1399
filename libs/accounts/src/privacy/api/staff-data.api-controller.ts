import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor } from '@pa/platform';
import { IdParams } from '../../sessions/api/id.params';
import { AccountClosing } from '../closing/account-closing.service';
import { Corrections } from '../corrections/corrections.service';
import { LegalHolds } from '../holds/legal-holds.service';
import { privacyAccess } from '../privacy.access';
import { ClosingForRequest, CorrectionAnswerRequest, LegalHoldRequest } from './privacy.requests';
import {
  LegalHoldResponse,
  LegalHoldsResponse,
  StaffCorrectionResponse,
  StaffCorrectionsResponse,
} from './privacy.responses';

/** Other people's data, for the register's staff: putting it right, keeping it, closing an account. */
@ApiTags('privacy')
@ApiBearerAuth()
@Controller('api/v1')
export class StaffDataApiController {
  constructor(
    private readonly corrections: Corrections,
    private readonly holds: LegalHolds,
    private readonly closing: AccountClosing,
  ) {}

  /** Requests that wait for an answer, the most urgent first. */
  @Get('correction-requests')
  @Access(privacyAccess.answerRequests)
  @ApiOkResponse({ type: StaffCorrectionsResponse })
  async listCorrections(@CurrentActor() actor: Actor): Promise<StaffCorrectionsResponse> {
    return { items: (await this.corrections.listOpen(actor)).map((one) => StaffCorrectionResponse.ofStaff(one)) };
  }

  /** Answers a request; the person gets a mail that says so. */
  @Post('correction-requests/:id/answer')
  @HttpCode(204)
  @Access(privacyAccess.answerRequests)
  @ApiNoContentResponse()
  async answer(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParams,
    @Body() body: CorrectionAnswerRequest,
  ): Promise<void> {
    await this.corrections.answer(actor, id, body);
  }

  /** People whose data must be kept for now, the next to be looked at first. */
  @Get('legal-holds')
  @Access(privacyAccess.seeHolds)
  @ApiOkResponse({ type: LegalHoldsResponse })
  async listHolds(@CurrentActor() actor: Actor): Promise<LegalHoldsResponse> {
    return { items: (await this.holds.list(actor)).map((hold) => LegalHoldResponse.of(hold)) };
  }

  /** Keeps a person's data until the hold is lifted. */
  @Post('legal-holds')
  @HttpCode(204)
  @Access(privacyAccess.hold)
  @ApiNoContentResponse()
  async hold(@CurrentActor() actor: Actor, @Body() { personId, reason, reviewOn }: LegalHoldRequest): Promise<void> {
    await this.holds.place(actor, personId, { reason, reviewOn });
  }

  /** Lifts a hold; what is due goes in the next night. */
  @Delete('legal-holds/:id')
  @HttpCode(204)
  @Access(privacyAccess.hold)
  @ApiNoContentResponse()
  async liftHold(@CurrentActor() actor: Actor, @Param() { id }: IdParams): Promise<void> {
    await this.holds.lift(actor, id);
  }

  /** Closes the account of somebody who asked for it. */
  @Post('people/:id/closing')
  @HttpCode(204)
  @Access(privacyAccess.closeForSomeone)
  @ApiNoContentResponse()
  async close(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParams,
    @Body() { words }: ClosingForRequest,
  ): Promise<void> {
    await this.closing.closeFor(actor, id, words);
  }
}
