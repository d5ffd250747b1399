import { localDay } from '@pa/accounts';
import { dateWords, datesWords, type PageModel } from '@pa/web';
import { billingPaths as paths } from '../billing.paths';
import { leftOf, owedBy } from '../funders/funder';
import type { Statement, StatementLine } from '../funders/statement';
import { poundsOf } from '../money/pounds';
import { monthsWords, WAY_WORDS } from '../passes/pass';
import { PeriodForm } from './funder.form';
import { owedWords } from './funders.presenter';

/** What a line of a statement is about, without a name: "Pass 3: 6 months". */
export function lineWords(line: StatementLine): string {
  if (line.kind === 'payment') {
    const { receiptNumber, way, paidOn } = line;
    return `Payment, receipt number ${receiptNumber}: ${WAY_WORDS[way].toLowerCase()} of ${dateWords(paidOn)}`;
  }
  const pass = `Pass ${line.passNumber}`;
  return line.kind === 'pass' ? `${pass}: ${monthsWords(line.months)}` : `${pass} given back: the days that are left`;
}

/** Where the account begins, ends and what is left, as rows of a summary. */
export function sumsOf({ funder, period, openingPence, closingPence }: Statement) {
  return {
    opening: { key: `Owed before ${dateWords(period.from)}`, value: owedWords(openingPence) },
    closing: { key: `Owed at the end of ${dateWords(period.to)}`, value: owedWords(closingPence) },
    left: { key: 'Left of the budget today', value: `${poundsOf(leftOf(funder))} of ${poundsOf(funder.budgetPence)}` },
  };
}

/** What `billing/statement.njk` shows. */
export function statementModel(statement: Statement, typed?: PeriodForm): PageModel {
  const { funder, period, lines } = statement;
  const { opening, closing, left } = sumsOf(statement);
  const query = PeriodForm.of(period).query();
  const columns = ['What', 'Day', 'Amount', 'Owed after'].map((text) => ({ text }));
  return {
    title: `Statement of ${funder.name}`,
    page: { bodyClass: 'pa-wide', back: { href: paths.funder(funder.id), text: funder.name } },
    form: typed ?? PeriodForm.of(period),
    period: datesWords(period.from, period.to),
    sums: [opening, closing, left],
    table: lines.length > 0 ? { caption: 'Passes and payments', columns, rows: lines.map(rowOf) } : null,
    csvHref: `${paths.statementCsv(funder.id)}?${query}`,
    pdfHref: `${paths.statementPdf(funder.id)}?${query}`,
  };
}

function rowOf(line: StatementLine) {
  return [
    { text: lineWords(line) },
    { text: dateWords(localDay(line.at)), label: 'Day' },
    { text: poundsOf(owedBy(line)), label: 'Amount' },
    { text: owedWords(line.owedPence), label: 'Owed after' },
  ];
}
