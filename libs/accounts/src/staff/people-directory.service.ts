import { Injectable } from '@nestjs/common';
import { Clock, UnitOfWork, type Actor } from '@pa/platform';
import { SecondFactors } from '../factors/second-factors.service';
import type { FactorStatus } from '../factors/factor-status';
import { PeopleRepository } from '../people.repository';
import {
  PEOPLE_PAGE_SIZE,
  PeopleDirectoryRepository,
  type ListedPerson,
  type PeopleQuery,
  type WaysInCounts,
} from './people-directory.repository';
import { PersonNotFoundError } from './staff.errors';
import { SuspensionsRepository, type Suspension } from './suspensions.repository';

export interface PeoplePage {
  readonly people: readonly ListedPerson[];
  readonly total: number;
  readonly page: number;
}

/** One person as staff see them. How they sign in is told in counts only. */
export interface PersonForStaff extends ListedPerson {
  readonly emailConfirmedAt: Date | null;
  readonly hasEmail: boolean;
  readonly factors: FactorStatus;
  readonly waysIn: WaysInCounts;
  /** Newest first, with the names of the colleagues. */
  readonly suspensions: ReadonlyArray<Omit<Suspension, 'startedBy' | 'endedBy'> & SuspensionNames>;
}

interface SuspensionNames {
  readonly startedBy: string | null;
  readonly endedBy: string | null;
}

/** The register’s people, for its staff. */
@Injectable()
export class PeopleDirectory {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly directory: PeopleDirectoryRepository,
    private readonly people: PeopleRepository,
    private readonly factors: SecondFactors,
    private readonly suspensions: SuspensionsRepository,
    private readonly clock: Clock,
  ) {}

  /** A page beyond the end is the last one. */
  async list(actor: Actor, query: PeopleQuery): Promise<PeoplePage> {
    return this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const total = await this.directory.count(tx, query);
      const last = Math.max(1, Math.ceil(total / PEOPLE_PAGE_SIZE));
      const page = Math.min(Math.max(1, query.page), last);
      return { people: await this.directory.list(tx, { ...query, page }), total, page };
    });
  }

  /** @throws PersonNotFoundError */
  async get(actor: Actor, id: string): Promise<PersonForStaff> {
    return this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const [listed, person] = [await this.directory.find(tx, id), await this.people.find(tx, id)];
      if (!listed || !person) throw new PersonNotFoundError();
      const suspensions = await this.suspensions.listOf(tx, id);
      const names = await this.people.listDisplayNames(
        tx,
        suspensions.flatMap(({ startedBy, endedBy }) => [startedBy ?? [], endedBy ?? []].flat()),
      );
      const nameOf = (by: string | null) => (by === null ? null : (names.get(by) ?? null));
      return {
        ...listed,
        emailConfirmedAt: person.emailVerifiedAt,
        hasEmail: person.emailIndex !== null,
        factors: await this.factors.statusOf(tx, id),
        waysIn: await this.directory.countWaysIn(tx, id, this.clock.now()),
        suspensions: suspensions.map((one) => ({
          ...one,
          startedBy: nameOf(one.startedBy),
          endedBy: nameOf(one.endedBy),
        })),
      };
    });
  }
}
