import { dateWords } from '@pa/web';
import type { Check, DeclaredCheck } from './check';
import { CHECK_RULES, LEVEL_NAMES, SEEN_HOW_WORDS, WORKFORCE_WORDS } from './check-kinds';
import type { CheckStanding } from './check-state';

/** Who saw what and when, in words, with what it does not mean. */
export interface CheckLine {
  readonly kind: string;
  readonly name: string;
  readonly standing: CheckStanding;
  readonly state: { readonly kind: 'seen' | 'said'; readonly text: string };
  readonly text: string;
  readonly note: string;
}

/** "DBS check: enhanced, with barred list, for work with adults". */
export function checkName({ kind, level, workforce }: Pick<DeclaredCheck, 'kind' | 'level' | 'workforce'>): string {
  const more = [level && LEVEL_NAMES[level], workforce && WORKFORCE_WORDS[workforce]].filter((words) => words);
  const { label } = CHECK_RULES[kind];
  return more.length > 0 ? `${label}: ${more.join(', ')}` : label;
}

export const STANDING_WORDS: Readonly<Record<CheckStanding, string>> = {
  'self-declared': 'The PA says so',
  seen: 'Seen by the register',
  'status-checked': 'Looked at again by the register',
  expired: 'Ended',
  'not-accepted': 'Not accepted',
  withdrawn: 'Does not count any more',
};

/** A check that is shown to employers. */
export function checkLine(
  check: Check,
  { standing, seenBy }: { standing: CheckStanding; seenBy: string | null },
): CheckLine {
  const isSeen = standing !== 'self-declared';
  return {
    kind: check.kind,
    name: checkName(check),
    standing,
    state: { kind: isSeen ? 'seen' : 'said', text: STANDING_WORDS[standing] },
    text: [...(isSeen ? seenSentences(check, seenBy) : saidSentences(check))].join(' '),
    note: isSeen
      ? CHECK_RULES[check.kind].notMeant
      : 'The register has not seen it. Ask to see it, or ask us whether we can.',
  };
}

function saidSentences({ issuedOn, validTo }: Check): string[] {
  return [
    issuedOn ? `The date on it is ${dateWords(issuedOn)}.` : '',
    validTo ? `It ends on ${dateWords(validTo)}.` : '',
  ].filter((sentence) => sentence !== '');
}

function seenSentences(check: Check, seenBy: string | null): string[] {
  const { seenOn, seenHow, statusCheckedOn, validTo, nextDue } = check;
  const who = seenBy ?? 'A member of our staff';
  return [
    seenOn && seenHow ? `${who} saw it on ${dateWords(seenOn)}, ${SEEN_HOW_WORDS[seenHow]}.` : '',
    check.issuedOn ? `The date on it is ${dateWords(check.issuedOn)}.` : '',
    statusCheckedOn ? `We looked at the Update Service on ${dateWords(statusCheckedOn)}: nothing new.` : '',
    validTo ? `It ends on ${dateWords(validTo)}.` : '',
    nextDue ? `We look again by ${dateWords(nextDue)}.` : '',
  ].filter((sentence) => sentence !== '');
}
