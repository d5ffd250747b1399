import type { PaProfileState } from '@pa/register';
import type { Dice } from '../random/dice';
import type { Standing } from './pa';

type Fate = 'fresh' | 'asked' | 'hidden' | 'paused' | 'stale' | Exclude<PaProfileState, 'published' | 'paused'>;

/** How many of a hundred profiles stand where. Only a register that looks first has many that wait. */
const FATES: Record<'before' | 'after', Record<Fate, number>> = {
  after: {
    fresh: 76,
    asked: 7,
    hidden: 2.5,
    paused: 4,
    stale: 3.5,
    draft: 4,
    submitted: 0.3,
    'needs-changes': 1,
    removed: 0.3,
    archived: 1.4,
  },
  before: {
    fresh: 74.3,
    asked: 7,
    hidden: 2.5,
    paused: 4,
    stale: 3.5,
    draft: 4,
    submitted: 2,
    'needs-changes': 1,
    removed: 0.3,
    archived: 1.4,
  },
};

const NOTHING_YET = {
  hidden: false,
  pausedReason: null,
  submitted: null,
  published: null,
  confirmed: null,
  asked: null,
};
const ASKED_AFTER = 60;

/** Where a profile stands, with days that fit together: joined, sent in, shown, confirmed, asked. */
export function standingOf(moderation: 'before' | 'after', dice: Dice): Standing {
  const fate = dice.weighted(FATES[moderation]);
  if (fate === 'draft') return { ...NOTHING_YET, state: 'draft', joined: dice.whole(0, 40) + dice.fraction() };
  const sentToday = fate === 'submitted' || fate === 'needs-changes';
  const submitted = sentToday ? 0.1 + 4 * dice.fraction() : 2 + 700 * dice.fraction() ** 2;
  const joined = submitted + 6 * dice.fraction();
  if (sentToday) return { ...NOTHING_YET, state: fate, joined, submitted, confirmed: submitted };
  return shownOnce(fate, { joined, submitted }, { wait: moderation === 'before' ? 1.5 * dice.fraction() : 0, dice });
}

function shownOnce(
  fate: Exclude<Fate, 'draft' | 'submitted' | 'needs-changes'>,
  { joined, submitted }: { joined: number; submitted: number },
  { wait, dice }: { wait: number; dice: Dice },
): Standing {
  const sinceConfirmed = { asked: 61 + 26 * dice.fraction(), stale: 92 + 120 * dice.fraction() };
  const confirmed =
    fate === 'asked' || fate === 'stale' ? sinceConfirmed[fate] : Math.min(submitted, 58 * dice.fraction() ** 1.5);
  const longAgo = Math.max(submitted, confirmed + 1);
  const isPaused = fate === 'paused' || fate === 'stale';
  return {
    state: isPaused ? 'paused' : fate === 'removed' || fate === 'archived' ? fate : 'published',
    hidden: fate === 'hidden',
    pausedReason: fate === 'paused' ? 'by-pa' : fate === 'stale' ? 'not-confirmed' : null,
    joined: Math.max(joined, longAgo + 0.5),
    submitted: longAgo,
    published: longAgo - wait,
    confirmed: Math.min(confirmed, longAgo - wait),
    asked: fate === 'asked' || fate === 'stale' ? confirmed - ASKED_AFTER : null,
  };
}
