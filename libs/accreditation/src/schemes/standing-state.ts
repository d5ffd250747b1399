/** What is kept of where a case stands; that an approval has ended follows from its days and is never kept. */
export const CASE_STATES = ['in-progress', 'submitted', 'approved', 'suspended', 'withdrawn'] as const;
export type CaseState = (typeof CASE_STATES)[number];

/** As people read it. */
export const STANDING_STATES = [
  'not-started',
  'in-progress',
  'submitted',
  'approved',
  'suspended',
  'lapsed',
  'withdrawn',
] as const;
export type StandingState = (typeof STANDING_STATES)[number];

export const STAFF_DEEDS = [
  'approve',
  'ask-for-more',
  'refuse',
  'suspend',
  'reinstate',
  'propose-removal',
  'confirm-removal',
  'drop-removal',
  'reopen',
] as const;
export const APPEAL_DEEDS = ['uphold', 'overturn'] as const;
export const CASE_DEEDS = ['apply', 'appeal', ...STAFF_DEEDS, ...APPEAL_DEEDS] as const;
export type StaffDeed = (typeof STAFF_DEEDS)[number];
export type AppealDeed = (typeof APPEAL_DEEDS)[number];
export type CaseDeed = (typeof CASE_DEEDS)[number];

/** Every change there is, by where it starts. What stands in no row does not happen. */
export const CASE_MOVES: Readonly<Record<CaseDeed, Readonly<Partial<Record<CaseState, CaseState>>>>> = {
  // Out of "approved" only when it has ended.
  apply: { 'in-progress': 'submitted', approved: 'submitted' },
  // Out of "approved" it is renewed.
  approve: { submitted: 'approved', approved: 'approved' },
  'ask-for-more': { submitted: 'in-progress' },
  refuse: { submitted: 'in-progress' },
  suspend: { approved: 'suspended' },
  reinstate: { suspended: 'approved' },
  'propose-removal': { approved: 'approved', suspended: 'suspended' },
  'confirm-removal': { approved: 'withdrawn', suspended: 'withdrawn' },
  'drop-removal': { approved: 'approved', suspended: 'suspended' },
  reopen: { withdrawn: 'in-progress' },
  appeal: { 'in-progress': 'in-progress', suspended: 'suspended', withdrawn: 'withdrawn' },
  uphold: { 'in-progress': 'in-progress', suspended: 'suspended', withdrawn: 'withdrawn' },
  overturn: { 'in-progress': 'submitted', suspended: 'approved', withdrawn: 'submitted' },
};

/** Only when everything that the scheme wants is there. */
export const NEEDS_ALL: readonly CaseDeed[] = ['approve'];
/** Deeds that a PA may ask a manager to look at again. */
export const MAY_BE_APPEALED: readonly CaseDeed[] = ['refuse', 'suspend', 'confirm-removal'];

const REMOVAL_DEEDS: readonly CaseDeed[] = ['propose-removal', 'confirm-removal', 'drop-removal'];

/** Not while two people look at whether the approval is taken away. */
const STAND_STILL: readonly CaseDeed[] = ['apply', 'approve', 'propose-removal'];

/** What of a case says which deeds are open. */
export interface CaseFacts {
  readonly state: CaseState;
  readonly approvedUntil: string | null;
  readonly isRemovalProposed: boolean;
  readonly isAppealed: boolean;
}

/** The state after a deed; null where it cannot be done. */
export function moved(facts: CaseFacts, deed: CaseDeed, today: string): CaseState | null {
  return isOpen(facts, deed, today) ? (CASE_MOVES[deed][facts.state] ?? null) : null;
}

/** What beside the state decides whether a deed can be done. */
function isOpen(facts: CaseFacts, deed: CaseDeed, today: string): boolean {
  if (STAND_STILL.includes(deed) && facts.isRemovalProposed) return false;
  switch (deed) {
    case 'apply':
      return facts.state !== 'approved' || stateOn(facts, today) === 'lapsed';
    case 'confirm-removal':
    case 'drop-removal':
      return facts.isRemovalProposed;
    case 'appeal':
      return !facts.isAppealed;
    case 'uphold':
    case 'overturn':
      return facts.isAppealed;
    default:
      return true;
  }
}

/**
 * What a PA is told of the decisions on them, newest first as they came: that somebody wants the approval taken away counts
 * for nothing until a second person agrees, so it is told only then, and never when it was dropped.
 */
export function toldToThem<Decision extends { readonly deed: CaseDeed }>(decisions: readonly Decision[]): Decision[] {
  const ofRemovals = decisions.filter(({ deed }) => REMOVAL_DEEDS.includes(deed));
  const isTold = (one: Decision): boolean => {
    if (one.deed !== 'propose-removal') return one.deed !== 'drop-removal';
    return ofRemovals[ofRemovals.indexOf(one) - 1]?.deed === 'confirm-removal';
  };
  return decisions.filter(isTold);
}

export function stateOn(
  { state, approvedUntil }: Pick<CaseFacts, 'state' | 'approvedUntil'>,
  today: string,
): StandingState {
  return state === 'approved' && (approvedUntil === null || approvedUntil < today) ? 'lapsed' : state;
}

export const WHYS = [
  'something-missing',
  'no-answer',
  'concern',
  'code-not-kept',
  'asked-for-it',
  'put-right',
] as const;
export type Why = (typeof WHYS)[number];

/** The PA reads these. */
export const WHY_WORDS: Readonly<Record<Why, string>> = {
  'something-missing': 'Something that we need is missing.',
  'no-answer': 'We asked you and had no answer.',
  concern: 'Somebody told us that they worry. We want to look into it.',
  'code-not-kept': 'Our code of conduct was not kept.',
  'asked-for-it': 'You asked us to.',
  'put-right': 'What was wrong has been put right.',
};
/** Deeds that a reason is given for. */
export const NEEDS_WHY: readonly CaseDeed[] = ['ask-for-more', 'refuse', 'suspend', 'propose-removal', 'reinstate'];
