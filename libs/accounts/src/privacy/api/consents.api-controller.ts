import { Body, Controller, Delete, Get, HttpCode, Param, Put } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor } from '@pa/platform';
import { Consents } from '../consents/consents.service';
import { privacyAccess } from '../privacy.access';
import { ConsentParams, ConsentRequest } from './privacy.requests';
import { ConsentResponse, ConsentsResponse } from './privacy.responses';

/** What you said yes to, and taking it back. */
@ApiTags('privacy')
@ApiBearerAuth()
@Controller('api/v1/me/consents')
@Access(privacyAccess.own)
export class ConsentsApiController {
  constructor(private readonly consents: Consents) {}

  @Get()
  @ApiOkResponse({ type: ConsentsResponse })
  async list(@CurrentActor() actor: Actor): Promise<ConsentsResponse> {
    return { items: (await this.consents.list(actor)).map((standing) => ConsentResponse.of(standing)) };
  }

  /** Says yes to the words of a version, which must be the ones that are shown now. */
  @Put(':wording')
  @HttpCode(204)
  @ApiNoContentResponse()
  async give(
    @CurrentActor() actor: Actor,
    @Param() { wording }: ConsentParams,
    @Body() { version }: ConsentRequest,
  ): Promise<void> {
    await this.consents.give(actor, wording, version);
  }

  /** Takes a yes back. It counts at once: what was kept by it is deleted before this answers. */
  @Delete(':wording')
  @HttpCode(204)
  @ApiNoContentResponse()
  async withdraw(@CurrentActor() actor: Actor, @Param() { wording }: ConsentParams): Promise<void> {
    await this.consents.withdraw(actor, wording);
  }
}
