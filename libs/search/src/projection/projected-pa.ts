import { packWeek, ringText, union, type Ring } from '@pa/matching';
import type { PaCardFacts, WeekSpan } from '@pa/register';
import { taxonomies } from '@pa/register';
import { bitHex, packFacts, styleKeys } from './packed-facts';
import { searchWords } from './search-words';

/** What a card of the results shows of a PA beside district and distance; kept as JSON in the projection. */
export interface CardFacts {
  readonly name: string;
  readonly headline: string;
  readonly week: readonly WeekSpan[];
}

/** A row of the projection as `search.put_pas` reads it. */
export interface ProjectedPa {
  readonly id: string;
  readonly district: string;
  readonly travel_hundredths: number;
  readonly facts: string;
  readonly week: string;
  readonly confirmed_on: string;
  readonly published_at: string;
  readonly words: string;
  readonly card: string;
}

/** Packs public card facts. Keys the taxonomies no longer know would be a fault of the register: it throws. */
export function projectPa(facts: PaCardFacts): ProjectedPa {
  const card: CardFacts = { name: facts.displayName, headline: facts.headline, week: facts.week };
  return {
    id: facts.id,
    district: facts.district,
    travel_hundredths: facts.travelMiles * 100,
    facts: bitHex(packPa(facts)),
    week: bitHex(...weekRings(facts.week)),
    confirmed_on: localDate(facts.confirmedAt),
    published_at: facts.publishedAt.toISOString(),
    words: searchWords(facts),
    card: JSON.stringify(card),
  };
}

/** Everything of a PA that is a key of a list, packed. */
export function packPa(facts: PaCardFacts): Uint8Array {
  return packFacts(keysOf(facts));
}

/** Four rings in a row: up in week A, up in week B, up or asleep in week A, the same in week B. */
export function weekText(spans: readonly WeekSpan[]): string {
  return weekRings(spans).map(ringText).join('');
}

function weekRings(spans: readonly WeekSpan[]): Ring[] {
  const { awakeA, awakeB, asleepA, asleepB } = packWeek(spans);
  return [awakeA, awakeB, union(awakeA, asleepA), union(awakeB, asleepB)];
}

/** The five points of each pair, 1 to 5, as matching reads them; 0 where the PA said nothing. */
export function stylePoints(style: Readonly<Record<string, number>>): number[] {
  return taxonomies.workingStylePairs.map(({ key }) => {
    const point = style[key];
    return point === undefined ? 0 : point + 3;
  });
}

const QUARTER_HOUR_MS = 900_000;

/** The last answer of `localDate`: clocks are changed by whole quarters of an hour, so within one the day is the same. */
let known = { quarter: Number.NaN, date: '' };

/** The day by the clock on the wall of the register, as YYYY-MM-DD. */
export function localDate(instant: Date): string {
  const quarter = Math.floor(instant.getTime() / QUARTER_HOUR_MS);
  if (quarter !== known.quarter) known = { quarter, date: LONDON.format(instant) };
  return known.date;
}

const LONDON = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' });

function keysOf(facts: PaCardFacts): Parameters<typeof packFacts>[0] {
  const flags = {
    drives: facts.drives,
    'live-in': facts.liveIn,
    'short-notice': facts.shortNotice,
    accredited: facts.accredited,
  };
  return {
    tasksWill: facts.tasksWill,
    tasksTraining: facts.tasksTraining.filter((key) => !facts.tasksWill.includes(key)),
    experience: facts.experience,
    languages: facts.languages,
    values: facts.values,
    interests: facts.interests,
    employment: facts.employment,
    checks: facts.checks,
    flags: Object.entries(flags).flatMap(([key, has]) => (has ? [key] : [])),
    style: styleKeys(stylePoints(facts.style)),
  };
}
