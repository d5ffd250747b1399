import { Controller, Delete, Get, HttpCode, Param, Put } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor } from '@pa/platform';
import { referencesAccess } from '../../references/references.access';
import { ReferenceSharing } from '../../references/sharing/reference-sharing.service';
import { ReferenceIdParams } from './references.request';
import { ReferenceAudienceParams, ReferenceAudienceResponse } from './reference-audience.response';

/** Which employers may read one of a PA's references. */
@ApiTags('references')
@ApiBearerAuth()
@Controller('api/v1/me/references/:id/employers')
@Access(referencesAccess.ownReferences)
export class ReferenceAudienceApiController {
  constructor(private readonly sharing: ReferenceSharing) {}

  /** Employers you are in touch with or showed it to, by name. */
  @Get()
  @ApiOkResponse({ type: ReferenceAudienceResponse })
  async list(@CurrentActor() actor: Actor, @Param() { id }: ReferenceIdParams): Promise<ReferenceAudienceResponse> {
    return ReferenceAudienceResponse.of(await this.sharing.of(actor, id));
  }

  /** Lets this employer read it. */
  @Put(':employerId')
  @Access(referencesAccess.changeOwnReferences)
  @HttpCode(204)
  @ApiNoContentResponse()
  async share(@CurrentActor() actor: Actor, @Param() params: ReferenceAudienceParams): Promise<void> {
    await this.sharing.share(actor, params.id, params.employerId);
  }

  /** They cannot read it any more. */
  @Delete(':employerId')
  @Access(referencesAccess.changeOwnReferences)
  @HttpCode(204)
  @ApiNoContentResponse()
  async end(@CurrentActor() actor: Actor, @Param() params: ReferenceAudienceParams): Promise<void> {
    await this.sharing.end(actor, params.id, params.employerId);
  }
}
