import type { ApplicationState } from '../application-state';
import { PA_REASONS, TURN_DOWN_REASONS } from '../application';
import type { ApplicationRow } from '../application';

/** A state as `state()` of pa/person.njk takes it. */
export interface ShownState {
  readonly kind: 'good' | 'wait' | 'bad' | 'plain';
  readonly text: string;
}

const TO_EMPLOYER: Readonly<Record<ApplicationState, ShownState>> = {
  draft: { kind: 'plain', text: 'Not sent yet' },
  submitted: { kind: 'wait', text: 'New' },
  shortlisted: { kind: 'good', text: 'On your shortlist' },
  interview: { kind: 'wait', text: 'Interview' },
  offered: { kind: 'wait', text: 'Offered the job' },
  accepted: { kind: 'good', text: 'Said yes' },
  hired: { kind: 'good', text: 'Hired' },
  declined: { kind: 'plain', text: 'Said no to the offer' },
  withdrawn: { kind: 'plain', text: 'Taken back by the PA' },
  unsuccessful: { kind: 'plain', text: 'Not going further' },
};

const TO_PA: Readonly<Record<ApplicationState, ShownState>> = {
  draft: { kind: 'plain', text: 'Not sent yet' },
  submitted: { kind: 'wait', text: 'Sent' },
  shortlisted: { kind: 'good', text: 'On the shortlist' },
  interview: { kind: 'good', text: 'Interview' },
  offered: { kind: 'good', text: 'You are offered the job' },
  accepted: { kind: 'good', text: 'You said yes' },
  hired: { kind: 'good', text: 'The job is yours' },
  declined: { kind: 'plain', text: 'You said no to the offer' },
  withdrawn: { kind: 'plain', text: 'You took it back' },
  unsuccessful: { kind: 'plain', text: 'Not this time' },
};

const NEXT_FOR_PA: Readonly<Record<ApplicationState, string>> = {
  draft: 'Finish it and send it.',
  submitted: 'The employer reads it. We send you an email when there is news.',
  shortlisted: 'The employer wants to know more about you. You may be asked to an interview.',
  interview: 'Look at the interview. Choose a time, or get ready for it.',
  offered: 'Read the offer. Say yes or no.',
  accepted: 'The employer looks at the checks, then confirms the job.',
  hired: 'Read the written terms before your first day.',
  declined: '',
  withdrawn: '',
  unsuccessful: 'Look for other jobs.',
};

export function stateForEmployer(state: ApplicationState): ShownState {
  return TO_EMPLOYER[state];
}

export function stateForPa(state: ApplicationState): ShownState {
  return TO_PA[state];
}

export function nextForPa(state: ApplicationState): string {
  return NEXT_FOR_PA[state];
}

/** Why it ended, to the PA; '' where nothing was said. */
export function reasonForPa({ state, reason }: Pick<ApplicationRow, 'state' | 'reason'>): string {
  const words: Readonly<Record<string, string>> = TURN_DOWN_REASONS;
  return state === 'unsuccessful' && reason !== null ? (words[reason] ?? '') : '';
}

/** Why it ended, to the employer: the PA's own reason, where one was chosen. */
export function reasonForEmployer(state: ApplicationState, reason: string | null): string {
  const words: Readonly<Record<string, string>> = PA_REASONS;
  const isPas = state === 'withdrawn' || state === 'declined';
  return isPas && reason !== null && reason !== 'not-said' ? (words[reason] ?? '') : '';
}

/** Choices of a PA's reasons, as the field macros take them. */
export const PA_REASON_CHOICES = Object.entries(PA_REASONS).map(([value, text]) => ({ value, text }));
