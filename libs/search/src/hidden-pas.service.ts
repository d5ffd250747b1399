import { Injectable } from '@nestjs/common';
import { Hides } from '@pa/accounts';
import { StandingReader } from '@pa/accreditation';
import { UnitOfWork, type Actor, type Licensee } from '@pa/platform';
import { PaProfilesReader } from '@pa/register';

/** Who looks, and where. Nobody in particular is a visitor. */
export interface Seeker {
  readonly licensee: Licensee;
  readonly actor: Actor | null;
}

/**
 * The PAs whom somebody does not find: one of the two hides from the other, or the search is for those who are approved and
 * the approval has just ended. A visitor finds everyone else.
 */
@Injectable()
export class HiddenPas {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly hides: Hides,
    private readonly profiles: PaProfilesReader,
    private readonly standings: StandingReader,
  ) {}

  /** Ids of profiles; empty for nearly everyone, so it costs nothing for visitors and one look for the rest. */
  async listFor({ licensee, actor }: Seeker, { accredited }: { accredited: boolean }): Promise<readonly string[]> {
    const people = await this.hides.listHiddenFrom(actor);
    if (people.length === 0 && !accredited) return [];
    return this.unitOfWork.run(licensee.id, async (tx) => {
      const ended = accredited ? await this.standings.listJustEnded(tx) : [];
      return this.profiles.listIdsOf(tx, [...people, ...ended]);
    });
  }
}
