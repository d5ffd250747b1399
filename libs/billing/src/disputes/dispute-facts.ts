/** How far a dispute has come at Stripe. The first two are questions of a bank: no money has moved. */
export const DISPUTE_STAGES = [
  'warning_needs_response',
  'warning_under_review',
  'needs_response',
  'under_review',
  'appeal_needs_response',
  'appeal_under_review',
] as const;
const FIRST_WITH_MONEY = DISPUTE_STAGES.indexOf('needs_response');
const FIRST_APPEAL = DISPUTE_STAGES.indexOf('appeal_needs_response');

/** answer: the register has to say something. waiting: the bank decides. dropped: the bank asks no more, or never did. */
export const DISPUTE_STANDINGS = ['answer', 'waiting', 'won', 'lost', 'dropped'] as const;
export type DisputeStanding = (typeof DISPUTE_STANDINGS)[number];

/**
 * What is known of a payment by card that somebody contests at their bank. Each fact only ever grows, so what is heard twice,
 * late or in any order comes to the same. An appeal can turn a loss into a win: both have then happened.
 */
export interface DisputeFacts {
  /** The furthest place in DISPUTE_STAGES; -1 where it began with its end. */
  readonly stage: number;
  readonly isDropped: boolean;
  readonly hasLost: boolean;
  readonly hasWon: boolean;
  /** Until when an answer counts. */
  readonly dueAt: Date | null;
  readonly answers: number;
  /** When the first end was heard of. */
  readonly decidedAt: Date | null;
  /** Taken from the register at Stripe, and given back. */
  readonly withdrawnPence: number;
  readonly returnedPence: number;
  readonly feePence: number;
  readonly feeBackPence: number;
}

export const NO_DISPUTE: DisputeFacts = {
  stage: -1,
  isDropped: false,
  hasLost: false,
  hasWon: false,
  dueAt: null,
  answers: 0,
  decidedAt: null,
  withdrawnPence: 0,
  returnedPence: 0,
  feePence: 0,
  feeBackPence: 0,
};

/** Both together. The order of the two, and how often each is told, makes no difference. */
export function mergeDispute(known: DisputeFacts, heard: DisputeFacts): DisputeFacts {
  return {
    stage: Math.max(known.stage, heard.stage),
    isDropped: known.isDropped || heard.isDropped,
    hasLost: known.hasLost || heard.hasLost,
    hasWon: known.hasWon || heard.hasWon,
    dueAt: outer(known.dueAt, heard.dueAt, Math.max),
    answers: Math.max(known.answers, heard.answers),
    decidedAt: outer(known.decidedAt, heard.decidedAt, Math.min),
    withdrawnPence: Math.max(known.withdrawnPence, heard.withdrawnPence),
    returnedPence: Math.max(known.returnedPence, heard.returnedPence),
    feePence: Math.max(known.feePence, heard.feePence),
    feeBackPence: Math.max(known.feeBackPence, heard.feeBackPence),
  };
}

export function standingOf({ stage, isDropped, hasLost, hasWon, answers }: DisputeFacts): DisputeStanding {
  if (hasWon) return 'won';
  if (hasLost && stage < FIRST_APPEAL) return 'lost';
  if (isDropped && !hasLost) return 'dropped';
  const isAsked = stage % 2 === 0 && (stage >= FIRST_APPEAL || answers === 0);
  return isAsked ? 'answer' : 'waiting';
}

/** Whether a bank has, or wants, the money: more than a question, and not decided for the register. */
export function isCharged({ stage, isDropped, hasLost, hasWon, withdrawnPence }: DisputeFacts): boolean {
  if (hasWon) return false;
  return hasLost || (!isDropped && (stage >= FIRST_WITH_MONEY || withdrawnPence > 0));
}

/** An appeal comes after a loss, whether we heard of that or not. */
export function stageOf(status: string): Pick<DisputeFacts, 'stage' | 'isDropped' | 'hasLost' | 'hasWon'> {
  const stage = DISPUTE_STAGES.findIndex((known) => known === status);
  return {
    stage,
    isDropped: status === 'warning_closed' || status === 'prevented',
    hasLost: status === 'lost' || stage >= FIRST_APPEAL,
    hasWon: status === 'won',
  };
}

function outer(one: Date | null, other: Date | null, pick: (a: number, b: number) => number): Date | null {
  if (!one || !other) return one ?? other;
  return new Date(pick(one.getTime(), other.getTime()));
}
