import { areaChoice, distinctChoices, districtChoice, placeChoice, type PlaceChoice } from './near';
import { byRelevance, type NamedPlace } from './place-names';
import { compareOutward, type PlacesIndex } from './places-index';
import { areaOf, isPostcodeLike, outwardMeantBy, outwardOf } from './postcode';
import { keyOf, slipsBetween, slipsForgiven } from './spelling';

const MOST_SPELLINGS = 5;
const SHORTEST_START = 4;

/** Codes or names that are nearly what was asked. Never a guess at random: none may be near. */
export function nearSpellings(index: PlacesIndex, asked: string, within: readonly string[]): PlaceChoice[] {
  const codes = isPostcodeLike(asked) || /\d/.test(asked) ? nearCodes(index, asked) : [];
  return distinctChoices([...codes, ...nearNames(index, asked, within)], MOST_SPELLINGS);
}

/** "0L1" was meant as OL1. Of a district that is not there, those one figure off, then its whole area. */
function nearCodes(index: PlacesIndex, asked: string): PlaceChoice[] {
  const meant = outwardMeantBy(asked);
  const district = meant ? index.districts.find(meant) : null;
  if (district) return [districtChoice(district)];
  const code = outwardOf(asked) ?? asked.replace(/\s+/g, '').toUpperCase();
  const sisters = index.districts.districts
    .filter(({ outward }) => areaOf(outward) === areaOf(code) && slipsBetween(outward, code, 1) === 1)
    .sort((a, b) => compareOutward(a.outward, b.outward));
  const area = index.areas.get(areaOf(code));
  return [...sisters.slice(0, MOST_SPELLINGS - 1).map(districtChoice), ...(area ? [areaChoice(area)] : [])];
}

function nearNames(index: PlacesIndex, asked: string, within: readonly string[]): PlaceChoice[] {
  const key = keyOf(asked.split(/[,(]/)[0] ?? '');
  const most = slipsForgiven(key);
  const order = byRelevance(within);
  return index.names
    .map((place) => ({ place, slips: slipsOf(key, place, most) }))
    .filter(({ slips }) => slips <= most)
    .sort((a, b) => a.slips - b.slips || order(a.place, b.place))
    .slice(0, MOST_SPELLINGS)
    .map(({ place }) => placeChoice(place));
}

/** The beginning of a longer name counts as one slip: "Macclesf" is Macclesfield. */
function slipsOf(key: string, place: NamedPlace, most: number): number {
  if (most > 0 && key.length >= SHORTEST_START && place.key.startsWith(key)) return 1;
  return slipsBetween(key, place.key, most);
}
