import { Injectable } from '@nestjs/common';
import { Hides } from '@pa/accounts';
import { UnitOfWork, type Actor, type Licensee } from '@pa/platform';
import { PaProfilesReader } from '@pa/register';

/** Who looks, and where. Nobody in particular is a visitor. */
export interface Seeker {
  readonly licensee: Licensee;
  readonly actor: Actor | null;
}

/** The PAs whom somebody does not find, because one of the two hides from the other. A visitor finds everyone. */
@Injectable()
export class HiddenPas {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly hides: Hides,
    private readonly profiles: PaProfilesReader,
  ) {}

  /** Ids of profiles; empty for nearly everyone, so it costs nothing for visitors and one look for the rest. */
  async listFor({ licensee, actor }: Seeker): Promise<readonly string[]> {
    const people = await this.hides.listHiddenFrom(actor);
    if (people.length === 0) return [];
    return this.unitOfWork.run(licensee.id, (tx) => this.profiles.listIdsOf(tx, people));
  }
}
