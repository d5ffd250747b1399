import { Controller, Delete, Get, HttpCode, Put, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { localDay } from '@pa/accounts';
import { Access, Clock, CurrentActor, type Actor } from '@pa/platform';
import { accreditationAccess } from '../accreditation.access';
import { OwnCheckPlan } from '../route-finder/own-check-plan.service';
import { CheckRouteQuery, CheckRouteResponse, factsIn } from './check-route.api-controller';

export class CheckPlanResponse {
  @ApiProperty({
    type: CheckRouteResponse,
    nullable: true,
    description: 'As the rules are today; null: nothing is kept',
  })
  route!: CheckRouteResponse | null;
}

/** The check that a PA wants to get. */
@ApiTags('checks')
@ApiBearerAuth()
@Controller('api/v1/me/check-plan')
@Access(accreditationAccess.ownChecks)
export class CheckPlanApiController {
  constructor(
    private readonly plan: OwnCheckPlan,
    private readonly clock: Clock,
  ) {}

  /** What you kept. */
  @Get()
  @ApiOkResponse({ type: CheckPlanResponse })
  async find(@CurrentActor() actor: Actor): Promise<CheckPlanResponse> {
    const row = await this.plan.find(actor);
    return { route: row && CheckRouteResponse.of(row, localDay(this.clock.now())) };
  }

  /** Keeps the answers to the questions of the route; they take the place of those before. */
  @Put()
  @HttpCode(204)
  @ApiNoContentResponse()
  async keep(@CurrentActor() actor: Actor, @Query() query: CheckRouteQuery): Promise<void> {
    await this.plan.keep(actor, factsIn(query));
  }

  /** Nothing of it is kept from now on. */
  @Delete()
  @HttpCode(204)
  @ApiNoContentResponse()
  async drop(@CurrentActor() actor: Actor): Promise<void> {
    await this.plan.drop(actor);
  }
}
