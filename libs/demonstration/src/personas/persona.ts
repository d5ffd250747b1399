import type { KeyOf } from '@pa/register';
import type { PatternName } from '../week/patterns';

export type Weights<Key extends string> = Readonly<Partial<Record<Key, number>>>;

/**
 * A way of being a PA: what such people have done, will do and say. Chances are from 0 to 1, weights count against each
 * other. Sentences are templates of words/expand.ts.
 */
export interface Persona {
  /** How common, against the others. */
  readonly weight: number;
  /** Years in care or near it. */
  readonly years: readonly [from: number, to: number];
  readonly weeks: Weights<PatternName>;
  /** Chance that a task of a group is one that such a PA will do. */
  readonly tasks: Readonly<Record<KeyOf<'taskGroups'>, number>>;
  /** Done by nearly all of them. */
  readonly strong: readonly KeyOf<'tasks'>[];
  /** Chance that a clinical task is done already; else it may be learned. */
  readonly clinical: number;
  readonly experience: Weights<KeyOf<'experience'>>;
  /** Chance of each usual kind of training. */
  readonly trained: number;
  readonly training: readonly KeyOf<'training'>[];
  readonly employment: Weights<KeyOf<'employment'>>;
  /** Pence an hour. */
  readonly rate: readonly [from: number, to: number];
  readonly interests: readonly KeyOf<'interests'>[];
  readonly communication: Weights<KeyOf<'communicationMethods'>>;
  readonly headlines: readonly string[];
  readonly openings: readonly string[];
  readonly middles: readonly string[];
}

/** What is alike for most; each persona says what differs. */
export const usual = {
  trained: 0.45,
  training: [],
  clinical: 0.08,
  interests: [],
  communication: {},
  employment: { employed: 0.85, 'self-employed': 0.2, permanent: 0.6, 'fixed-term': 0.15, 'casual-relief': 0.3 },
  rate: [1271, 1600],
} as const;
