import { csvCell } from '@pa/accounts';
import { countWords, totalWords } from '../reports/count-words';
import type { Report, Section } from '../reports/report';

const HEADER = ['report', 'when', 'table', 'row', 'number', 'how it is counted'];

/** Reports as lines for a spreadsheet. Each cell is made safe, though all words in it are ours or a part of a postcode. */
export function reportsCsv(reports: readonly Report[]): string {
  const lines = reports.flatMap(({ title, when, sections }) =>
    sections.flatMap((section) => linesOf(section).map((line) => [title, when, section.caption, ...line])),
  );
  return [HEADER, ...lines].map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('');
}

function linesOf({ rows, others, total, figures, formula }: Section): string[][] {
  return [
    ...rows.map(({ label, count }) => [label, countWords(count), formula]),
    ...(others ? [[others.label, othersCell(others.count), formula]] : []),
    ...(total ? [['Total', totalWords(total), formula]] : []),
    ...figures.map(({ label, words, formula: how }) => [label, words, how]),
  ];
}

function othersCell(count: number | null): string {
  return count === null ? 'not shown' : String(count);
}
