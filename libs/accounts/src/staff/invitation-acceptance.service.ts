import { Injectable } from '@nestjs/common';
import { Audit, Clock, UnitOfWork, type Actor, type Role, type Transaction } from '@pa/platform';
import { StaleLinkError } from '../accounts.errors';
import { AccountStanding } from '../account-standing';
import { PasswordRules } from '../password-rules/password-rules.service';
import { Passwords } from '../passwords';
import { PeopleRepository } from '../people.repository';
import type { PersonEntity } from '../person.entity';
import { SignUp } from '../sign-up.service';
import { OtherAddressError, SignInToAcceptError } from './staff.errors';
import { StaffInvitationsRepository, type StaffInvitation } from './staff-invitations.repository';

/** Who has no account yet says who they are; the link has proved the address. */
export interface NewColleague {
  readonly firstName: string;
  readonly lastName: string;
  readonly password: string;
}

/** Saying yes to an invitation. Each link works once. */
@Injectable()
export class InvitationAcceptance {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly invitations: StaffInvitationsRepository,
    private readonly people: PeopleRepository,
    private readonly signUp: SignUp,
    private readonly passwords: Passwords,
    private readonly rules: PasswordRules,
    private readonly standing: AccountStanding,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Whether the address has an account, whose owner then signs in to say yes. */
  async hasAccount(licenseeId: string, { emailIndex }: StaffInvitation): Promise<boolean> {
    return this.unitOfWork.run(licenseeId, async (tx) => (await this.people.findByEmailIndex(tx, emailIndex)) !== null);
  }

  /**
   * The signed-in person takes the roles. Every session of theirs ends: staff sign in with more than a password.
   * @throws StaleLinkError, OtherAddressError
   */
  async acceptAs(actor: Actor, token: string): Promise<void> {
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      // The person before the invitation, as whoever notes that they left does: else each might wait for the other.
      const person = await this.people.findForUpdate(tx, actor.personId);
      const invitation = await this.getOpen(tx, token);
      if (actor.by || !person?.emailIndex?.equals(invitation.emailIndex)) throw new OtherAddressError();
      await this.people.setRoles(tx, person.id, [...new Set<Role>([...person.roles, ...invitation.roles])]);
      await this.standing.changed(tx, person.id);
      await this.standing.endWaysIn(tx, person.id);
      await this.take(tx, invitation, actor);
    });
  }

  /**
   * Makes an account that is staff's from the start.
   * @throws StaleLinkError, SignInToAcceptError, GuessablePasswordError
   */
  async acceptAnew(licenseeId: string, token: string, colleague: NewColleague): Promise<void> {
    const found = await this.unitOfWork.run(licenseeId, (tx) => this.getOpen(tx, token));
    const { firstName, lastName, password } = colleague;
    await this.rules.refuseWeak(licenseeId, password, { email: found.email, names: [`${firstName} ${lastName}`] });
    const passwordHash = await this.passwords.hash(password);
    await this.unitOfWork.run(licenseeId, async (tx) => {
      const invitation = await this.getOpen(tx, token);
      const person = this.personOf(licenseeId, { ...colleague, invitation, passwordHash });
      if (!(await this.people.addUnlessTaken(tx, person))) throw new SignInToAcceptError();
      const { id: personId, displayName, roles } = person;
      await this.take(tx, invitation, { personId, licenseeId, displayName, roles, via: 'session' });
    });
  }

  private personOf(
    licenseeId: string,
    { invitation, passwordHash, ...name }: NewColleague & { invitation: StaffInvitation; passwordHash: string },
  ): PersonEntity {
    const { email, roles } = invitation;
    const person = this.signUp.personOf(licenseeId, { ...name, email, role: 'pa' }, passwordHash);
    return { ...person, roles: [...roles], emailVerifiedAt: this.clock.now() };
  }

  private async getOpen(tx: Transaction, token: string): Promise<StaffInvitation> {
    const invitation = await this.invitations.findOpen(tx, token, this.clock.now());
    if (!invitation) throw new StaleLinkError();
    return invitation;
  }

  private async take(tx: Transaction, invitation: StaffInvitation, actor: Actor): Promise<void> {
    await this.invitations.accept(tx, invitation.id, { by: actor.personId, at: this.clock.now() });
    this.audit.record(tx, {
      actor,
      act: 'accounts.staff-joined',
      subject: { kind: 'person', id: actor.personId },
      details: { added: invitation.roles.join(' '), invitation: invitation.id },
    });
  }
}
