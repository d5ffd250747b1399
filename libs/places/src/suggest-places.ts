import { areaChoice, distinctChoices, districtChoice, placeChoice, type PlaceChoice } from './near';
import { byRelevance, type NamedPlace } from './place-names';
import { compareOutward, type PlacesIndex } from './places-index';
import { outwardOf, safeNear } from './postcode';
import { keyOf } from './spelling';

export interface SuggestOptions {
  readonly within?: readonly string[];
  readonly limit?: number;
}

export const MOST_SUGGESTIONS = 20;
const USUAL_SUGGESTIONS = 8;
const SHORTEST_NAME = 2;

/** What somebody may be about to write: outward codes that begin so, then places, then places with a later word that does. */
export function suggestPlaces(index: PlacesIndex, typed: string, options: SuggestOptions = {}): PlaceChoice[] {
  const limit = Math.min(options.limit ?? USUAL_SUGGESTIONS, MOST_SUGGESTIONS);
  const text = safeNear(typed);
  if (text === '') return [];
  return distinctChoices([...codesFrom(index, text), ...namesFrom(index, text, options.within ?? [])], limit);
}

function codesFrom(index: PlacesIndex, text: string): PlaceChoice[] {
  const letters = text.toUpperCase();
  const area = index.areas.get(letters);
  if (/^[A-Z]{1,2}$/.test(letters)) return area ? [areaChoice(area), ...districtsFrom(index, `${letters}1`)] : [];
  if (!/^[A-Z]{1,2}\s?[0-9]/.test(letters)) return [];
  const code = outwardOf(letters) ?? letters.replace(/\s+/g, '');
  const found = districtsFrom(index, code);
  return found.length > 0 ? found : districtsFrom(index, withoutLast(code));
}

/** Without its gap "CH12AB" passes through "CH12" as it is typed, which is no district: CH1 is what is meant. */
function withoutLast(code: string): string {
  return code.slice(0, -1);
}

function districtsFrom(index: PlacesIndex, start: string): PlaceChoice[] {
  if (!/\d/.test(start)) return [];
  return index.districts.districts
    .filter(({ outward }) => outward.startsWith(start))
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
