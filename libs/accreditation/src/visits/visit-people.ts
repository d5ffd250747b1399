import { Injectable } from '@nestjs/common';
import { PeopleReader } from '@pa/accounts';
import { doerOf, type Actor, type Role, type Transaction } from '@pa/platform';
import type { Visit } from './visit';
import { OwnVisitError, VisitNotFoundError } from './visits.errors';

/** Who may go to visits. */
const GOERS: readonly Role[] = ['auditor', 'assessor', 'manager'];

export interface NamedVisit extends Visit {
  readonly paName: string;
  readonly auditorName: string | null;
}

/** Somebody of staff who may go. */
export interface Goer {
  readonly personId: string;
  readonly name: string;
}

/** The people of visits, by name. */
@Injectable()
export class VisitPeople {
  constructor(private readonly people: PeopleReader) {}

  async goers(tx: Transaction, paId: string): Promise<Goer[]> {
    const ids = new Set<string>();
    for (const role of GOERS) for (const id of await this.people.listWithRole(tx, role)) ids.add(id);
    ids.delete(paId);
    const goers: Goer[] = [];
    for (const personId of ids)
      goers.push({ personId, name: (await this.people.displayNameOf(tx, personId)) ?? 'Somebody of staff' });
    return goers.sort((one, other) => one.name.localeCompare(other.name, 'en-GB'));
  }

  /** @throws VisitNotFoundError where there is no such PA, OwnVisitError */
  async paName(tx: Transaction, actor: Actor, personId: string): Promise<string> {
    const found = await this.people.findInUse(tx, personId);
    if (!found?.roles.includes('pa')) throw new VisitNotFoundError();
    if (isOf(actor, personId)) throw new OwnVisitError();
    return found.displayName;
  }

  async named(tx: Transaction, visit: Visit): Promise<NamedVisit> {
    const paName = (await this.people.displayNameOf(tx, visit.personId)) ?? 'Somebody who left';
    return { ...visit, paName, auditorName: visit.auditorId && (await this.people.displayNameOf(tx, visit.auditorId)) };
  }
}

/** Whether somebody, or whoever acts for them, is this person. */
export function isOf(actor: Actor, personId: string): boolean {
  return [actor.personId, doerOf(actor).personId].includes(personId);
}
