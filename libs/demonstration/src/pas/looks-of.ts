import type { Dice } from '../random/dice';
import type { Look, Standing } from './pa';

/** What staff may have against a profile: the sentence that is wrong, and how they say so. */
interface Concern {
  readonly reason: string;
  readonly sentence: string;
  readonly words: string;
  readonly answer: string;
}

const CONCERNS: readonly Concern[] = [
  {
    reason: 'about-others',
    sentence: 'My neighbour had a stroke in May, and her son never comes to see her.',
    words: 'Please take out what you say about your neighbour. It is private to her.',
    answer: 'I am sorry, I did not think of that. I have taken it out.',
  },
  {
    reason: 'not-about-work',
    sentence: 'I also sell scented candles and can bring some along.',
    words: 'Please take out the candles. This page is for your work as a PA.',
    answer: 'Done. I did not know that was not allowed.',
  },
  {
    reason: 'unclear',
    sentence: 'Can do all, ask any, you know how it is with the other thing.',
    words: 'We were not sure what you mean by “the other thing”. Could you say it in other words?',
    answer: 'I meant night work. I have written it out now.',
  },
  {
    reason: 'hurtful-words',
    sentence: 'No moaners and no time wasters, please.',
    words: 'Your profile is good. The last line may put people off, so please take it out.',
    answer: 'Fair point. It is gone.',
  },
];

export interface Looks {
  readonly looks: readonly Look[];
  /** A sentence in "about" that staff object to. */
  readonly sentence: string | null;
  /** New words wait for staff. */
  readonly hasChangedWords: boolean;
}

/** What staff have looked at and said, as fits where the profile stands. */
export function looksOf(standing: Standing, moderation: 'before' | 'after', dice: Dice): Looks {
  const { state, submitted, published } = standing;
  const nothing = { looks: [], sentence: null, hasChangedWords: false };
  if (submitted === null) return nothing;
  const concern = dice.pick(CONCERNS);
  if (state === 'needs-changes')
    return { ...nothing, looks: [refused(concern, submitted)], sentence: concern.sentence };
  if (state === 'submitted') return { ...nothing, looks: waiting({ submitted, concern, moderation }, dice) };
  const decided = moderation === 'before' ? (published ?? 0) : submitted - (1 + 4 * dice.fraction());
  if (decided <= 0) return { ...nothing, looks: [open('first-profile', submitted)] };
  const first = { ...open('first-profile', submitted), decided, decision: 'approved' as const };
  if (state === 'removed')
    return { ...nothing, looks: [first, removed(concern, decided / 2)], sentence: concern.sentence };
  const hasChangedWords = state === 'published' && dice.chance(0.012);
  const changed = hasChangedWords ? [open('changed-words', Math.min(decided, 3 * dice.fraction()))] : [];
  return { ...nothing, looks: [first, ...changed], hasChangedWords };
}

/** Sent in for the first time; or again, with an answer, after staff asked for changes. */
function waiting(
  { submitted, concern, moderation }: { submitted: number; concern: Concern; moderation: 'before' | 'after' },
  dice: Dice,
): Look[] {
  if (moderation === 'before' && dice.chance(0.75)) return [open('first-profile', submitted)];
  return [refused(concern, submitted + 2), { ...open('answer', submitted), answer: concern.answer }];
}

function open(subject: Look['subject'], opened: number): Look {
  return { subject, opened, decided: null, decision: null, reasons: [], words: '', answer: null };
}

function refused({ reason, words }: Concern, opened: number): Look {
  return {
    ...open('first-profile', opened),
    decided: opened * 0.6,
    decision: 'needs-changes',
    reasons: [reason],
    words,
  };
}

function removed({ reason, words }: Concern, opened: number): Look {
  return { ...open('concern', opened), decided: opened, decision: 'removed', reasons: [reason], words };
}
