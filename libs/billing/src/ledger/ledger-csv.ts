import type { LedgerEntry } from './ledger.repository';

/** The books as a file, a line an entry. Every cell is a number, a day or a word of ours. */
export async function* ledgerCsv(entries: AsyncIterable<LedgerEntry>): AsyncGenerator<string> {
  yield 'at,receipt number,debit,credit,pence\r\n';
  for await (const { at, receiptNumber, debit, credit, amountPence } of entries)
    yield `${at.toISOString()},${receiptNumber ?? ''},${debit},${credit},${amountPence}\r\n`;
}
