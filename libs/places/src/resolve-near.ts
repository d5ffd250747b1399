import { findNames } from './find-names';
import { nearSpellings } from './near-spellings';
import {
  areaChoice,
  distinctChoices,
  districtChoice,
  placeChoice,
  type PlaceChoice,
  type PlaceNotFound,
  type ResolvedPlace,
} from './near';
import type { NamedPlace } from './place-names';
import type { PlacesIndex, PostcodeArea } from './places-index';
import { outwardOf, safeNear } from './postcode';

const MOST_CHOICES = 8;
/** No place has a name as long; what is longer is not read. */
export const LONGEST_NEAR = 100;

/** Where a `near` is: by outward code, by name, by postcode area, in this order. */
export function resolveNear(
  index: PlacesIndex,
  near: string,
  within: readonly string[],
): ResolvedPlace | PlaceNotFound {
  const asked = safeNear(near.slice(0, LONGEST_NEAR));
  return (
    byCode(index, outwardOf(asked) ?? outwardOf(asked.split(',')[0] ?? '')) ??
    byName(index, asked, within) ??
    byArea(index, asked) ??
    byCode(index, codeAmong(asked)) ??
    notFound(index, asked, within)
  );
}

function byCode(index: PlacesIndex, code: string | null): ResolvedPlace | null {
  const district = code ? index.districts.find(code) : null;
  if (!district) return null;
  const { latitude, longitude, outward } = district;
  return { ...districtChoice(district), point: { latitude, longitude }, outward, choices: [] };
}

/** "Moss Side M14" and "M14 Moss Side": the code says where, whatever the words are. */
function codeAmong(asked: string): string | null {
  const codes = asked.split(/[\s,()]+/).map((word) => (/\d/.test(word) ? outwardOf(word) : null));
  return codes.find((code) => code !== null) ?? null;
}

function byName(index: PlacesIndex, asked: string, within: readonly string[]): ResolvedPlace | null {
  const [first, ...others] = findNames(index, asked, within);
  return first ? placeAt(first, distinctChoices(others.map(placeChoice), MOST_CHOICES)) : null;
}

function placeAt(place: NamedPlace, choices: readonly PlaceChoice[]): ResolvedPlace {
  const { latitude, longitude, outward } = place;
  return { ...placeChoice(place), point: { latitude, longitude }, outward, choices };
}

function byArea(index: PlacesIndex, asked: string): ResolvedPlace | null {
  const area = index.areas.get(asked.toUpperCase()) ?? areaOfLabel(index, asked);
  if (!area) return null;
  const { latitude, longitude } = area;
  const outward = index.districts.nearest(area)?.outward ?? '';
  return { ...areaChoice(area), point: { latitude, longitude }, outward, choices: [] };
}

/** "CH, Chester area", as we write it ourselves. */
function areaOfLabel(index: PlacesIndex, asked: string): PostcodeArea | null {
  const area = index.areas.get((asked.split(',')[0] ?? '').trim().toUpperCase());
  return area && areaChoice(area).label.toLowerCase() === asked.toLowerCase() ? area : null;
}

function notFound(index: PlacesIndex, asked: string, within: readonly string[]): PlaceNotFound {
  return { kind: 'not-found', asked, nearSpellings: nearSpellings(index, asked, within) };
}
