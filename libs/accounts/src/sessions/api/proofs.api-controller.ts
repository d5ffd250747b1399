import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor } from '@pa/platform';
import { Proofs } from '../proofs.service';
import { sessionsAccess } from '../sessions.access';
import { ProofRequest } from './proof.request';

/** Proving again who one is, for programs: what answers "step-up-needed" works for ten minutes after it. */
@ApiTags('accounts')
@ApiBearerAuth()
@Controller('api/v1/sessions/current/proofs')
@Access(sessionsAccess.proveIt)
export class ProofsApiController {
  constructor(private readonly proofs: Proofs) {}

  /** Send the password, or the code of the authenticator app. Not for tokens that a person made. */
  @Post()
  @HttpCode(204)
  @ApiNoContentResponse()
  async prove(@CurrentActor() actor: Actor, @Body() { password, code }: ProofRequest): Promise<void> {
    if (code === undefined) await this.proofs.byPassword(actor, password ?? '');
    else await this.proofs.byCode(actor, code);
    await this.proofs.noteOnToken(actor, code !== undefined);
  }
}
