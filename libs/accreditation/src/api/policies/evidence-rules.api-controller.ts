import { Body, Controller, Get, HttpCode, Put } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor } from '@pa/platform';
import { EvidenceRulesDesk } from '../../policies/evidence-rules.service';
import { evidenceRulesAccess } from '../../policies/policies.access';
import { EvidenceRulesRequest, EvidenceRulesResponse } from './evidence-rules.request';

/** What the register asks for by way of evidence, for its managers. */
@ApiTags('evidence rules')
@ApiBearerAuth()
@Controller('api/v1/evidence-rules')
@Access(evidenceRulesAccess.setEvidenceRules)
export class EvidenceRulesApiController {
  constructor(private readonly rules: EvidenceRulesDesk) {}

  @Get()
  @ApiOkResponse({ type: EvidenceRulesResponse })
  async show(@CurrentActor() { licenseeId }: Actor): Promise<EvidenceRulesResponse> {
    return EvidenceRulesResponse.of(await this.rules.of(licenseeId));
  }

  @Put()
  @HttpCode(204)
  @ApiNoContentResponse()
  async save(@CurrentActor() actor: Actor, @Body() body: EvidenceRulesRequest): Promise<void> {
    await this.rules.save(actor, EvidenceRulesRequest.inputOf(body));
  }
}
