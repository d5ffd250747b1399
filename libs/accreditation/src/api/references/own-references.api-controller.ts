import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, Clock, CurrentActor, type Actor, type RegisterRequest } from '@pa/platform';
import { cameFrom } from '../../came-from';
import { OwnReferences } from '../../references/own-references.service';
import { referencesAccess } from '../../references/references.access';
import {
  OwnReferenceVersionQuery,
  ReferenceAskRequest,
  ReferenceIdParams,
  ReferenceVersionRequest,
} from './references.request';
import { NewReferenceResponse, OwnReferenceResponse, OwnReferencesResponse } from './references.response';

/** A PA's own references. */
@ApiTags('references')
@ApiBearerAuth()
@Controller('api/v1/me/references')
@Access(referencesAccess.ownReferences)
export class OwnReferencesApiController {
  constructor(
    private readonly references: OwnReferences,
    private readonly clock: Clock,
  ) {}

  /** Newest first. */
  @Get()
  @ApiOkResponse({ type: OwnReferencesResponse })
  async list(@CurrentActor() actor: Actor): Promise<OwnReferencesResponse> {
    const now = this.clock.now();
    return { items: (await this.references.list(actor)).map((one) => OwnReferenceResponse.of(one, now)) };
  }

  /** Names somebody whom we ask. */
  @Post()
  @Access(referencesAccess.changeOwnReferences)
  @ApiCreatedResponse({ type: NewReferenceResponse })
  async ask(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: ReferenceAskRequest,
  ): Promise<NewReferenceResponse> {
    return { id: await this.references.ask(actor, ReferenceAskRequest.inputOf(body), cameFrom(request)) };
  }

  /** A new link for twelve weeks; the one before ends. */
  @Post(':id/renewals')
  @Access(referencesAccess.changeOwnReferences)
  @HttpCode(204)
  @ApiNoContentResponse()
  async renew(
    @CurrentActor() actor: Actor,
    @Param() { id }: ReferenceIdParams,
    @Body() { version }: ReferenceVersionRequest,
  ): Promise<void> {
    await this.references.renew(actor, id, version);
  }

  /** Takes it out: what was written goes. */
  @Delete(':id')
  @Access(referencesAccess.changeOwnReferences)
  @HttpCode(204)
  @ApiNoContentResponse()
  async takeOut(
    @CurrentActor() actor: Actor,
    @Param() { id }: ReferenceIdParams,
    @Query() { version }: OwnReferenceVersionQuery,
  ): Promise<void> {
    await this.references.takeOut(actor, id, version);
  }
}
