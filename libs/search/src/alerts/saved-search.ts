/** What a search looks for: a PA looks for jobs, an employer for PAs. */
export const SIDES = ['jobs', 'pas'] as const;
export type Side = (typeof SIDES)[number];

/** How often its owner hears of something new. */
export const HOW_OFTEN = ['instant', 'daily', 'weekly'] as const;
export type HowOften = (typeof HOW_OFTEN)[number];

export const HOW_WORDS: Readonly<Record<HowOften, string>> = {
  instant: 'At once',
  daily: 'Once a day, at 08:00',
  weekly: 'Once a week, on Mondays at 08:00',
};

/** A search that somebody keeps, as they see it. */
export interface SavedSearch {
  readonly id: string;
  readonly side: Side;
  readonly name: string;
  /** The whole search, as a query string that means the same to everyone. */
  readonly query: string;
  readonly how: HowOften;
  /** A text message goes out beside the e-mail. */
  readonly byText: boolean;
  readonly createdAt: Date;
  /** We asked "still looking?" then, and there is no answer yet. */
  readonly askedAt: Date | null;
  /** Nothing is sent any more. */
  readonly stoppedAt: Date | null;
  /** Who acts for its owner and is told in their place; null: its owner is told. */
  readonly keeper: Keeper | null;
}

/** Who was the last to say how often we should tell, while acting for somebody. */
export interface Keeper {
  readonly personId: string;
  readonly displayName: string;
}

export const MOST_SEARCHES = 20;
export const LONGEST_NAME = 60;
/** Days without a word from its owner after which a search is asked about, and then stopped. */
export const ASKED_AFTER_DAYS = 60;
export const STOPPED_AFTER_DAYS = 14;
