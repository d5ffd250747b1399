import type { AuditEntry } from '@pa/platform';

const HEADER = ['number', 'at', 'act', 'doer', 'doer name', 'for', 'for name', 'subject kind', 'subject', 'details'];

/** What a spreadsheet would take for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** One cell: a formula's first sign is made text, and quotes hold everything together. */
export function csvCell(value: string | number | null): string {
  const text = value === null ? '' : String(value);
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

export function csvHeader(): string {
  return csvRow(HEADER);
}

/** One line of the audit; `nameOf` says whose ids those are. */
export function csvLine(entry: AuditEntry, nameOf: (id: string | null) => string): string {
  const { number, at, act, doerId, forId, subjectKind, subjectId, details } = entry;
  return csvRow([
    number,
    at.toISOString(),
    act,
    doerId,
    nameOf(doerId),
    forId,
    nameOf(forId),
    subjectKind,
    subjectId,
    details,
  ]);
}

function csvRow(cells: ReadonlyArray<string | number | null>): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}
