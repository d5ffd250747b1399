import { isDay } from '@pa/accounts';
import type { FieldError } from '@pa/web';
import type { RegisterPolicies } from '@pa/platform';
import type { PolicyChoice } from './policies.service';

const MOST_TERMS = 24;
const MINUTES = { least: 5, most: 240, usual: 15 };
const BETWEEN = /\s*(?:\bto\b|–|-(?!\d)|\s)\s*/;

/** The rules of a register, as a manager types them. */
export class PoliciesForm {
  version = '';
  moderation = '';
  coverWaveMinutes = '';
  /** One term on each line: its first and last day. */
  terms = '';

  static of({ moderation, coverWaveMinutes, terms = [] }: RegisterPolicies, version: string): PoliciesForm {
    return Object.assign(new PoliciesForm(), {
      version,
      moderation,
      coverWaveMinutes: String(coverWaveMinutes ?? MINUTES.usual),
      terms: terms.map(({ from, to }) => `${from} to ${to}`).join('\n'),
    });
  }

  read(): { readonly choice: PolicyChoice } | { readonly errors: readonly FieldError[] } {
    const terms = this.terms.split('\n').filter(Boolean).map(termOf);
    const minutes = /^\d{1,3}$/.test(this.coverWaveMinutes) ? Number(this.coverWaveMinutes) : 0;
    const errors = [
      ...problem('moderation', ['before', 'after'].includes(this.moderation), 'Choose when you look at profiles'),
      ...problem(
        'coverWaveMinutes',
        minutes >= MINUTES.least && minutes <= MINUTES.most,
        'Enter a number of minutes from 5 to 240',
      ),
      ...problem(
        'terms',
        terms.length <= MOST_TERMS && terms.every((term) => term !== null),
        'Write each term on a line of its own: its first and last day, like 2027-09-03 to 2027-10-22',
      ),
    ];
    if (errors.length > 0) return { errors };
    const moderation = this.moderation === 'after' ? 'after' : 'before';
    return { choice: { moderation, coverWaveMinutes: minutes, terms: terms.flatMap((term) => term ?? []) } };
  }
}

function termOf(line: string): { from: string; to: string } | null {
  const [from = '', to = '', ...more] = line.trim().split(BETWEEN);
  return more.length === 0 && isDay(from) && isDay(to) && from <= to ? { from, to } : null;
}

function problem(field: string, holds: boolean, text: string): FieldError[] {
  return holds ? [] : [{ field, text }];
}
