/** What a webhook can tell of. Each tells the id of a row and the state it is in, and nothing else. */
export const NEWS_KINDS = [
  'person.registered',
  'vacancy.published',
  'application.hired',
  'accreditation.changed',
] as const;
export type NewsKind = (typeof NEWS_KINDS)[number];

export const NEWS_WORDS: Readonly<Record<NewsKind, string>> = {
  'person.registered': 'Somebody joined the register',
  'vacancy.published': 'A job advert was published',
  'application.hired': 'A PA was hired',
  'accreditation.changed': 'A PA’s approval changed',
};

/** Where a manager has news sent. */
export interface Webhook {
  readonly id: string;
  readonly url: string;
  readonly kinds: readonly NewsKind[];
  readonly madeAt: Date;
  readonly endedAt: Date | null;
}

export const DELIVERY_STATES = ['waiting', 'delivered', 'failed'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** Why a try did not get through. */
export const TRY_FAULTS = ['answer', 'no-answer', 'too-slow', 'private-address'] as const;
export type TryFault = (typeof TRY_FAULTS)[number];

/** One piece of news on its way to one webhook. */
export interface Delivery {
  readonly id: string;
  readonly webhookId: string;
  readonly kind: NewsKind;
  readonly subjectId: string;
  readonly subjectState: string;
  readonly happenedAt: Date;
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly nextAt: Date | null;
  readonly lastStatus: number | null;
  readonly lastFault: TryFault | null;
  readonly deliveredAt: Date | null;
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;
/** Seconds until the next try, by how many there were. After the last it has failed, and only a person tries again. */
export const BACKOFF: readonly number[] = [MINUTE, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 6 * HOUR, 24 * HOUR, 24 * HOUR];
