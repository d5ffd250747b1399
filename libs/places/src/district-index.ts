import { chordSquaredOfMiles, hundredthsOfChord, vectorOf, type Point } from './distance';

/** An outward code with the one point that everything in it is taken to be at. */
export interface District extends Point {
  readonly outward: string;
  /** What people call it ("Fallowfield"); the label is "M14, Fallowfield". */
  readonly name: string;
}

export interface DistrictDistance {
  readonly district: string;
  readonly hundredthsOfMile: number;
}

/** How many answers of `within` are kept: more than the places that people ask for in an hour. */
const MOST_KEPT = 1000;

/**
 * All districts in memory, answering how far each is from a point. A pass over all 3,000 as unit vectors takes some tens
 * of microseconds, so there is no spatial index to keep in step.
 */
export class DistrictIndex {
  private readonly byCode: ReadonlyMap<string, District>;
  /** x, y, z of each district in turn: one block of memory to run through. */
  private readonly vectors: Float64Array;
  /** Answers of `within`: people search from a few hundred towns, and districts never move while an index lives. */
  private readonly kept = new Map<string, readonly DistrictDistance[]>();

  constructor(readonly districts: readonly District[]) {
    this.byCode = new Map(districts.map((district) => [district.outward, district]));
    this.vectors = Float64Array.from(districts.flatMap((district) => [...vectorOf(district)]));
  }

  find(outward: string): District | null {
    return this.byCode.get(outward) ?? null;
  }

  /** The districts whose centre is within so many miles of the point, nearest first, ties by code. */
  within(point: Point, miles: number): readonly DistrictDistance[] {
    const key = `${point.latitude} ${point.longitude} ${miles}`;
    const known = this.kept.get(key);
    if (known) return known;
    if (this.kept.size >= MOST_KEPT) this.kept.clear();
    const found = this.lookWithin(point, miles);
    this.kept.set(key, found);
    return found;
  }

  private lookWithin(point: Point, miles: number): DistrictDistance[] {
    const most = Math.floor(miles * 100);
    const limit = chordSquaredOfMiles(miles + 0.01);
    const found: DistrictDistance[] = [];
    this.eachChord(point, (squared, at) => {
      if (squared > limit) return;
      const hundredthsOfMile = hundredthsOfChord(squared);
      const district = this.districts[at]?.outward ?? '';
      if (hundredthsOfMile <= most) found.push({ district, hundredthsOfMile });
    });
    return found.sort((a, b) => a.hundredthsOfMile - b.hundredthsOfMile || (a.district < b.district ? -1 : 1));
  }

  /** The district whose centre is nearest; of several at one distance the first in the table (CH1 before CH99). */
  nearest(point: Point): District | null {
    let best = -1;
    let least = Number.POSITIVE_INFINITY;
    this.eachChord(point, (squared, at) => {
      if (squared >= least) return;
      least = squared;
      best = at;
    });
    return this.districts[best] ?? null;
  }

  private eachChord(point: Point, see: (squared: number, at: number) => void): void {
    const [x, y, z] = vectorOf(point);
    const all = this.vectors;
    for (let at = 0; at < this.districts.length; at += 1) {
      const dx = x - (all[at * 3] ?? 0);
      const dy = y - (all[at * 3 + 1] ?? 0);
      const dz = z - (all[at * 3 + 2] ?? 0);
      see(dx * dx + dy * dy + dz * dz, at);
    }
  }
}
