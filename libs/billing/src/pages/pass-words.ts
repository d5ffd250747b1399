import { localDay } from '@pa/accounts';
import { dateWords } from '@pa/web';
import { poundsOf } from '../money/pounds';
import { monthsWords, type Pass } from '../passes/pass';
import { standingAt, type PassStanding } from '../passes/pass-state';
import type { PassPlan } from '../terms/pass-terms';

/** A moment as a day in words, where the registers are. */
export function dayWords(at: Date | null): string {
  return at === null ? '' : dateWords(localDay(at));
}

interface StateWords {
  readonly kind: 'good' | 'wait' | 'plain';
  readonly text: string;
}

const STATES: Readonly<Record<PassStanding, StateWords>> = {
  asked: { kind: 'wait', text: 'Waits for your payment' },
  'to come': { kind: 'good', text: 'Paid. Starts later' },
  running: { kind: 'good', text: 'Runs' },
  over: { kind: 'plain', text: 'Over' },
  withdrawn: { kind: 'plain', text: 'Taken back' },
  cancelled: { kind: 'plain', text: 'Given back' },
  paused: { kind: 'wait', text: 'Stopped until a bank has decided' },
  reclaimed: { kind: 'plain', text: 'Ended. A bank took the payment back' },
};

export function stateWords(pass: Pass, at: Date): StateWords {
  return STATES[standingAt(pass, at)];
}

/** "3 months for £30". */
export function planWords({ months, pricePence }: PassPlan): string {
  return `${monthsWords(months)} for ${poundsOf(pricePence)}`;
}

/** "From 2 March 2026 to 2 June 2026", or when it was asked for. */
export function datesOf({ startsAt, endsAt, endedAt, askedAt }: Pass): string {
  if (!startsAt || !endsAt) return `Asked for on ${dayWords(askedAt)}`;
  return `From ${dayWords(startsAt)} to ${dayWords(endedAt ?? endsAt)}`;
}
