import { Injectable } from '@nestjs/common';
import { Clock } from '@pa/platform';
import { CentroidSource } from './centroid-source';
import { hundredthsOfMileBetween, type Point } from './distance';
import type { District, DistrictDistance } from './district-index';
import { readGazetteer, type GazetteerPlace } from './gazetteer';
import type { NearOptions, PlaceChoice, PlaceNotFound, ResolvedPlace } from './near';
import { buildPlacesIndex, type PlacesIndex } from './places-index';
import { areaOf } from './postcode';
import { resolveNear } from './resolve-near';
import { suggestPlaces, type SuggestOptions } from './suggest-places';
import { readTables } from './tables';

/** How long an import in another process may go unseen here. */
const LOOK_AGAIN_AFTER_MS = 60_000;

/**
 * Where places are and how far apart. Everything is answered from memory; once a minute at most a `resolve` asks the
 * database whether an import has brought better centres, and takes them up.
 */
@Injectable()
export class PlacesService {
  private index!: PlacesIndex;
  private taken = '';
  private lookedAt = 0;

  private constructor(
    private readonly gazetteer: readonly GazetteerPlace[],
    private readonly centroids: CentroidSource,
    private readonly clock: Clock,
  ) {}

  /** Reads the gazetteer, our tables and what has been imported: about a third of a second. */
  static async start(centroids: CentroidSource, clock: Clock): Promise<PlacesService> {
    const places = new PlacesService(await readGazetteer(), centroids, clock);
    await places.renew();
    return places;
  }

  /** Where a `near` is: a postcode (cut to its outward code at once), an outward code, a place or a postcode area. */
  async resolve(near: string, { within = [] }: NearOptions = {}): Promise<ResolvedPlace | PlaceNotFound> {
    if (this.clock.now().getTime() - this.lookedAt >= LOOK_AGAIN_AFTER_MS) await this.renew();
    return resolveNear(this.index, near, within);
  }

  /** What somebody may be about to write, likeliest first; 8 of them when no limit is named, never more than 20. */
  suggest(typed: string, options: SuggestOptions = {}): PlaceChoice[] {
    return suggestPlaces(this.index, typed, options);
  }

  /** Every district whose centre is within so many miles of the point, nearest first. */
  districtsWithin(point: Point, miles: number): readonly DistrictDistance[] {
    return this.index.districts.within(point, miles);
  }

  /** The one point that everything in a district is taken to be at; null for a district we do not know. */
  centroid(outward: string): Point | null {
    const district = this.index.districts.find(outward);
    return district && { latitude: district.latitude, longitude: district.longitude };
  }

  isKnownDistrict(outward: string): boolean {
    return this.index.districts.find(outward) !== null;
  }

  /** "Fallowfield" for M14; null for a district we do not know. */
  districtName(outward: string): string | null {
    return this.index.districts.find(outward)?.name ?? null;
  }

  /** The districts of some postcode areas, in order: CH1, CH2 … */
  listDistricts(areas: readonly string[]): District[] {
    return this.index.districts.districts.filter(({ outward }) => areas.includes(areaOf(outward)));
  }

  /** Between the centres of two districts, in whole hundredths of a mile; null when we do not know one of them. */
  hundredthsBetween(outwardA: string, outwardB: string): number | null {
    const [a, b] = [this.centroid(outwardA), this.centroid(outwardB)];
    return a && b && hundredthsOfMileBetween(a, b);
  }

  /** Which import the answers come from; what was worked out under another one may differ by now. */
  get edition(): string {
    return this.taken;
  }

  /** Takes up what has been imported since the last look. Answers the edition that holds from then on. */
  async renew(): Promise<string> {
    this.lookedAt = this.clock.now().getTime();
    const edition = await this.centroids.edition();
    if (edition === this.taken) return edition;
    const centroids = await this.centroids.list();
    this.index = buildPlacesIndex({ gazetteer: this.gazetteer, tables: readTables(), centroids });
    this.taken = edition;
    return edition;
  }
}
