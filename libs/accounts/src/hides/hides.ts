import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Actor, type Transaction } from '@pa/platform';
import { HIDDEN_FROM, HidesRepository } from './hides.repository';

/** Who is hidden from whom: always both ways, so that neither finds the other. */
@Injectable()
export class Hides {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly hides: HidesRepository,
  ) {}

  /** Whether two people are hidden from each other, by whichever of them. */
  async between(tx: Transaction, aPersonId: string, bPersonId: string): Promise<boolean> {
    return (await this.hides.listHiddenFrom(tx, [aPersonId])).includes(bPersonId);
  }

  /** Whom a person, and who acts for them, may not find: for the worker, where nobody looks just now. */
  async listHiddenFromPerson(tx: Transaction, ...personIds: readonly string[]): Promise<string[]> {
    return this.hides.listHiddenFrom(tx, [...personIds]);
  }

  /** Whom this person and who acts for them may not find; nobody for a visitor, nobody for most. */
  async listHiddenFrom(viewer: Actor | null): Promise<string[]> {
    if (!viewer) return [];
    const rows = await this.unitOfWork.read(viewer.licenseeId, (query) =>
      query<{ id: string }>({
        name: 'accounts-hidden-from',
        text: HIDDEN_FROM,
        values: [viewer.licenseeId, viewerIds(viewer)],
      }),
    );
    return rows.map(({ id }) => id);
  }
}

/** Someone who acts for another looks with both pairs of eyes. */
export function viewerIds({ personId, by }: Actor): string[] {
  return by ? [personId, by.personId] : [personId];
}
