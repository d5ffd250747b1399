import { hundredthsOfMileBetween, middleOf, type Point } from './distance';
import { DistrictIndex, type District } from './district-index';
import type { GazetteerPlace } from './gazetteer';
import { groupByKey, namePlaces, type NamedPlace } from './place-names';
import { keyOf } from './spelling';
import type { DistrictRow, PlaceTables } from './tables';

/** The centre of an outward code as an import worked it out from its postcodes. */
export interface OutwardCentroid extends Point {
  readonly outward: string;
}

/** A postcode area and its post town: "CH" is Chester's. */
export interface PostcodeArea extends Point {
  readonly area: string;
  readonly name: string;
}

export interface IndexSources {
  readonly gazetteer: readonly GazetteerPlace[];
  readonly tables: PlaceTables;
  /** From an import; each takes the place of our table's point, and adds its district where the table has none. */
  readonly centroids: readonly OutwardCentroid[];
}

/** Everything that can be asked about places, in memory: built once, and anew after an import. */
export interface PlacesIndex {
  readonly districts: DistrictIndex;
  readonly areas: ReadonlyMap<string, PostcodeArea>;
  readonly names: readonly NamedPlace[];
  readonly byKey: ReadonlyMap<string, readonly NamedPlace[]>;
  /** Keys of counties: what may stand after a place's name. */
  readonly countyKeys: ReadonlySet<string>;
}

export function buildPlacesIndex(sources: IndexSources): PlacesIndex {
  const { gazetteer, tables } = sources;
  const byId = new Map(gazetteer.map((place) => [place.id, place]));
  const districts = new DistrictIndex(districtsOf(sources, byId));
  const names = namePlaces({ gazetteer, tables, districts });
  return {
    districts,
    areas: new Map([...tables.areas].map(([area, id]) => [area, areaAt(area, placeOf(byId, id))])),
    names,
    byKey: groupByKey(names),
    countyKeys: new Set([...tables.counties.values()].map(keyOf)),
  };
}

function areaAt(area: string, { name, latitude, longitude }: GazetteerPlace): PostcodeArea {
  return { area, name, latitude, longitude };
}

function districtsOf({ gazetteer, tables, centroids }: IndexSources, byId: PlacesById): District[] {
  const imported = new Map(centroids.map((centroid) => [centroid.outward, centroid]));
  const ours = tables.districts.map((row) => districtAt(row, byId, imported.get(row.outward)));
  const known = new Set(ours.map(({ outward }) => outward));
  const added = centroids
    .filter(({ outward }) => !known.has(outward))
    .map((centroid) => ({ ...pointOf(centroid), outward: centroid.outward, name: nearestName(gazetteer, centroid) }));
  return [...ours, ...added].sort((a, b) => compareOutward(a.outward, b.outward));
}

type PlacesById = ReadonlyMap<string, GazetteerPlace>;

function districtAt(row: DistrictRow, byId: PlacesById, centroid: OutwardCentroid | undefined): District {
  const places = row.placeIds.map((id) => placeOf(byId, id));
  const name = row.names[0] ?? places[0]?.name ?? row.outward;
  return { ...(centroid ? pointOf(centroid) : middleOf(places)), outward: row.outward, name };
}

const pointOf = ({ latitude, longitude }: Point): Point => ({ latitude, longitude });

/** A row of ours that names no place is a mistake of ours, made by hand or by a new edition of the gazetteer. */
function placeOf(byId: PlacesById, id: string): GazetteerPlace {
  const place = byId.get(id);
  if (!place) throw new Error(`The gazetteer has no place "${id}" that our tables name.`);
  return place;
}

function nearestName(gazetteer: readonly GazetteerPlace[], point: Point): string {
  let best = { name: '', away: Number.POSITIVE_INFINITY };
  for (const place of gazetteer) {
    const away = hundredthsOfMileBetween(place, point);
    if (away < best.away) best = { name: place.name, away };
  }
  return best.name;
}

/** CH1, CH2, CH10: by area, then as numbers. */
export function compareOutward(a: string, b: string): number {
  const padded = (code: string): string => code.replace(/\d+/, (digits) => digits.padStart(2, '0'));
  const [left, right] = [padded(a), padded(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}
