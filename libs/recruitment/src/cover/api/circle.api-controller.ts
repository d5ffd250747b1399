import { Body, Controller, Delete, Get, HttpCode, Param, Put } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor } from '@pa/platform';
import { recruitmentAccess } from '../../recruitment.access';
import { CoverCircle } from '../cover-circle.service';
import { EmergencyPlans } from '../emergency-plans.service';
import { CoverIdParam, EmergencyPlanRequest } from './cover.request';
import { CircleResponse, EmergencyPlanResponse } from './circle.response';

/** The PAs an employer trusts. */
@ApiTags('cover')
@ApiBearerAuth()
@Controller('api/v1/me/cover-circle')
@Access(recruitmentAccess.askCover)
export class CircleApiController {
  constructor(private readonly circle: CoverCircle) {}

  @Get()
  @Access(recruitmentAccess.seeCover)
  @ApiOkResponse({ type: CircleResponse })
  async list(@CurrentActor() actor: Actor): Promise<CircleResponse> {
    return CircleResponse.of(await this.circle.list(actor));
  }

  /** Adds a PA by their profile. */
  @Put(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  async add(@CurrentActor() actor: Actor, @Param() { id }: CoverIdParam): Promise<void> {
    await this.circle.add(actor, id);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  async remove(@CurrentActor() actor: Actor, @Param() { id }: CoverIdParam): Promise<void> {
    await this.circle.remove(actor, id);
  }
}

/** What to do when a PA does not come, in the employer's own words. */
@ApiTags('cover')
@ApiBearerAuth()
@Controller('api/v1/me/emergency-plan')
@Access(recruitmentAccess.askCover)
export class EmergencyPlanApiController {
  constructor(private readonly plans: EmergencyPlans) {}

  @Get()
  @ApiOkResponse({ type: EmergencyPlanResponse })
  async get(@CurrentActor() actor: Actor): Promise<EmergencyPlanResponse> {
    return EmergencyPlanResponse.of(await this.plans.get(actor));
  }

  @Put()
  @HttpCode(204)
  @ApiNoContentResponse()
  async save(@CurrentActor() actor: Actor, @Body() body: EmergencyPlanRequest): Promise<void> {
    await this.plans.save(actor, body.plan());
  }
}
