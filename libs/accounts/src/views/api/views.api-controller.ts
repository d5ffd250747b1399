import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor } from '@pa/platform';
import { IdParam } from '../../hides/api/hide.request';
import { safetyAccess } from '../../safety.access';
import { ViewAlerts } from '../view-alerts.service';
import { Views } from '../views.service';
import { PageQuery } from './view.request';
import { ViewAlertsResponse, ViewsResponse } from './view.response';

/** Who looked at me, and who looks at too many. */
@ApiTags('views')
@ApiBearerAuth()
@Controller('api/v1')
export class ViewsApiController {
  constructor(
    private readonly views: Views,
    private readonly alerts: ViewAlerts,
  ) {}

  /** Who opened your profile or account, a line a person and a day. An employer is never named. */
  @Get('me/views')
  @Access(safetyAccess.whoLooked)
  @ApiOkResponse({ type: ViewsResponse })
  async list(@CurrentActor() actor: Actor, @Query() { page }: PageQuery): Promise<ViewsResponse> {
    return ViewsResponse.of(await this.views.listOf(actor, page));
  }

  /** Who opened far more profiles in a day than anyone who chooses would. */
  @Get('view-alerts')
  @Access(safetyAccess.alerts)
  @ApiOkResponse({ type: ViewAlertsResponse })
  async listAlerts(@CurrentActor() actor: Actor): Promise<ViewAlertsResponse> {
    return ViewAlertsResponse.of(await this.alerts.list(actor));
  }

  @Post('view-alerts/:id/seen')
  @HttpCode(204)
  @Access(safetyAccess.alerts)
  @ApiNoContentResponse()
  async markSeen(@CurrentActor() actor: Actor, @Param() { id }: IdParam): Promise<void> {
    await this.alerts.markSeen(actor, id);
  }
}
