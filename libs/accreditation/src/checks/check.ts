import type { CheckKind, CheckLevel, SeenHow, Workforce } from './check-kinds';
import type { CheckState } from './check-state';

/** What a PA says of a check. */
export interface DeclaredCheck {
  readonly kind: CheckKind;
  readonly level: CheckLevel | null;
  readonly workforce: Workforce | null;
  /** YYYY-MM-DD; on a DBS certificate the date of issue. */
  readonly issuedOn: string | null;
  readonly validTo: string | null;
  /** On the DBS Update Service. */
  readonly isUpdated: boolean;
}

/** Why staff did not accept it. A list: there is no free text on such a record. */
export const REFUSALS = [
  'other-name',
  'not-original',
  'too-old',
  'wrong-level',
  'wrong-workforce',
  'not-brought',
] as const;
export type Refusal = (typeof REFUSALS)[number];

export const REFUSAL_WORDS: Readonly<Record<Refusal, string>> = {
  'other-name': 'The name on it is not the name we know.',
  'not-original': 'We need to see the original.',
  'too-old': 'It is too old for our register.',
  'wrong-level': 'Its level is not the one you told us.',
  'wrong-workforce': 'It is for work with other people than you told us.',
  'not-brought': 'We did not get to see it.',
};

/** One check as it is kept, without its number. */
export interface Check extends DeclaredCheck {
  readonly id: string;
  readonly personId: string;
  readonly state: CheckState;
  readonly declaredAt: Date;
  readonly seenBy: string | null;
  readonly seenOn: string | null;
  readonly seenHow: SeenHow | null;
  readonly decidedAt: Date | null;
  readonly refusal: Refusal | null;
  readonly statusCheckedOn: string | null;
  readonly statusCheckedBy: string | null;
  /** The PA said yes to one look at the Update Service, which has not been made yet. */
  readonly permissionAt: Date | null;
  readonly nextDue: string | null;
  readonly version: number;
}
