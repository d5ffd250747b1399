import { Injectable } from '@nestjs/common';
import { Hides } from '@pa/accounts';
import { SeenEvidence } from '@pa/accreditation';
import { UnitOfWork, type Actor, type Licensee } from '@pa/platform';
import { PaProfilesReader } from '@pa/register';
import type { PaSearch } from './query/pa-search';

/** Who looks, and where. Nobody in particular is a visitor. */
export interface Seeker {
  readonly licensee: Licensee;
  readonly actor: Actor | null;
}

/**
 * The PAs whom somebody does not find: one of the two hides from the other, or the search is for those whose checks staff
 * saw, and that has just ended. A visitor finds everyone else.
 */
@Injectable()
export class HiddenPas {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly hides: Hides,
    private readonly profiles: PaProfilesReader,
    private readonly evidence: SeenEvidence,
  ) {}

  /** Ids of profiles; empty for nearly everyone, so it costs nothing for visitors and one look for the rest. */
  async listFor({ licensee, actor }: Seeker, { checks }: Pick<PaSearch, 'checks'>): Promise<readonly string[]> {
    const people = await this.hides.listHiddenFrom(actor);
    if (people.length === 0 && checks.length === 0) return [];
    return this.unitOfWork.run(licensee.id, async (tx) => {
      const seen = checks.length > 0 ? await this.evidence.listJustEnded(tx) : [];
      return this.profiles.listIdsOf(tx, [...people, ...seen]);
    });
  }
}
