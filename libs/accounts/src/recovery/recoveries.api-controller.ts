import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor } from '@pa/platform';
import { accountsAccess } from '../accounts.access';
import { IdParams } from '../sessions/api/id.params';
import { NewIdResponse } from '../ways-in/ways-in.response';
import { AccountRecoveries } from './account-recoveries.service';
import { BeginRecoveryRequest, IdentityCheckRequest } from './recoveries.request';
import { RecoveryResponse } from './recoveries.response';

/** Staff help people who lost their second way in, for programs. */
@ApiTags('accounts')
@ApiBearerAuth()
@Controller('api/v1/account-recoveries')
@Access(accountsAccess.recoverPeople)
export class RecoveriesApiController {
  constructor(private readonly recoveries: AccountRecoveries) {}

  /** Who asked, waiting ones first. */
  @Get()
  @Access(accountsAccess.seeRecoveries)
  @ApiOkResponse({ type: RecoveryResponse, isArray: true })
  async list(@CurrentActor() actor: Actor): Promise<RecoveryResponse[]> {
    return (await this.recoveries.list(actor)).map((one) => RecoveryResponse.of(one));
  }

  /** Begins for somebody who called. */
  @Post()
  @ApiCreatedResponse({ type: NewIdResponse })
  async begin(@CurrentActor() actor: Actor, @Body() { email }: BeginRecoveryRequest): Promise<NewIdResponse> {
    return { id: await this.recoveries.begin(actor, email) };
  }

  /** Records how and when it was made sure who it is, and sends the link. */
  @Post(':id/identity-checks')
  @HttpCode(204)
  @ApiNoContentResponse()
  async grant(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParams,
    @Body() { how, checkedOn }: IdentityCheckRequest,
  ): Promise<void> {
    await this.recoveries.grant(actor, id, { how, on: checkedOn });
  }

  /** Turns the request down; nothing about the account changes. */
  @Post(':id/refusals')
  @HttpCode(204)
  @ApiNoContentResponse()
  async turnDown(@CurrentActor() actor: Actor, @Param() { id }: IdParams): Promise<void> {
    await this.recoveries.turnDown(actor, id);
  }
}
