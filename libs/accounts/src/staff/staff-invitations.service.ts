import { Injectable } from '@nestjs/common';
import {
  Audit,
  Clock,
  InvalidError,
  NotFoundError,
  Outbox,
  PLATFORM_ID,
  Secrets,
  UnitOfWork,
  type Actor,
  type Licensee,
  type Role,
  type Transaction,
} from '@pa/platform';
import { normaliseEmail } from '../email-address';
import { PeopleRepository } from '../people.repository';
import { AcceptedAlreadyError } from './staff.errors';
import { staffEvents } from './staff.events';
import { StaffInvitationsRepository, type StaffInvitation } from './staff-invitations.repository';

export const INVITATION_DAYS = 7;
/** Within a minute the same invitation is a form that was sent twice, not a wish for another mail. */
const SAME_FORM_MS = 60_000;
const DAY_MS = 86_400_000;
/** What someone can be invited as. */
export const INVITED_ROLES = ['co-ordinator', 'assessor', 'editor', 'manager', 'auditor'] as const;
export type InvitedRole = (typeof INVITED_ROLES)[number];

interface Invited {
  readonly email: string;
  readonly roles: ReadonlyArray<InvitedRole | 'operator'>;
  /** One that was sent so short ago, and still waits, is the same one. */
  readonly sameWithinMs: number;
}

/** How an invitation stands. */
export type InvitationState = 'waiting' | 'accepted' | 'withdrawn' | 'ran-out';

export interface ListedInvitation {
  readonly id: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly state: InvitationState;
  readonly invitedBy: string | null;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

/** Managers ask people to join the staff. */
@Injectable()
export class StaffInvitations {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly invitations: StaffInvitationsRepository,
    private readonly people: PeopleRepository,
    private readonly secrets: Secrets,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Sends the link by mail. One that still waits for the same address is withdrawn. @throws InvalidError */
  async invite(actor: Actor, email: string, roles: readonly InvitedRole[]): Promise<void> {
    const chosen = INVITED_ROLES.filter((role) => roles.includes(role));
    if (chosen.length === 0) throw InvalidError.of([{ field: 'roles', message: 'Choose at least one role' }]);
    await this.unitOfWork.run(actor.licenseeId, (tx) =>
      this.send(tx, actor, { email, roles: chosen, sameWithinMs: SAME_FORM_MS }),
    );
  }

  /**
   * Invites a new register's first manager, in the name of whoever runs the installation. Does nothing where the register
   * has a manager already, or where this one has an invitation that still works. Answers whether it sent one.
   */
  async inviteFirstManager(licenseeId: string, email: string): Promise<boolean> {
    return this.unitOfWork.run(licenseeId, (tx) => this.inviteFirstManagerIn(tx, email));
  }

  /** The same within the transaction that makes the register. */
  async inviteFirstManagerIn(tx: Transaction, email: string): Promise<boolean> {
    if (await this.invitations.hasManager(tx)) return false;
    return this.send(tx, null, { email, roles: ['manager'], sameWithinMs: INVITATION_DAYS * DAY_MS });
  }

  /** Invites somebody to the platform itself, in the name of whoever runs the installation. Answers whether it sent one. */
  async inviteOperator(email: string): Promise<boolean> {
    return this.unitOfWork.run(PLATFORM_ID, (tx) =>
      this.send(tx, null, { email, roles: ['operator'], sameWithinMs: SAME_FORM_MS }),
    );
  }

  private async send(tx: Transaction, actor: Actor | null, { email, roles, sameWithinMs }: Invited): Promise<boolean> {
    const address = normaliseEmail(email);
    const emailIndex = this.secrets.blindIndex(tx.licenseeId, 'email', address);
    const createdAt = this.clock.now();
    const expiresAt = new Date(createdAt.getTime() + INVITATION_DAYS * DAY_MS);
    const wanted = { email: address, emailIndex, roles, invitedBy: actor?.personId ?? null, createdAt, expiresAt };
    if (await this.invitations.isRepeated(tx, wanted, new Date(createdAt.getTime() - sameWithinMs))) return false;
    const id = await this.invitations.add(tx, wanted);
    await this.outbox.add(tx, { topic: staffEvents.staffInvited, subjectId: id });
    const details = { roles: roles.join(' ') };
    this.audit.record(tx, {
      actor,
      act: 'accounts.staff-invited',
      subject: { kind: 'staff-invitation', id },
      details,
    });
    return true;
  }

  /** Newest first. */
  async list(actor: Actor): Promise<ListedInvitation[]> {
    const now = this.clock.now();
    return this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const found = await this.invitations.list(tx);
      const names = await this.people.listDisplayNames(
        tx,
        found.flatMap(({ invitedBy }) => invitedBy ?? []),
      );
      return found.map((one) => ({
        ...listed(one),
        state: stateOf(one, now),
        invitedBy: one.invitedBy === null ? null : (names.get(one.invitedBy) ?? null),
      }));
    });
  }

  /** The link in the mail dies at once. Withdrawing twice is withdrawing. @throws NotFoundError, AcceptedAlreadyError */
  async withdraw(actor: Actor, id: string): Promise<void> {
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const isWithdrawn = await this.invitations.withdraw(tx, id, this.clock.now());
      if (!isWithdrawn) return this.refuseUnlessWithdrawn(tx, id);
      this.audit.record(tx, {
        actor,
        act: 'accounts.invitation-withdrawn',
        subject: { kind: 'staff-invitation', id },
      });
    });
  }

  /** What the link asks; null when it no longer works. */
  async findOpen(licensee: Pick<Licensee, 'id'>, token: string): Promise<StaffInvitation | null> {
    return this.unitOfWork.run(licensee.id, (tx) => this.invitations.findOpen(tx, token, this.clock.now()));
  }

  /** Why there is nothing to withdraw, when it is not that it was withdrawn before. */
  private async refuseUnlessWithdrawn(tx: Transaction, id: string): Promise<void> {
    const invitation = await this.invitations.find(tx, id);
    if (!invitation) throw new NotFoundError('invitation-not-found', 'There is no such invitation.');
    if (invitation.acceptedAt) throw new AcceptedAlreadyError();
  }
}

function listed({ id, email, roles, createdAt, expiresAt }: StaffInvitation) {
  return { id, email, roles, createdAt, expiresAt };
}

function stateOf({ acceptedAt, withdrawnAt, expiresAt }: StaffInvitation, now: Date): InvitationState {
  if (acceptedAt) return 'accepted';
  if (withdrawnAt) return 'withdrawn';
  return expiresAt > now ? 'waiting' : 'ran-out';
}
