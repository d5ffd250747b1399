import { Injectable } from '@nestjs/common';
import { PlacesService } from '@pa/places';
import { LicenseeDirectory, UnitOfWork, type Licensee } from '@pa/platform';
import type { Reach } from '../engines/search-engine';
import { SearchPlaces } from '../search-places.service';
import { SearchReachesRepository, type SavedReach } from './search-reaches.repository';

/** So many at a time, each batch in a transaction of its own. */
const BATCH = 200;

/**
 * Where saved searches reach, worked out anew after an import of places. Each row names the import it comes from, so nothing
 * has to be told: what a server with the old centres saves a moment later is found by the next round.
 */
@Injectable()
export class ReachRenewal {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly licensees: LicenseeDirectory,
    private readonly places: PlacesService,
    private readonly searchPlaces: SearchPlaces,
    private readonly reaches: SearchReachesRepository,
  ) {}

  /** A round over every register. Answers how many were worked out. */
  async goRound(): Promise<number> {
    const edition = await this.places.renew();
    let count = 0;
    for (const licensee of await this.licensees.list()) count += await this.renewRegister(licensee, edition);
    return count;
  }

  private async renewRegister(licensee: Licensee, edition: string): Promise<number> {
    for (let count = 0; ;) {
      const done = await this.renewBatch(licensee, edition);
      count += done;
      if (done < BATCH) return count;
    }
  }

  private async renewBatch(licensee: Licensee, edition: string): Promise<number> {
    return this.unitOfWork.run(licensee.id, async (tx) => {
      const older = await this.reaches.listOlder(tx, { edition, limit: BATCH });
      const renewed: { id: string; reach: Reach | null }[] = [];
      for (const one of older) renewed.push({ id: one.id, reach: await this.reachOf(licensee, one) });
      if (renewed.length > 0) await this.reaches.renew(tx, edition, renewed);
      return renewed.length;
    });
  }

  private async reachOf(licensee: Licensee, { near, radiusHundredths }: SavedReach): Promise<Reach | null> {
    const place = await this.searchPlaces.find(licensee, { near, radiusMiles: radiusHundredths / 100 });
    return 'found' in place ? (place.found?.reach ?? null) : null;
  }
}
