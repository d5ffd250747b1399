import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { localDay } from '@pa/accounts';
import { Access, Clock, CurrentActor, type Actor } from '@pa/platform';
import { accreditationAccess } from '../accreditation.access';
import { OwnChecks } from '../checks/own-checks.service';
import { CheckBodyRequest, CheckChangeRequest, CheckIdParams, OwnCheckVersionQuery } from './checks.request';
import { NewCheckResponse, OwnCheckResponse, OwnChecksResponse } from './checks.response';

/** A PA's own checks. */
@ApiTags('checks')
@ApiBearerAuth()
@Controller('api/v1/me/checks')
@Access(accreditationAccess.ownChecks)
export class OwnChecksApiController {
  constructor(
    private readonly checks: OwnChecks,
    private readonly clock: Clock,
  ) {}

  /** By kind; `withdrawn` is one that the Update Service ended. */
  @Get()
  @ApiOkResponse({ type: OwnChecksResponse })
  async list(@CurrentActor() actor: Actor): Promise<OwnChecksResponse> {
    const today = localDay(this.clock.now());
    return { items: (await this.checks.list(actor)).map((check) => OwnCheckResponse.of(check, today)) };
  }

  /** Tells of a check. No number, no file and nothing of what stands on it. */
  @Post()
  @Access(accreditationAccess.changeOwnChecks)
  @ApiCreatedResponse({ type: NewCheckResponse })
  async declare(@CurrentActor() actor: Actor, @Body() body: CheckBodyRequest): Promise<NewCheckResponse> {
    return { id: await this.checks.declare(actor, CheckBodyRequest.inputOf(body)) };
  }

  /** Changes what was told, as long as staff have not seen it. Kind and level stay. */
  @Put(':id')
  @Access(accreditationAccess.changeOwnChecks)
  @HttpCode(204)
  @ApiNoContentResponse()
  async change(
    @CurrentActor() actor: Actor,
    @Param() { id }: CheckIdParams,
    @Body() body: CheckChangeRequest,
  ): Promise<void> {
    await this.checks.change(actor, id, { input: CheckBodyRequest.inputOf(body), version: body.version });
  }

  /** A yes to one look at the Update Service. */
  @Post(':id/permission')
  @Access(accreditationAccess.changeOwnChecks)
  @HttpCode(204)
  @ApiNoContentResponse()
  async permit(@CurrentActor() actor: Actor, @Param() { id }: CheckIdParams): Promise<void> {
    await this.checks.permit(actor, id);
  }

  /** Takes that yes back, as long as nobody has looked. */
  @Delete(':id/permission')
  @Access(accreditationAccess.changeOwnChecks)
  @HttpCode(204)
  @ApiNoContentResponse()
  async forbid(@CurrentActor() actor: Actor, @Param() { id }: CheckIdParams): Promise<void> {
    await this.checks.forbid(actor, id);
  }

  /** Takes it out: nobody sees it any more. */
  @Delete(':id')
  @Access(accreditationAccess.changeOwnChecks)
  @HttpCode(204)
  @ApiNoContentResponse()
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param() { id }: CheckIdParams,
    @Query() { version }: OwnCheckVersionQuery,
  ): Promise<void> {
    await this.checks.withdraw(actor, id, version);
  }
}
