import { Controller, Get } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor } from '@pa/platform';
import { billingAccess } from '../billing.access';
import { Disputes } from '../disputes/disputes.service';
import { DisputesResponse } from './disputes.response';

/** Payments by card that are contested, for staff. */
@ApiTags('passes')
@ApiBearerAuth()
@Controller('api/v1/card-disputes')
export class DisputesApiController {
  constructor(private readonly disputes: Disputes) {}

  @Get()
  @Access(billingAccess.seeMoney)
  @ApiOkResponse({ type: DisputesResponse })
  async list(@CurrentActor() actor: Actor): Promise<DisputesResponse> {
    return DisputesResponse.of(await this.disputes.list(actor));
  }
}
