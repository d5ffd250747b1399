import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor } from '@pa/platform';
import { OwnApprovals } from '../../schemes/own-approval.service';
import { schemesAccess } from '../../schemes/schemes.access';
import { ApprovalAppealRequest, CodeSignatureRequest } from './schemes.request';
import { OwnApprovalResponse } from './schemes.response';

/** A PA's own approval. */
@ApiTags('approvals')
@ApiBearerAuth()
@Controller('api/v1/me/approval')
@Access(schemesAccess.ownApproval)
export class OwnApprovalApiController {
  constructor(private readonly approvals: OwnApprovals) {}

  /** Where it stands, and what is left to do. 404 where the register approves nobody. */
  @Get()
  @ApiOkResponse({ type: OwnApprovalResponse })
  async show(@CurrentActor() actor: Actor): Promise<OwnApprovalResponse> {
    return OwnApprovalResponse.of(await this.approvals.get(actor));
  }

  /** Asks staff to look. */
  @Post('applications')
  @HttpCode(204)
  @ApiNoContentResponse()
  async apply(@CurrentActor() actor: Actor): Promise<void> {
    await this.approvals.apply(actor);
  }

  /** Signs the code of conduct. */
  @Post('signatures')
  @HttpCode(204)
  @ApiNoContentResponse()
  async sign(@CurrentActor() actor: Actor, @Body() { edition }: CodeSignatureRequest): Promise<void> {
    await this.approvals.sign(actor, edition);
  }

  /** Asks a manager who did not decide to look again. */
  @Post('appeals')
  @HttpCode(204)
  @ApiNoContentResponse()
  async appeal(@CurrentActor() actor: Actor, @Body() { words }: ApprovalAppealRequest): Promise<void> {
    await this.approvals.appeal(actor, words.trim());
  }
}
