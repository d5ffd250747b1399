import type { DatedSpan } from '@pa/matching';
import type { CoverOfferState, CoverState } from './cover-state';

/** A request for cover as it is kept: one place, taken by one PA for all its times. */
export interface CoverRow {
  readonly id: string;
  /** The employer. */
  readonly personId: string;
  readonly state: CoverState;
  /** Outward code. */
  readonly district: string;
  readonly withinMiles: number;
  /** Keys of tasks. */
  readonly tasks: readonly string[];
  /** For an hour awake; null where all times are sleep-ins. */
  readonly payPence: number | null;
  /** For a whole sleep-in; null where there is none. */
  readonly sleepInPence: number | null;
  readonly noteSealed: Buffer;
  /** The circle is asked alone, before anybody else. */
  readonly circleFirst: boolean;
  /** A yes from the circle needs no further word of the employer. */
  readonly circleConfirmed: boolean;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** How many waves beside the circle have gone out. */
  readonly waves: number;
  /** When the next wave goes out; null: none does. */
  readonly nextWaveAt: Date | null;
  readonly heldAt: Date | null;
  readonly confirmedAt: Date | null;
  readonly endedAt: Date | null;
  /** The employer asked staff for help. */
  readonly helpAskedAt: Date | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** One PA who was asked. */
export interface CoverOfferRow {
  readonly id: string;
  readonly requestId: string;
  /** The PA. */
  readonly personId: string;
  readonly state: CoverOfferState;
  /** 0: as one of the circle. */
  readonly wave: number;
  /** 0 to 100, when asked. */
  readonly score: number;
  readonly sentAt: Date;
  readonly decidedAt: Date | null;
}

/** What an employer asks for. Dates and times as typed, by the clock in this country. */
export interface GivenCover {
  readonly spans: readonly TypedSpan[];
  readonly tasks: readonly string[];
  readonly payPence: number | null;
  readonly sleepInPence: number | null;
  /** A postcode or its first half; only the first half is kept. */
  readonly place: string;
  readonly withinMiles: number;
  readonly note: string;
  readonly circleFirst: boolean;
  readonly circleConfirmed: boolean;
  /** Needed where the circle is confirmed beforehand; kept sealed. */
  readonly address: string;
}

/** A day (YYYY-MM-DD; null: none written) and two times (HH:MM). */
export interface TypedSpan {
  readonly date: string | null;
  readonly from: string;
  readonly to: string;
  readonly kind: string;
}

/** A request with its times, earliest first. */
export interface Cover {
  readonly request: CoverRow;
  readonly spans: readonly DatedSpan[];
}

export const MOST_COVER_SPANS = 7;
export const FURTHEST_COVER_DAYS = 60;
export const LONGEST_COVER_NOTE = 500;
export const LONGEST_COVER_ADDRESS = 500;
export const COVER_MILES = [3, 5, 10, 15, 20, 30] as const;

export const NOTE_PLACE = 'cover_requests.note_sealed';
export const ADDRESS_PLACE = 'cover_addresses.address_sealed';
