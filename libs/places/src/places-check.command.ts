import { InvalidError } from '@pa/platform';
import { hundredthsOfMileBetween } from './distance';
import type { District } from './district-index';
import { readGazetteer } from './gazetteer';
import type { CentroidStore, ImportedCentroid } from './import/centroid-store';
import { importCentroids } from './import/import-centroids';
import { openFiles } from './import/open-files';
import { buildPlacesIndex, compareOutward } from './places-index';
import { areaOf } from './postcode';
import { readTables } from './tables';

export interface PlacesCheck {
  readonly path: string;
  /** Only these postcode areas; all when empty. */
  readonly areas: readonly string[];
  readonly print: (line: string) => void;
}

const WORST_SHOWN = 20;

/**
 * `places:check FILE`: how far the centres of our own table are from those of a file in any format of the importer. Changes
 * nothing; for whoever mends the table.
 */
export async function checkPlaces({ path, areas, print }: PlacesCheck): Promise<void> {
  const isAsked = ({ outward }: { outward: string }): boolean => areas.length === 0 || areas.includes(areaOf(outward));
  const real = (await centroidsOf(path)).filter(isAsked);
  const { districts } = buildPlacesIndex({ gazetteer: await readGazetteer(), tables: readTables(), centroids: [] });
  const missing = real.filter(({ outward }) => !districts.find(outward)).map(({ outward }) => outward);
  const errors = real.flatMap((centroid) => {
    const ours = districts.find(centroid.outward);
    return ours ? [{ ours, hundredths: hundredthsOfMileBetween(ours, centroid) }] : [];
  });
  if (errors.length === 0) throw new InvalidError('nothing-to-check', `${path} has no outward code of these areas.`);
  for (const line of report(errors)) print(line);
  print(`In the file and not in our table: ${missing.length === 0 ? 'none' : missing.sort(compareOutward).join(', ')}`);
}

interface DistrictError {
  readonly ours: District;
  readonly hundredths: number;
}

function report(errors: readonly DistrictError[]): string[] {
  const sorted = [...errors].sort((a, b) => a.hundredths - b.hundredths);
  const miles = (share: number): string =>
    ((sorted[Math.floor((sorted.length - 1) * share)]?.hundredths ?? 0) / 100).toFixed(2);
  const worst = sorted.slice(-WORST_SHOWN).reverse();
  return [
    `${sorted.length} outward codes: median ${miles(0.5)} miles off, nine in ten within ${miles(0.9)}, worst ${miles(1)}.`,
    ...worst.map(({ ours, hundredths }) => `  ${ours.outward}, ${ours.name}: ${(hundredths / 100).toFixed(2)}`),
  ];
}

async function centroidsOf(path: string): Promise<readonly ImportedCentroid[]> {
  const kept: ImportedCentroid[] = [];
  const store: CentroidStore = { save: (centroids) => Promise.resolve(void kept.push(...centroids)) };
  for await (const _event of importCentroids(openFiles([path]), store)) continue;
  return kept;
}
