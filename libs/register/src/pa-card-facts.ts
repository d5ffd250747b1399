/** One span of a week as it is kept: local wall clock, half-hours. `minutes` may run past midnight. */
export interface WeekSpan {
  /** Monday is 0. */
  readonly day: number;
  /** Minutes from midnight. */
  readonly start: number;
  readonly minutes: number;
  readonly kind: 'awake' | 'waking-night' | 'sleep-in';
  readonly weeks: 'every' | 'a' | 'b';
  readonly termTimeOnly: boolean;
}

/**
 * What an employer's search may use of a published PA, and nothing more: public card facts. Lists hold taxonomy keys. The
 * search lib packs these into its projection; the row in pa_profiles stays the authority on who is shown.
 */
export interface PaCardFacts {
  readonly id: string;
  readonly displayName: string;
  readonly headline: string;
  readonly about: string;
  /** Outward code, such as "CH1"; the only place that is known of a PA. */
  readonly district: string;
  readonly travelMiles: number;
  readonly travelModes: readonly string[];
  readonly week: readonly WeekSpan[];
  readonly liveIn: boolean;
  readonly shortNotice: boolean;
  readonly tasksWill: readonly string[];
  readonly tasksTraining: readonly string[];
  readonly experience: readonly string[];
  readonly training: readonly string[];
  readonly languages: readonly string[];
  readonly communicationMethods: readonly string[];
  readonly values: readonly string[];
  /** Pair key → −2 (left) … 2 (right). */
  readonly style: Readonly<Record<string, number>>;
  readonly interests: readonly string[];
  readonly employment: readonly string[];
  readonly drives: boolean;
  /** Evidence seen by the register: keys of the checks taxonomy. Empty until evidence exists. */
  readonly checks: readonly string[];
  readonly accredited: boolean;
  readonly confirmedAt: Date;
  readonly publishedAt: Date;
}
