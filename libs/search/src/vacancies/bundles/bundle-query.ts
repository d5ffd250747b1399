import type { FieldProblem } from '@pa/platform';
import { nearestWord } from '@pa/register';
import { RawQuery } from '../../query/raw-query';
import type { OwnNeed } from '../query/job-search';
import { fastestOf, TRAVEL_MODES, USUAL_MODE, type TravelMode } from './travel';

/** What a week of several jobs may be. */
export interface BundleWishes {
  readonly hoursMin: number;
  readonly hoursMax: number;
  readonly travelBy: TravelMode;
}

export const BUNDLE_NAMES = ['hoursMin', 'hoursMax', 'travelBy'] as const;
const MOST_HOURS = 80;
/** Forty-eight hours are what the law lets most people work in a week. */
const USUAL_MOST = 48;

/** Reads what is asked of a week; what is left out comes from the profile. */
export function readBundleWishes(
  query: unknown,
  own: OwnNeed | null,
): { wishes: BundleWishes; problems: readonly FieldProblem[] } {
  const raw = new RawQuery(query);
  const hoursMin = readHours(raw, 'hoursMin') ?? own?.hoursMin ?? 0;
  const hoursMax = readHours(raw, 'hoursMax') ?? own?.hoursMax ?? Math.max(USUAL_MOST, hoursMin);
  if (hoursMin > hoursMax) raw.refuse('hoursMax', `The most hours must be ${hoursMin} or more, which is the least.`);
  const travelBy = readMode(raw) ?? (own ? fastestOf(own.travelModes) : USUAL_MODE);
  return { wishes: { hoursMin, hoursMax, travelBy }, problems: raw.problems };
}

function readHours(raw: RawQuery, name: 'hoursMin' | 'hoursMax'): number | null {
  const text = raw.text(name, 20);
  if (text === '') return null;
  const hours = /^\d{1,2}$/.test(text) ? Number(text) : Number.NaN;
  if (hours <= MOST_HOURS) return hours;
  raw.refuse(name, `Write whole hours a week, from 0 to ${MOST_HOURS}.`);
  return null;
}

function readMode(raw: RawQuery): TravelMode | null {
  const word = raw.text('travelBy', 40);
  if (word === '') return null;
  const mode = TRAVEL_MODES.find((known) => known === word);
  if (!mode) raw.refuse('travelBy', `We do not know “${word}”. Did you mean ${nearestWord(TRAVEL_MODES, word)}?`);
  return mode ?? null;
}
