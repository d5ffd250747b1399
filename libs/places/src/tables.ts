import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One outward code and the place or places of the gazetteer whose middle stands for it. */
export interface DistrictRow {
  readonly outward: string;
  readonly placeIds: readonly string[];
  /** Local names for it, the one to show first; empty where the gazetteer's own name will do. */
  readonly names: readonly string[];
}

/** Our own tables (data/*.csv): which place stands for a code, and what people call a county. */
export interface PlaceTables {
  /** Postcode area to the id of its post town: all 124. */
  readonly areas: ReadonlyMap<string, string>;
  /** GeoNames region to the county that people write in an address. */
  readonly counties: ReadonlyMap<string, string>;
  readonly districts: readonly DistrictRow[];
}

export function readTables(folder = join(__dirname, 'data')): PlaceTables {
  return {
    areas: new Map(rowsOf(folder, 'areas.csv').map(([area, place]) => [area, place])),
    counties: new Map(rowsOf(folder, 'counties.csv').map(([region, county]) => [region, county])),
    districts: rowsOf(folder, 'districts.csv').map(([outward, places, names]) => ({
      outward,
      placeIds: places.split(';'),
      names: names === '' ? [] : names.split(';'),
    })),
  };
}

/** The files are ours and hold no quotes: a comma always parts two columns. The first line names them. */
function rowsOf(folder: string, name: string): [string, string, string][] {
  const lines = readFileSync(join(folder, name), 'utf8').trim().split('\n');
  return lines.slice(1).map((line) => {
    const [first = '', second = '', third = ''] = line.split(',');
    return [first, second, third];
  });
}
