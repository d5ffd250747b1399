import { Injectable } from '@nestjs/common';
import { Audit, Outbox, STAFF_ROLES, UnitOfWork, type Actor, type Role, type Transaction } from '@pa/platform';
import { AccountStanding } from '../account-standing';
import { PeopleRepository } from '../people.repository';
import type { PersonEntity } from '../person.entity';
import { PersonDeeds } from './person-deeds.service';
import { NoRolesError, PersonNotFoundError } from './staff.errors';
import { GIVEN_ROLES, isStaff } from './staff-power';
import { staffEvents } from './staff.events';
import { StaffInvitationsRepository } from './staff-invitations.repository';

export type GivenRole = (typeof GIVEN_ROLES)[number];
export type OwnRole = Extract<Role, 'pa' | 'employer'>;

/** What people are on the register, and who changes it. */
@Injectable()
export class RoleChanges {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly people: PeopleRepository,
    private readonly deeds: PersonDeeds,
    private readonly invitations: StaffInvitationsRepository,
    private readonly standing: AccountStanding,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /**
   * Sets what a person is. Their sessions end, so that no session is worth more or less than it was begun with.
   * @throws PersonNotFoundError, OwnAccountError, StaffAccountError, LastManagerError, NoRolesError
   */
  async change(actor: Actor, personId: string, chosen: readonly GivenRole[]): Promise<void> {
    if (chosen.length === 0) throw new NoRolesError();
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const person = await this.deeds.getFor(tx, actor, personId);
      const kept = person.roles.filter((role) => role === 'representative');
      const roles = [...GIVEN_ROLES.filter((role) => chosen.includes(role)), ...kept];
      if (isSame(roles, person.roles)) return;
      if (!roles.includes('manager') && !person.suspendedAt) await this.deeds.assertManagerStays(tx, person);
      await this.set(tx, actor, { person, roles, act: 'accounts.roles-changed' });
      if (!person.suspendedAt) await this.outbox.add(tx, { topic: staffEvents.rolesChanged, subjectId: personId });
    });
  }

  /**
   * Someone no longer works here: staff roles, sessions and tokens end at once, and so do invitations by them and to
   * them. Who is also a PA or an employer stays that.
   * @throws PersonNotFoundError, OwnAccountError, LastManagerError
   */
  async hasLeft(actor: Actor, personId: string): Promise<void> {
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const person = await this.deeds.getFor(tx, actor, personId);
      if (!isStaff(person.roles)) return;
      if (!person.suspendedAt) await this.deeds.assertManagerStays(tx, person);
      const roles = person.roles.filter((role) => !STAFF_ROLES.includes(role));
      await this.invitations.withdrawAllOf(tx, { personId, emailIndex: person.emailIndex });
      await this.set(tx, actor, { person, roles, act: 'accounts.staff-left' });
      if (roles.length === 0 && !person.suspendedAt)
        await this.deeds.withhold(tx, actor, { personId, reason: 'has-left', words: '' });
    });
  }

  /**
   * A person becomes a PA or an employer as well: nobody's leave is needed for what anyone can join as.
   * @throws PersonNotFoundError
   */
  async addOwn(actor: Actor, role: OwnRole): Promise<void> {
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const person = await this.people.findForUpdate(tx, actor.personId);
      if (!person) throw new PersonNotFoundError();
      if (person.roles.includes(role)) return;
      await this.people.setRoles(tx, person.id, [...person.roles, role]);
      await this.standing.changed(tx, person.id);
      this.note(tx, actor, { person, added: [role], removed: [], act: 'accounts.own-role-added' });
    });
  }

  private async set(
    tx: Transaction,
    actor: Actor,
    { person, roles, act }: { person: PersonEntity; roles: readonly Role[]; act: string },
  ): Promise<void> {
    await this.people.setRoles(tx, person.id, roles);
    await this.standing.changed(tx, person.id);
    await this.standing.endWaysIn(tx, person.id);
    const added = roles.filter((role) => !person.roles.includes(role));
    const removed = person.roles.filter((role) => !roles.includes(role));
    this.note(tx, actor, { person, added, removed, act });
  }

  private note(
    tx: Transaction,
    actor: Actor,
    change: { person: PersonEntity; added: readonly Role[]; removed: readonly Role[]; act: string },
  ): void {
    this.audit.record(tx, {
      actor,
      act: change.act,
      subject: { kind: 'person', id: change.person.id },
      details: { added: change.added.join(' '), removed: change.removed.join(' ') },
    });
  }
}

function isSame(a: readonly Role[], b: readonly Role[]): boolean {
  return a.length === b.length && a.every((role) => b.includes(role));
}
