import { labelLine } from '@pa/register';
import { durationWords } from '@pa/web';
import { poundsWords } from '../../checker/money-words';
import type { Cover } from '../cover';
import type { CoverOfferState, CoverState } from '../cover-state';
import { coverSpanWords, minutesOf } from '../cover-spans';

/** A state as icon and words, for the macro `state`. */
export interface StateTag {
  readonly kind: 'good' | 'wait' | 'bad' | 'plain';
  readonly text: string;
}

const FOR_EMPLOYER: Readonly<Record<CoverState, StateTag>> = {
  open: { kind: 'wait', text: 'We are asking PAs' },
  held: { kind: 'wait', text: 'A PA said yes: confirm it' },
  confirmed: { kind: 'good', text: 'Confirmed' },
  done: { kind: 'plain', text: 'Over' },
  cancelled: { kind: 'plain', text: 'Called off' },
  unfilled: { kind: 'bad', text: 'Nobody could come' },
};

const FOR_PA: Readonly<Record<CoverOfferState, StateTag>> = {
  sent: { kind: 'wait', text: 'Can you come?' },
  accepted: { kind: 'wait', text: 'You said yes: wait for the employer' },
  declined: { kind: 'plain', text: 'You said no' },
  withdrawn: { kind: 'plain', text: 'You said you cannot come' },
  released: { kind: 'plain', text: 'You are not needed' },
  taken: { kind: 'plain', text: 'Somebody else took it' },
  over: { kind: 'plain', text: 'Called off' },
};

export function stateForEmployer(state: CoverState): StateTag {
  return FOR_EMPLOYER[state];
}

export function stateForPa(offer: CoverOfferState, request: CoverState): StateTag {
  if (offer === 'accepted' && request === 'confirmed') return { kind: 'good', text: 'Confirmed: you are expected' };
  if (offer === 'accepted' && request === 'done') return { kind: 'plain', text: 'Over' };
  return FOR_PA[offer];
}

export interface SummaryRow {
  readonly key: string;
  readonly value?: string;
  readonly values?: readonly string[];
}

/** "£14 an hour", "£60 for a sleep-in", or both. */
export function coverPayWords({ payPence, sleepInPence }: Pick<Cover['request'], 'payPence' | 'sleepInPence'>): string {
  return [
    ...(payPence === null ? [] : [`${poundsWords(payPence)} an hour`]),
    ...(sleepInPence === null ? [] : [`${poundsWords(sleepInPence)} for a sleep-in`]),
  ].join(', ');
}

const KINDS = { awake: '', 'waking-night': ', awake at night', 'sleep-in': ', sleep-in' } as const;

/** Each time in words, with its kind where it is a night. */
export function timeLines({ spans }: Cover): string[] {
  return spans.map((span) => `${coverSpanWords(span)}${KINDS[span.kind]}`);
}

/** What both sides read of a request. */
export function coverRows(cover: Cover, note: string): SummaryRow[] {
  const { request, spans } = cover;
  return [
    { key: 'When', values: timeLines(cover) },
    ...(spans.length > 1 ? [{ key: 'All hours', value: durationWords(minutesOf(spans)) }] : []),
    { key: 'Help with', value: labelLine('tasks', request.tasks) },
    { key: 'Pay', value: coverPayWords(request) },
    { key: 'Place', value: request.district },
    ...(note === '' ? [] : [{ key: 'Note', value: note }]),
  ];
}
