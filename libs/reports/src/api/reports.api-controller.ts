import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor } from '@pa/platform';
import { Reports } from '../reports/reports.service';
import { reportsAccess } from '../reports.access';
import { ReportParams, ReportQuery } from './reports.request';
import { ReportListResponse, ReportResponse } from './reports.response';

/** Figures of the register. Numbers under 5 are never told. */
@ApiTags('figures')
@ApiBearerAuth()
@Controller('api/v1/figures')
export class ReportsApiController {
  constructor(private readonly reports: Reports) {}

  /** The ten reports, and the periods that can be asked for. */
  @Get()
  @Access(reportsAccess.see)
  @ApiOkResponse({ type: ReportListResponse })
  list(): ReportListResponse {
    return ReportListResponse.of(this.reports.list(), this.reports.periods());
  }

  /** One report, each table with how its numbers are counted. */
  @Get(':report')
  @Access(reportsAccess.see)
  @ApiOkResponse({ type: ReportResponse })
  async show(
    @CurrentActor() actor: Actor,
    @Param() { report }: ReportParams,
    @Query() { period = '' }: ReportQuery,
  ): Promise<ReportResponse> {
    return ReportResponse.of(await this.reports.make(actor, report, period));
  }
}
