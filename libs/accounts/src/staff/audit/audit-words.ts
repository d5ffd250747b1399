import type { AuditEntry, AuditFault, AuditVerdict } from '@pa/platform';
import { countWords } from '@pa/web';
import { momentWords } from '../../sessions/moment-words';

/** "accounts.person-suspended" → "Person suspended". */
export function actWords(act: string): string {
  const deed = (act.split('.')[1] ?? act).replaceAll('-', ' ');
  return deed.charAt(0).toUpperCase() + deed.slice(1);
}

/** "accounts.person-suspended" → "Accounts". */
export function areaWords(act: string): string {
  const area = (act.split('.')[0] ?? '').replaceAll('-', ' ');
  return area.charAt(0).toUpperCase() + area.slice(1);
}

/** Details as words: "reason: safety, added: editor"; a text that cannot be read is shown as it stands. */
export function detailWords({ details }: Pick<AuditEntry, 'details'>): string {
  return Object.entries(readDetails(details))
    .filter(([, value]) => value !== '' && value !== null)
    .map(([key, value]) => `${key}: ${String(value)}`)
    .join(', ');
}

/** Whoever tampered with a line may have left no JSON there: the page still shows it. */
export function readDetails(details: string): Readonly<Record<string, unknown>> {
  try {
    const read: unknown = JSON.parse(details);
    return typeof read === 'object' && read !== null ? (read as Record<string, unknown>) : { details };
  } catch {
    return { details };
  }
}

const FAULTS: Readonly<Record<AuditFault, (number: string) => string>> = {
  missing: (number) => `Line ${number} is missing.`,
  changed: (number) => `Line ${number} is not as it was written.`,
  'out-of-place': (number) => `Line ${number} does not follow the line before it.`,
  'cut-off': (number) => `The record once went on to line ${number}, and now stops before it.`,
  'sealed-otherwise': (number) => `Line ${number} is not the line that was sealed.`,
  'forged-seal': (number) => `Lines in the file of seals that are not ours: ${number}.`,
};

/** What a check found, as sentences; the first says it all. */
export function verdictWords({ at, checked, seal, problems }: AuditVerdict): { isGood: boolean; lines: string[] } {
  const lines = countWords(checked, 'line');
  const sealed = seal
    ? `The newest seal is of line ${seal.number.toLocaleString('en-GB')}, ${momentWords(new Date(seal.at), at)}.`
    : 'Nothing is sealed yet. That happens every hour.';
  if (problems.length === 0) return { isGood: true, lines: [`All ${lines} are as they were written.`, sealed] };
  const told = problems.map(({ fault, number }) => FAULTS[fault](number.toLocaleString('en-GB')));
  return {
    isGood: false,
    lines: [`We looked at ${lines}. Something was changed: tell the operator today.`, ...told, sealed],
  };
}
