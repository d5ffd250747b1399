/** The parts a score is made of. */
export type ScorePart = 'hours' | 'tasks' | 'distance' | 'values' | 'freshness' | 'words';

/**
 * What each part counts towards the score of 100. The one place for these numbers: ranking in TypeScript and in SQL and
 * the public page "How we put PAs in order" read them here. The same for everyone, never for sale. Without own words the
 * others are 100 together; whoever writes some lets them count a small part beside those.
 */
export const WEIGHTS = {
  hours: 40,
  tasks: 25,
  distance: 15,
  values: 15,
  freshness: 5,
  words: 5,
} as const satisfies Record<ScorePart, number>;

/** A task that a PA would do with training counts this share of one that the PA will do: 1 of 2. */
export const TASK_POINTS = { will: 2, withTraining: 1 } as const;

/** From this many days since a PA last confirmed the profile, freshness counts nothing. */
export const STALE_DAYS = 60;

/** Two people at opposite ends of a way of working are this many points apart: nothing in common. */
export const STYLE_STEPS = 4;

/** The rules in words, in the order of their weight, for the public page. */
export const RANKING_RULES: readonly { part: ScorePart; weight: number; title: string; text: string }[] = [
  {
    part: 'hours',
    weight: WEIGHTS.hours,
    title: 'Your hours',
    text: 'How many of the hours you asked for a PA can do. For alternate weeks we take the average.',
  },
  {
    part: 'tasks',
    weight: WEIGHTS.tasks,
    title: 'Tasks and experience',
    text: 'How many of the extra tasks and kinds of experience you asked for a PA has. A task “with training” counts half.',
  },
  {
    part: 'distance',
    weight: WEIGHTS.distance,
    title: 'Distance',
    text: 'How near a PA is. At the edge of the distance you chose, this counts nothing.',
  },
  {
    part: 'values',
    weight: WEIGHTS.values,
    title: 'Values',
    text: 'How many of the values you asked for a PA has.',
  },
  {
    part: 'freshness',
    weight: WEIGHTS.freshness,
    title: 'How fresh it is',
    text: `How lately a PA told us that the profile is right. After ${STALE_DAYS} days this counts nothing.`,
  },
  {
    part: 'words',
    weight: WEIGHTS.words,
    title: 'Your own words',
    text: 'Only if you write some. How many of your words a PA’s profile says. A word that means the same, or is spelt nearly so, does not count here.',
  },
];

/** What holds beside the weights, for the public page. */
export const RANKING_PROMISES: readonly string[] = [
  'What you must have comes first: a PA who does not fit it is not shown.',
  'If you did not ask about something, it does not count. The other parts share its points.',
  'When two PAs have the same points, the one who told us last that the profile is right comes first.',
  'Nobody can pay to be higher up. The rules are the same for everyone.',
  'Interests are shown, and you can search for them. They never count.',
  'We never look at age, race, religion, disability, sexuality, pregnancy or marriage.',
];
