import type { ImportedCentroid } from './centroid-store';
import type { RowPlace } from './postcode-row';

interface Sum {
  postcodes: number;
  latitude: number;
  longitude: number;
}

/** Adds postcodes up by outward code: millions of rows become three thousand sums. */
export class CentroidSums {
  private readonly sums = new Map<string, Sum>();

  get size(): number {
    return this.sums.size;
  }

  add({ outward, point, postcodes = 1 }: RowPlace): void {
    const sum = this.sums.get(outward) ?? { postcodes: 0, latitude: 0, longitude: 0 };
    sum.postcodes += postcodes;
    sum.latitude += point.latitude * postcodes;
    sum.longitude += point.longitude * postcodes;
    this.sums.set(outward, sum);
  }

  /** The mean of each outward code's postcodes, by code; to a hundred-thousandth of a degree, about a metre. */
  centroids(): ImportedCentroid[] {
    const rounded = (sum: number, count: number): number => Math.round((sum / count) * 100_000) / 100_000;
    return [...this.sums]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([outward, { postcodes, latitude, longitude }]) => ({
        outward,
        postcodes,
        latitude: rounded(latitude, postcodes),
        longitude: rounded(longitude, postcodes),
      }));
  }
}
