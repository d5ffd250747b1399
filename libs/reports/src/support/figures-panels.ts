import type { OperatorPanel } from '@pa/licensing';
import { countWords, totalWords } from '../reports/count-words';
import type { Report, Section } from '../reports/report';

/** All reports as parts of a page, for an operator whom a manager let look: what is small was taken out when they were made. */
export function figuresPanels(reports: readonly Report[]): OperatorPanel[] {
  return reports.flatMap(({ title, when, sections }) =>
    sections.map((section) => ({ title: `${title}: ${section.caption}. ${when}`, rows: rowsOf(section) })),
  );
}

function rowsOf({ rows, others, total, figures }: Section): OperatorPanel['rows'] {
  return [
    ...rows.map(({ label, count }) => ({ key: label, value: countWords(count) })),
    ...(others ? [{ key: others.label, value: others.count === null ? 'not shown' : String(others.count) }] : []),
    ...(total ? [{ key: 'All', value: totalWords(total) }] : []),
    ...figures.map(({ label, words }) => ({ key: label, value: words })),
  ];
}
