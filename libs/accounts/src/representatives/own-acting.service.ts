import { Injectable } from '@nestjs/common';
import { Audit, doerOf, hasRole, NotFoundError, UnitOfWork, type Actor } from '@pa/platform';
import { AssistedAccountsRepository } from '../assisted/assisted-accounts.repository';
import { Views } from '../views/views.service';
import { Acting, ASSISTING_ROLES } from './acting.service';
import type { Representation } from './representation';
import { RepresentationMoves } from './representation-moves.service';
import { RepresentationsRepository } from './representations.repository';

/** Why staff act in somebody's account: kept in the audit line. */
export const STAFF_REASONS = ['phone-call', 'visit', 'letter', 'print', 'mistake'] as const;
export type StaffReason = (typeof STAFF_REASONS)[number];

/** Whoever acts for others, about their own acting. While they act, it is still they who are asked. */
@Injectable()
export class OwnActing {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly repository: RepresentationsRepository,
    private readonly assisted: AssistedAccountsRepository,
    private readonly moves: RepresentationMoves,
    private readonly acting: Acting,
    private readonly views: Views,
    private readonly audit: Audit,
  ) {}

  /** For whom they act, or did. */
  async list(actor: Actor): Promise<Representation[]> {
    const { personId } = doerOf(actor);
    return this.unitOfWork.run(actor.licenseeId, (tx) => this.repository.listOfRepresentative(tx, personId));
  }

  /**
   * Starts acting: the caller then keeps the id in the session. Staff say why. The person sees that their account was opened.
   * @throws NotFoundError when they may not act for this one, or no longer
   */
  async begin(self: Actor, id: string, reason: StaffReason | null = null): Promise<Actor> {
    const actor = await this.acting.actorFor(self, id);
    if (!actor || (actor.by?.as === 'staff' && !reason))
      throw new NotFoundError('not-acting', 'You cannot act for this person, or no longer.');
    await this.unitOfWork.run(self.licenseeId, async (tx) => {
      this.audit.record(tx, {
        actor,
        act: 'accounts.acting-started',
        subject: { kind: 'person', id: actor.personId },
        ...(reason && { details: { reason } }),
      });
      await this.views.accountOpened(tx, actor.by?.as === 'staff' ? self : actor, actor.personId);
    });
    return actor;
  }

  /** Stops for now; the caller takes the id out of the session. */
  async noteStop(actor: Actor): Promise<void> {
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      this.audit.record(tx, {
        actor,
        act: 'accounts.acting-stopped',
        subject: { kind: 'person', id: actor.personId },
      });
    });
  }

  /**
   * Stops for good. Staff look at it.
   * @throws NotFoundError, ConflictError
   */
  async end(actor: Actor, id: string): Promise<void> {
    const { personId } = doerOf(actor);
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const found = await this.repository.getForUpdate(tx, id);
      if (found.representativeId !== personId)
        throw new NotFoundError('no-such-representation', 'We cannot find this. It may have been taken away.');
      await this.moves.end(tx, { actor: asThemselves(actor), by: 'representative', found });
    });
  }

  /** People without a way online whom this member of staff may act for. */
  async listAssisted(actor: Actor): Promise<ReturnType<AssistedAccountsRepository['list']>> {
    if (!hasRole(actor, ...ASSISTING_ROLES)) return [];
    return this.unitOfWork.run(actor.licenseeId, (tx) => this.assisted.list(tx));
  }
}

/** Ending is their own act, not one for the other. */
function asThemselves(actor: Actor): Actor {
  const { by, ...rest } = actor;
  return by ? { ...rest, personId: by.personId, displayName: by.displayName, roles: ['representative'] } : actor;
}
