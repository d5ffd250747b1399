import { areaChoice, distinctChoices, districtChoice, placeChoice, type PlaceChoice } from './near';
import { byRelevance, type NamedPlace } from './place-names';
import { compareOutward, type PlacesIndex } from './places-index';
import { areaOf, outwardOf, safeNear } from './postcode';
import { keyOf } from './spelling';

export interface SuggestOptions {
  readonly within?: readonly string[];
  readonly limit?: number;
}

export const MOST_SUGGESTIONS = 20;
const USUAL_SUGGESTIONS = 8;
const SHORTEST_NAME = 2;

/**
 * What somebody may be about to write: districts while a code is typed, else places, those that begin so before those with a
 * later word that does. Two letters can begin either: the area comes first if it is the register's own.
 */
export function suggestPlaces(index: PlacesIndex, typed: string, options: SuggestOptions = {}): PlaceChoice[] {
  const { within = [], limit = USUAL_SUGGESTIONS } = options;
  const text = safeNear(typed);
  const names = namesFrom(index, text, within);
  const area = index.areas.get(text.toUpperCase());
  const codes = area ? [areaChoice(area), ...districtsFrom(index, area.area)] : codesFrom(index, text.toUpperCase());
  const isOurs = area !== undefined && (within.length === 0 || within.includes(area.area));
  const ordered = isOurs ? [...codes.slice(0, 1), ...names, ...codes.slice(1)] : [...names, ...codes];
  return distinctChoices(area ? ordered : [...codes, ...names], Math.min(limit, MOST_SUGGESTIONS));
}

function codesFrom(index: PlacesIndex, text: string): PlaceChoice[] {
  if (!/^[A-Z]{1,2}\s?[0-9]/.test(text)) return [];
  const code = outwardOf(text) ?? text.replace(/\s+/g, '');
  const found = districtsFrom(index, code);
  return found.length > 0 ? found : districtsFrom(index, withoutLast(code));
}

/** Without its gap "CH12AB" passes through "CH12" as it is typed, which is no district: CH1 is what is meant. */
function withoutLast(code: string): string {
  return code.slice(0, -1);
}

/** "M1" begins M1 and M14; "M" begins neither MK1 nor ME1. */
function districtsFrom(index: PlacesIndex, start: string): PlaceChoice[] {
  return index.districts.districts
    .filter(({ outward }) => outward.startsWith(start) && areaOf(outward) === areaOf(start))
    .sort((a, b) => compareOutward(a.outward, b.outward))
    .map(districtChoice);
}

function namesFrom(index: PlacesIndex, text: string, within: readonly string[]): PlaceChoice[] {
  const key = keyOf(text.split(/[,(]/)[0] ?? '');
  if (key.length < SHORTEST_NAME) return [];
  const starts: NamedPlace[] = [];
  const later: NamedPlace[] = [];
  for (const place of index.names) {
    if (place.key.startsWith(key)) starts.push(place);
    else if (place.key.includes(` ${key}`)) later.push(place);
  }
  const order = byRelevance(within);
  return [...starts.sort(order), ...later.sort(order)].map(placeChoice);
}
