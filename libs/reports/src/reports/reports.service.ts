import { Injectable } from '@nestjs/common';
import { Clock, NotFoundError, UnitOfWork, type Actor, type Transaction } from '@pa/platform';
import { localDay } from '@pa/register';
import { dateWords } from '@pa/web';
import { NeedReports } from './need-reports';
import { PaReports } from './pa-reports';
import { REPORT_KEYS, type Report, type ReportKey, type ReportMaker, type ReportMoment } from './report';
import { periodOf, periodsOn, type ReportPeriod } from './report-period';
import { StandingReports } from './standing-reports';
import { VacancyReports } from './vacancy-reports';

/** In the place of a report's key: all ten, one after the other, as funders want them. */
export const WHOLE = 'whole';

export class NoSuchReportError extends NotFoundError {
  constructor() {
    super('no-such-report', 'There is no such report. Choose one from the list of reports.');
  }
}

/** One report, or all ten, for a period. */
export interface MadeReports {
  readonly key: ReportKey | typeof WHOLE;
  readonly period: ReportPeriod;
  readonly periods: readonly ReportPeriod[];
  readonly reports: readonly Report[];
}

/** A register's figures for its manager, its auditor and its funders. Nothing that is made here names a person. */
@Injectable()
export class Reports {
  private readonly makers: readonly ReportMaker[];

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    pas: PaReports,
    vacancies: VacancyReports,
    need: NeedReports,
    standings: StandingReports,
  ) {
    const all = [...pas.makers, ...vacancies.makers, ...need.makers, ...standings.makers];
    this.makers = REPORT_KEYS.flatMap((key) => all.filter((maker) => maker.key === key));
  }

  list(): readonly ReportMaker[] {
    return this.makers;
  }

  /** Periods that can be chosen today; the first is the one that runs. */
  periods(): readonly ReportPeriod[] {
    return periodsOn(localDay(this.clock.now()));
  }

  /** Makes one report or all. Throws NoSuchReportError for a key that is none and for a period that has not begun. */
  async make({ licenseeId }: Pick<Actor, 'licenseeId'>, key: string, periodKey: string): Promise<MadeReports> {
    const now = this.clock.now();
    const today = localDay(now);
    const periods = periodsOn(today);
    const period = periodKey === '' ? periods[0] : periodOf(periodKey, today);
    const makers = this.makers.filter((maker) => key === WHOLE || maker.key === key);
    if (!period || makers.length === 0) throw new NoSuchReportError();
    const moment = { period, today, now };
    const reports = await this.unitOfWork.run(licenseeId, (tx) => makeAll(tx, makers, moment));
    return { key: key as MadeReports['key'], period, periods, reports };
  }
}

/** One after the other: they share one connection. */
async function makeAll(tx: Transaction, makers: readonly ReportMaker[], moment: ReportMoment): Promise<Report[]> {
  const reports: Report[] = [];
  for (const { key, title, about, isOfToday, make } of makers) {
    const when = isOfToday ? `On ${dateWords(moment.today)}` : moment.period.title;
    reports.push({ key, title, about, when, sections: await make(tx, moment) });
  }
  return reports;
}
