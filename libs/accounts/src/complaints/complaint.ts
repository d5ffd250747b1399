import { randomInt } from 'node:crypto';
import type { ComplaintState } from './complaint-state';

export const COMPLAINT_ABOUTS = ['register', 'person', 'data-protection'] as const;
export type ComplaintAbout = (typeof COMPLAINT_ABOUTS)[number];

export const ABOUT_WORDS: Readonly<Record<ComplaintAbout, string>> = {
  register: 'How the register works, or what we did',
  person: 'Someone on the register',
  'data-protection': 'What we keep about you, and your privacy',
};

/** What somebody complains of. Nobody has to have an account, or to give a name. */
export interface ComplaintRequest {
  /** Made with the form, so that a form sent twice is one complaint. */
  readonly ticket: string;
  readonly about: ComplaintAbout;
  /** '' for nobody's name. */
  readonly name: string;
  readonly email: string;
  readonly telephone: string;
  readonly words: string;
}

/** What the one who complained is told. */
export interface ComplaintReceipt {
  readonly reference: string;
  readonly acknowledgeBy: string;
  readonly answerBy: string;
  /** A mail goes out as well. */
  readonly isWrittenTo: boolean;
}

/** A line of staff's list. */
export interface ComplaintLine extends Omit<ComplaintReceipt, 'isWrittenTo'> {
  readonly id: string;
  readonly about: ComplaintAbout;
  readonly state: ComplaintState;
  readonly receivedAt: Date;
}

export interface ComplaintNote {
  readonly by: string | null;
  readonly movedTo: ComplaintState | null;
  readonly note: string;
  readonly at: Date;
}

/** One complaint for those who look into it. */
export interface ComplaintCase extends ComplaintLine {
  readonly name: string;
  readonly email: string;
  readonly telephone: string;
  readonly words: string;
  readonly isMember: boolean;
  readonly notes: readonly ComplaintNote[];
  readonly version: number;
}

/** No vowels, so no words; no letters that look like another or like a digit. */
const LETTERS = '23456789CDFGHJKMNPQRTVWXZ';

/** "C-7K4M-2QPX": short enough to read out on the telephone. */
export function newReference(): string {
  const letters = Array.from({ length: 8 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return `C-${letters.slice(0, 4)}-${letters.slice(4)}`;
}
