import type { RetentionRule, Span } from './retention-rule';

const UNITS = ['year', 'month', 'day', 'hour'] as const;

/** "14 days", "1 year", "2 years and 6 months". */
export function spanWords(span: Span): string {
  const parts = UNITS.flatMap((unit) => {
    const count = span[`${unit}s`] ?? 0;
    return count === 0 ? [] : [`${count} ${unit}${count === 1 ? '' : 's'}`];
  });
  return parts.join(' and ');
}

/** "14 days after you close your account"; "as long as the register runs". */
export function keptWords({ keep, from }: Pick<RetentionRule, 'keep' | 'from'>): string {
  return keep === 'while it is used' ? from : `${spanWords(keep)} ${from}`;
}
