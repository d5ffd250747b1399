import { Readable } from 'node:stream';
import { Body, Controller, Get, HttpCode, Post, StreamableFile } from '@nestjs/common';
import { ApiAcceptedResponse, ApiBearerAuth, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, Public, RetentionRules, type Actor } from '@pa/platform';
import { AccountClosing } from '../closing/account-closing.service';
import { Corrections } from '../corrections/corrections.service';
import { DataExports } from '../exports/data-exports.service';
import { downloadOf } from '../exports/download';
import { privacyAccess } from '../privacy.access';
import { ClosingRequest, CorrectionRequest } from './privacy.requests';
import {
  CorrectionResponse,
  CorrectionsResponse,
  DataExportResponse,
  DataExportsResponse,
  RetentionRuleResponse,
  RetentionScheduleResponse,
} from './privacy.responses';

const COPY = {
  description: 'Everything the register holds about you, part by part',
  content: { 'application/json': { schema: { type: 'object' } } },
} as const;

/** One's own data: a copy of it, putting it right, and the end of the account. */
@ApiTags('privacy')
@Controller('api/v1')
export class OwnDataApiController {
  constructor(
    private readonly exports: DataExports,
    private readonly corrections: Corrections,
    private readonly closing: AccountClosing,
    private readonly rules: RetentionRules,
  ) {}

  /** What is kept for how long, and why. */
  @Get('retention-schedule')
  @Public()
  @ApiOkResponse({ type: RetentionScheduleResponse })
  schedule(): RetentionScheduleResponse {
    return { items: this.rules.list().map((rule) => RetentionRuleResponse.of(rule)) };
  }

  /** Your copies, newest first, and how far each is. */
  @Get('me/data-exports')
  @Access(privacyAccess.exportOwn)
  @ApiBearerAuth()
  @ApiOkResponse({ type: DataExportsResponse })
  async listExports(@CurrentActor() actor: Actor): Promise<DataExportsResponse> {
    return { items: (await this.exports.list(actor)).map((copy) => DataExportResponse.of(copy)) };
  }

  /** Asks for a copy of your data. A mail says when it is ready. */
  @Post('me/data-exports')
  @HttpCode(202)
  @Access(privacyAccess.exportOwn)
  @ApiBearerAuth()
  @ApiAcceptedResponse({ description: 'It is being made' })
  async askExport(@CurrentActor() actor: Actor): Promise<void> {
    await this.exports.ask(actor);
  }

  /** The newest copy that is ready, as JSON. */
  @Get('me/data-exports/newest')
  @Access(privacyAccess.exportOwn)
  @ApiBearerAuth()
  @ApiOkResponse(COPY)
  async fetchExport(@CurrentActor() actor: Actor): Promise<StreamableFile> {
    return new StreamableFile(Readable.from(await this.exports.open(actor, 'json')), downloadOf('json'));
  }

  /** What you asked to have put right, newest first. */
  @Get('me/correction-requests')
  @Access(privacyAccess.own)
  @ApiBearerAuth()
  @ApiOkResponse({ type: CorrectionsResponse })
  async listCorrections(@CurrentActor() actor: Actor): Promise<CorrectionsResponse> {
    return { items: (await this.corrections.listOwn(actor)).map((one) => CorrectionResponse.of(one)) };
  }

  /** Asks staff to put something right; they answer within a month. */
  @Post('me/correction-requests')
  @HttpCode(202)
  @Access(privacyAccess.own)
  @ApiBearerAuth()
  @ApiAcceptedResponse({ description: 'Staff will answer' })
  async correct(@CurrentActor() actor: Actor, @Body() { words }: CorrectionRequest): Promise<void> {
    await this.corrections.ask(actor, words);
  }

  /** Closes your account: nobody sees you from now on, this token ends, and your data goes in 14 days. */
  @Post('me/closing')
  @HttpCode(204)
  @Access(privacyAccess.closeOwn)
  @ApiBearerAuth()
  @ApiNoContentResponse()
  async close(@CurrentActor() actor: Actor, @Body() body: ClosingRequest): Promise<void> {
    await this.closing.closeNamed(actor, body);
  }
}
