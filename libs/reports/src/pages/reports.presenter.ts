import type { PageModel } from '@pa/web';
import type { ShownCell } from '../disclosure/publish';
import { countWords, totalWords } from '../reports/count-words';
import type { Figure, Report, ReportMaker, Section } from '../reports/report';
import type { ReportPeriod } from '../reports/report-period';
import { WHOLE, type MadeReports } from '../reports/reports.service';
import { inPeriod, reportsPaths as paths } from '../reports.paths';

export const WHOLE_TITLE = 'All reports';

/** What `reports/list.njk` shows. */
export function listModel(makers: readonly ReportMaker[], periods: readonly ReportPeriod[]): PageModel {
  return {
    title: 'Figures',
    reports: makers.map(({ key, title, about }) => ({ text: title, hint: about, href: paths.report(key) })),
    wholeAction: paths.report(WHOLE),
    periods: optionsOf(periods),
  };
}

/** What `reports/report.njk` shows: one report or all ten, each number with a bar and how it comes about. */
export function reportModel({ key, period, periods, reports }: MadeReports): PageModel {
  const isWhole = key === WHOLE;
  return {
    title: isWhole ? WHOLE_TITLE : (reports[0]?.title ?? ''),
    page: { back: { href: paths.list, text: 'Figures' }, bodyClass: 'pa-wide' },
    isWhole,
    action: paths.report(key),
    period: period.key,
    periods: optionsOf(periods.some((one) => one.key === period.key) ? periods : [period, ...periods]),
    reports: reports.map(shownReport),
    csvHref: inPeriod(paths.file(key), period.key),
    pdfHref: inPeriod(paths.paper(key), period.key),
  };
}

function optionsOf(periods: readonly ReportPeriod[]) {
  return periods.map(({ key, title }) => ({ value: key, text: title }));
}

function shownReport({ title, about, when, sections }: Report) {
  return { title, about, when, sections: sections.map(shownSection) };
}

interface ShownRow {
  readonly label: string;
  readonly words: string;
  /** The length of its bar; null draws none. */
  readonly percent: number | null;
}

function shownSection({ caption, formula, rowsAre, countsAre, rows, others, total, figures }: Section) {
  const longest = Math.max(1, ...rows.map(({ count }) => count ?? 0));
  const lines: ShownRow[] = rows.map((row) => rowOf(row, longest));
  if (others)
    lines.push({
      label: others.label,
      words: others.count === null ? 'not shown' : String(others.count),
      percent: null,
    });
  return {
    caption,
    formula,
    rowsAre,
    countsAre,
    lines,
    total: total && totalWords(total),
    figures: figures.map(({ label, words, formula: how }: Figure) => ({ key: label, value: words, how })),
  };
}

function rowOf({ label, count }: ShownCell, longest: number): ShownRow {
  return { label, words: countWords(count), percent: count === null ? null : Math.round((100 * count) / longest) };
}
