import { monthsWords } from '../passes/pass';
import type { VoucherBatch } from './vouchers.repository';

/** What a spreadsheet would take for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** Codes as a file, a line each, for whoever hands them out. */
export function codesCsv({ label, months, expiresOn }: VoucherBatch, codes: readonly string[]): string {
  const lines = codes.map((code) => [code, monthsWords(months), expiresOn, label]);
  return [['code', 'pass', 'last day', 'for'], ...lines].map((cells) => `${cells.map(cellOf).join(',')}\r\n`).join('');
}

/** A formula's first sign is made text, and quotes hold everything together. */
function cellOf(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
