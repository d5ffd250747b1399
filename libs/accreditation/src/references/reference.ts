import type { ReferenceState } from './reference-state';

/** How a referee knows the PA. */
export const RELATIONS = [
  'employer',
  'family-of-employer',
  'manager',
  'colleague',
  'teacher',
  'volunteering',
  'friend',
] as const;
export type Relation = (typeof RELATIONS)[number];

/** As a PA says it of somebody they name. */
export const RELATION_WORDS: Readonly<Record<Relation, string>> = {
  employer: 'I worked for them',
  'family-of-employer': 'I worked for somebody in their family',
  manager: 'They were my manager',
  colleague: 'We worked together',
  teacher: 'They taught or trained me',
  volunteering: 'We did voluntary work together',
  friend: 'A friend or neighbour, not family',
};

/** The same as the referee says it of the PA. */
export const REFEREE_RELATION_WORDS: Readonly<Record<Relation, string>> = {
  employer: 'They worked for me',
  'family-of-employer': 'They worked for somebody in my family',
  manager: 'I was their manager',
  colleague: 'We worked together',
  teacher: 'I taught or trained them',
  volunteering: 'We did voluntary work together',
  friend: 'I am a friend or neighbour',
};

/** The same as others read it. */
export const TOLD_RELATION_WORDS: Readonly<Record<Relation, string>> = {
  employer: 'The PA worked for them',
  'family-of-employer': 'The PA worked for somebody in their family',
  manager: 'They were the PA’s manager',
  colleague: 'They and the PA worked together',
  teacher: 'They taught or trained the PA',
  volunteering: 'They and the PA did voluntary work together',
  friend: 'They are a friend or neighbour of the PA',
};

/** How the referee is asked. */
export const ASKING_WAYS = ['email', 'telephone'] as const;
export type AskingWay = (typeof ASKING_WAYS)[number];

/** Why staff cannot use a reference; the PA reads these words. */
export const REFERENCE_REFUSALS = ['too-little', 'not-known-long', 'who-is-not-clear', 'too-close', 'too-old'] as const;
export type ReferenceRefusal = (typeof REFERENCE_REFUSALS)[number];

export const REFERENCE_REFUSAL_WORDS: Readonly<Record<ReferenceRefusal, string>> = {
  'too-little': 'It says too little about your work.',
  'not-known-long': 'They have not known you for long enough.',
  'who-is-not-clear': 'We could not make sure who wrote it.',
  'too-close': 'They are too close to you to write it.',
  'too-old': 'It is about work from too long ago.',
};

/** What staff look at before they trust a reference. Nobody else is told. */
export const CONFLICTS = [
  'same-device',
  'same-network',
  'free-mail',
  'same-telephone',
  'says-relative',
  'says-otherwise',
] as const;
export type Conflict = (typeof CONFLICTS)[number];

export const CONFLICT_WORDS: Readonly<Record<Conflict, string>> = {
  'same-device': 'It came from the same place and device that the PA asked from.',
  'same-network':
    'It came over the same internet connection that the PA asked from, with another device. People who live or work in one place share one.',
  'free-mail': 'It is said to come from an organisation, and the email address is a free one that anybody can make.',
  'same-telephone': 'The referee’s telephone number is the PA’s own.',
  'says-relative': 'The referee says that they are a relative.',
  'says-otherwise': 'The referee says that they know the PA in another way than the PA told us.',
};

/** Who is asked, as the PA wrote it. Kept sealed. */
export interface Referee {
  readonly name: string;
  readonly organisation: string;
  /** '' where they are asked by telephone. */
  readonly email: string;
  /** '' where they are asked by email. */
  readonly telephone: string;
}

/** A reference as it is kept, without who wrote it and what. Days are YYYY-MM-DD. */
export interface PaReference {
  readonly id: string;
  readonly personId: string;
  readonly way: AskingWay;
  readonly relation: Relation;
  readonly knownFrom: string;
  readonly knownTo: string | null;
  readonly state: ReferenceState;
  readonly askedAt: Date;
  readonly expiresAt: Date;
  readonly linkRound: number;
  readonly isRelative: boolean | null;
  readonly mayBeRead: boolean;
  /** Employers whom the PA chooses may read it. */
  readonly mayBeShown: boolean;
  readonly answeredAt: Date | null;
  /** Who of staff took it by telephone; null when the referee wrote it. */
  readonly answeredBy: string | null;
  readonly spokenOn: string | null;
  readonly conflicts: readonly Conflict[];
  readonly decidedAt: Date | null;
  readonly refusal: ReferenceRefusal | null;
  readonly version: number;
}

/** Twelve weeks: for so long a link opens. */
export const LINK_DAYS = 84;
/** Days after asking at which the referee is reminded. */
export const REMINDER_DAYS = [7, 21] as const;
