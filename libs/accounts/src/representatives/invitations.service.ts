import { Injectable } from '@nestjs/common';
import {
  Clock,
  ConflictError,
  hashOfToken,
  newToken,
  Secrets,
  UnitOfWork,
  type ActingScope,
  type Actor,
  type Transaction,
} from '@pa/platform';
import { StaleLinkError } from '../accounts.errors';
import { PeopleRepository } from '../people.repository';
import { newPerson, type NewPersonAnswers } from './new-person';
import { PasswordRules } from '../password-rules/password-rules.service';
import { Passwords } from '../passwords';
import { Consents } from '../privacy/consents/consents.service';
import { RepresentationMoves, closed } from './representation-moves.service';
import type { Invited, Representation } from './representation';
import { RepresentationsRepository } from './representations.repository';

/** What stands on the page behind an invitation's link. */
export interface Invitation {
  readonly employerName: string;
  readonly invited: Invited;
  readonly scopes: readonly ActingScope[];
  readonly untilDay: string;
  /** The address has an account already: its owner signs in instead of making another. */
  readonly isKnown: boolean;
}

/** The link by which somebody says yes or no to acting for another. */
@Injectable()
export class Invitations {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly repository: RepresentationsRepository,
    private readonly moves: RepresentationMoves,
    private readonly people: PeopleRepository,
    private readonly passwords: Passwords,
    private readonly rules: PasswordRules,
    private readonly consents: Consents,
    private readonly secrets: Secrets,
    private readonly clock: Clock,
  ) {}

  /** Makes the link's secret when the mail is written, so that it is in no queue. An earlier one stops working. */
  async issue(tx: Transaction, id: string): Promise<string> {
    const token = newToken();
    await this.repository.move(tx, id, { from: 'invited', to: 'invited', set: { invite_hash: hashOfToken(token) } });
    return token;
  }

  /** @throws StaleLinkError */
  async read(licenseeId: string, token: string): Promise<Invitation> {
    return this.unitOfWork.run(licenseeId, async (tx) => {
      const found = await this.open(tx, token);
      const invited = this.invitedOf(licenseeId, found);
      return {
        employerName: found.employerName,
        invited,
        scopes: found.scopes,
        untilDay: found.untilDay,
        isKnown: (await this.people.findByEmailIndex(tx, this.indexOf(licenseeId, invited))) !== null,
      };
    });
  }

  /**
   * Whoever is signed in says yes. The link was sent to one address: a forwarded one is worth nothing to others.
   * @throws StaleLinkError, ConflictError
   */
  async accept(actor: Actor, token: string): Promise<void> {
    if (actor.by) throw new ConflictError('acting', `You are acting for ${actor.displayName}. Stop that first.`);
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const found = await this.open(tx, token);
      await this.refuseOthers(tx, actor, found);
      await this.take(tx, found, actor);
    });
  }

  /**
   * Somebody new says yes. The link came to their address, so the address is proved with it.
   * @throws StaleLinkError, GuessablePasswordError, ConflictError when the address has an account
   */
  async acceptAsNew(licenseeId: string, token: string, answers: NewPersonAnswers): Promise<void> {
    const { firstName, lastName, password } = answers;
    const { email } = (await this.read(licenseeId, token)).invited;
    await this.rules.refuseWeak(licenseeId, password, { email, names: [`${firstName} ${lastName}`] });
    const passwordHash = await this.passwords.hash(password);
    await this.unitOfWork.run(licenseeId, async (tx) => {
      const found = await this.open(tx, token);
      const person = newPerson(this.secrets, licenseeId, { ...answers, email, passwordHash, at: this.clock.now() });
      if (!(await this.people.addUnlessTaken(tx, person)))
        throw new ConflictError(
          'has-account',
          'This email address has an account here. Sign in, then open the link again.',
        );
      const { id: personId, displayName, roles } = person;
      await this.consents.recordJoining(tx, personId, ['terms', 'privacy-notice']);
      await this.take(tx, found, { personId, licenseeId, displayName, roles, via: 'session' });
    });
  }

  /** @throws StaleLinkError */
  async decline(licenseeId: string, token: string): Promise<void> {
    await this.unitOfWork.run(licenseeId, async (tx) => {
      const found = await this.open(tx, token);
      await this.moves.end(tx, { actor: null, by: 'representative', found });
    });
  }

  private async take(tx: Transaction, found: Representation, actor: Actor): Promise<void> {
    // One yes of a person after the other: two invitations by one employer are not both taken.
    await this.people.findForUpdate(tx, actor.personId);
    if (await this.repository.isOpenBetween(tx, found.employerId, actor.personId))
      throw new ConflictError(
        'acts-already',
        `You act for ${found.employerName} already, or we are looking at how it ended.`,
      );
    if (found.employerId === actor.personId)
      throw new ConflictError('oneself', 'You cannot act for yourself. Ask somebody else.');
    const set = { ...closed(), representative_id: actor.personId, accepted_at: this.clock.now() };
    await this.moves.move(tx, { actor, by: 'representative', found }, { deed: 'accept', set });
    await this.repository.addRepresentativeRole(tx, actor.personId);
  }

  private async refuseOthers(tx: Transaction, actor: Actor, found: Representation): Promise<void> {
    const person = await this.people.find(tx, actor.personId);
    const index = this.indexOf(tx.licenseeId, this.invitedOf(tx.licenseeId, found));
    if (person?.emailIndex?.equals(index)) return;
    throw new ConflictError(
      'another-address',
      'This invitation was sent to another email address than the one of your account. Ask to be invited at your address, or sign out and open the link again.',
    );
  }

  private async open(tx: Transaction, token: string): Promise<Representation> {
    const found = await this.repository.findByInvitation(tx, hashOfToken(token), this.clock.now());
    if (!found) throw new StaleLinkError();
    return found;
  }

  private invitedOf(licenseeId: string, { inviteSealed }: Representation): Invited {
    if (!inviteSealed) throw new StaleLinkError();
    return JSON.parse(this.secrets.open(licenseeId, inviteSealed)) as Invited;
  }

  private indexOf(licenseeId: string, { email }: Invited): Buffer {
    return this.secrets.blindIndex(licenseeId, 'email', email);
  }
}
