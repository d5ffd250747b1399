import { localDay } from '@pa/accounts';
import { datesWords, dateWords, linesPdf } from '@pa/web';
import { owedBy } from '../funders/funder';
import type { Statement } from '../funders/statement';
import { poundsOf } from '../money/pounds';
import { owedWords } from './funders.presenter';
import { lineWords, sumsOf } from './statement.presenter';

/** The register that sends the statement. */
export interface StatementSender {
  readonly register: string;
  readonly address: string;
}

/** The lines of a statement in reading order. */
export function statementLines(statement: Statement, { register, address }: StatementSender) {
  const { funder, period, lines } = statement;
  const { opening, closing, left } = sumsOf(statement);
  const said = ({ key, value }: { key: string; value: string }) => `${key}: ${value}`;
  return [
    register,
    ...(address === '' ? [] : [address]),
    `For: ${funder.name}`,
    ...funder.contact.split('\n'),
    ...(funder.reference === '' ? [] : [`Your reference: ${funder.reference}`]),
    datesWords(period.from, period.to),
    said(opening),
    { heading: 'Passes and payments' },
    ...lines.map(
      (line) =>
        `${dateWords(localDay(line.at))}. ${lineWords(line)}: ${poundsOf(owedBy(line))}. Owed after: ${owedWords(line.owedPence)}`,
    ),
    ...(lines.length === 0 ? ['There is nothing on these days.'] : []),
    { heading: 'At the end' },
    said(closing),
    said(left),
  ];
}

/** A tagged PDF in English with these lines. */
export async function statementPdf(
  statement: Statement,
  sender: StatementSender,
  logo: Buffer | null = null,
): Promise<Buffer> {
  const title = `Statement of ${statement.funder.name}`;
  return linesPdf({ title, author: sender.register, lines: statementLines(statement, sender), logo });
}
