import { Controller, Get, Header, Param, Query, Req, StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, CurrentActor, CurrentLicensee, type Actor, type Licensee, type RegisterRequest } from '@pa/platform';
import { Page, readForm } from '@pa/web';
import { reportsCsv } from '../files/report-csv';
import { reportsPdf } from '../files/report-pdf';
import { Reports, WHOLE } from '../reports/reports.service';
import { reportsAccess } from '../reports.access';
import { reportsPaths } from '../reports.paths';
import { listModel, reportModel, WHOLE_TITLE } from './reports.presenter';

/** Which months a report is for. */
class PeriodForm {
  period = '';
}

/** The manager's and the auditor's figures: on a page, as a file, on paper. */
@ApiExcludeController()
@Controller(reportsPaths.list)
export class ReportsPageController {
  constructor(private readonly reports: Reports) {}

  @Get()
  @Access(reportsAccess.see)
  list(): Page {
    return new Page('reports/list.njk', listModel(this.reports.list(), this.reports.periods()));
  }

  @Get(':report')
  @Access(reportsAccess.see)
  async show(@CurrentActor() actor: Actor, @Param('report') key: string, @Query() query: unknown): Promise<Page> {
    return new Page('reports/report.njk', reportModel(await this.reports.make(actor, key, periodIn(query))));
  }

  @Get(':report/table.csv')
  @Header('Content-Disposition', 'attachment; filename="figures.csv"')
  @Access(reportsAccess.see)
  async file(
    @CurrentActor() actor: Actor,
    @Param('report') key: string,
    @Query() query: unknown,
  ): Promise<StreamableFile> {
    const { reports } = await this.reports.make(actor, key, periodIn(query));
    return new StreamableFile(Buffer.from(reportsCsv(reports)), { type: 'text/csv; charset=utf-8' });
  }

  @Get(':report/report.pdf')
  @Access(reportsAccess.see)
  async paper(
    @CurrentActor() actor: Actor,
    @CurrentLicensee() licensee: Licensee,
    @Req() { params, query }: RegisterRequest,
  ): Promise<StreamableFile> {
    const { key, reports, period } = await this.reports.make(actor, String(params['report']), periodIn(query));
    const title = key === WHOLE ? `${WHOLE_TITLE}, ${period.title}` : (reports[0]?.title ?? '');
    const pdf = await reportsPdf(title, licensee.name, reports);
    return new StreamableFile(pdf, { type: 'application/pdf', disposition: 'attachment; filename="report.pdf"' });
  }
}

function periodIn(query: unknown): string {
  return readForm(PeriodForm, query).form.period;
}
