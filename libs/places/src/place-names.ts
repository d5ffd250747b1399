import { hundredthsOfMileBetween, type Point } from './distance';
import type { District, DistrictIndex } from './district-index';
import type { GazetteerPlace } from './gazetteer';
import { areaOf } from './postcode';
import { keyOf } from './spelling';
import type { DistrictRow, PlaceTables } from './tables';

/** A name that people may type for a place. */
export interface NamedPlace extends Point {
  readonly name: string;
  readonly key: string;
  /** What follows the name in an address. */
  readonly county: string;
  /** Tells it from every other place, and finds it again when typed: "Chester, Cheshire", "Chorlton (M21)". */
  readonly label: string;
  readonly outward: string;
  /** How many districts are named after it, and more for a post town: the better known of two comes first. */
  readonly importance: number;
}

export interface NameSources {
  readonly gazetteer: readonly GazetteerPlace[];
  readonly tables: PlaceTables;
  readonly districts: DistrictIndex;
}

const POST_TOWN = 100;
/** A local name this near to a place of the same name is that place, not another. */
const SAME_PLACE_HUNDREDTHS = 1200;

/** The gazetteer's places and our local names for districts, each with a label of its own. */
export function namePlaces(sources: NameSources): NamedPlace[] {
  const towns = townsOf(sources);
  const byKey = groupByKey(towns);
  return [...towns, ...localNames(sources, byKey)];
}

export function groupByKey(places: readonly NamedPlace[]): Map<string, NamedPlace[]> {
  const groups = new Map<string, NamedPlace[]>();
  for (const place of places) {
    const group = groups.get(place.key);
    if (group) group.push(place);
    else groups.set(place.key, [place]);
  }
  return groups;
}

function townsOf({ gazetteer, tables, districts }: NameSources): NamedPlace[] {
  const postTowns = new Set(tables.areas.values());
  const firstDistrict = new Map<string, { outward: string; count: number }>();
  for (const { outward, placeIds } of tables.districts) countDistrict(firstDistrict, placeIds[0] ?? '', outward);
  const towns = gazetteer.map((place) => {
    const own = firstDistrict.get(place.id);
    const county = countyOf(place, tables);
    return {
      name: place.name,
      key: keyOf(place.name),
      county,
      label: county === place.name ? place.name : `${place.name}, ${county}`,
      latitude: place.latitude,
      longitude: place.longitude,
      outward: own?.outward ?? districts.nearest(place)?.outward ?? '',
      importance: (own?.count ?? 0) + (postTowns.has(place.id) ? POST_TOWN : 0),
    };
  });
  return toldApart(towns);
}

type FirstDistricts = Map<string, { outward: string; count: number }>;

/** A town lies in the first of its districts; PR0 and the like are large users' and no part of a town, so they come last. */
function countDistrict(first: FirstDistricts, placeId: string, outward: string): void {
  const known = first.get(placeId);
  const isBetter = !known || /^[A-Z]+0$/.test(known.outward);
  first.set(placeId, { outward: isBetter ? outward : known.outward, count: (known?.count ?? 0) + 1 });
}

/** Two Wartons in Lancashire become "Warton, Lancashire (LA5)" and "Warton, Lancashire (PR4)". */
function toldApart(towns: readonly NamedPlace[]): NamedPlace[] {
  const seen = new Map<string, number>();
  for (const { label } of towns) seen.set(label, (seen.get(label) ?? 0) + 1);
  return towns.map((town) =>
    (seen.get(town.label) ?? 0) > 1 ? { ...town, label: `${town.label} (${town.outward})` } : town,
  );
}

function countyOf({ region }: GazetteerPlace, tables: PlaceTables): string {
  return tables.counties.get(region) ?? region;
}

function localNames(sources: NameSources, towns: ReadonlyMap<string, NamedPlace[]>): NamedPlace[] {
  const byId = new Map(sources.gazetteer.map((place) => [place.id, place]));
  return sources.tables.districts.flatMap((row) => {
    const district = sources.districts.find(row.outward);
    const town = byId.get(row.placeIds[0] ?? '');
    return district && town ? namesOfDistrict(row, { ...district, county: countyOf(town, sources.tables) }, towns) : [];
  });
}

function namesOfDistrict(
  { names }: DistrictRow,
  { outward, county, latitude, longitude }: District & { readonly county: string },
  towns: ReadonlyMap<string, NamedPlace[]>,
): NamedPlace[] {
  const point = { latitude, longitude };
  const isTown = (key: string): boolean =>
    (towns.get(key) ?? []).some((town) => hundredthsOfMileBetween(town, point) < SAME_PLACE_HUNDREDTHS);
  return names
    .map((name, at) => ({ name, key: keyOf(name), importance: at === 0 ? 1 : 0 }))
    .filter(({ key }) => !isTown(key))
    .map((local) => ({ ...local, ...point, county, outward, label: `${local.name} (${outward})` }));
}

/** Nearer home first, then the better known, then by label, so that the order is always the same. */
export function byRelevance(within: readonly string[]): (a: NamedPlace, b: NamedPlace) => number {
  const home = new Set(within);
  const isAway = (place: NamedPlace): number => (home.has(areaOf(place.outward)) ? 0 : 1);
  return (a, b) =>
    isAway(a) - isAway(b) || b.importance - a.importance || (a.label < b.label ? -1 : a.label > b.label ? 1 : 0);
}
