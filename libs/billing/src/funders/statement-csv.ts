import { localDay } from '@pa/accounts';
import { owedBy } from './funder';
import type { Statement, StatementLine } from './statement';

const HEADS = 'day,what,pass number,months,receipt number,pence,owed after in pence';

/** A statement as a file, a line each. Every cell is a number, a day or a word of ours. */
export function statementCsv({ period, openingPence, lines, closingPence, funder }: Statement): string {
  const rows = [
    [period.from, 'owed before', '', '', '', '', openingPence],
    ...lines.map(cellsOf),
    [period.to, 'owed at the end', '', '', '', '', closingPence],
    ['', 'left of the budget today', '', '', '', funder.budgetPence - funder.spentPence, ''],
  ];
  return [HEADS, ...rows.map((cells) => cells.join(','))].map((line) => `${line}\r\n`).join('');
}

function cellsOf(line: StatementLine): Array<string | number> {
  const about = line.kind === 'payment' ? ['', '', line.receiptNumber] : [line.passNumber, line.months, ''];
  return [localDay(line.at), line.kind, ...about, owedBy(line), line.owedPence];
}
