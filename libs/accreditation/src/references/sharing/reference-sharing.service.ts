import { Injectable } from '@nestjs/common';
import { Hides, PeopleReader } from '@pa/accounts';
import { Audit, Clock, Outbox, RateLimits, UnitOfWork, type Actor, type Transaction } from '@pa/platform';
import { accreditationEvents } from '../../accreditation.events';
import type { PaReference } from '../reference';
import { NotInTouchError, NotToBeShownError, ReferenceNotFoundError } from '../references.errors';
import { referencesLimits } from '../references.limits';
import { ReferencesRepository } from '../references.repository';
import { ReferenceCircle, type InTouch } from './reference-circle';
import { ReferenceSharesRepository, type ReferenceShare } from './reference-shares.repository';

/** An employer to whom a PA may show a reference, or did. */
export interface ReferenceAudience {
  readonly employerId: string;
  readonly name: string;
  /** They can write to each other now, so it can be shown. */
  readonly isInTouch: boolean;
  /** They may read it now. */
  readonly mayRead: boolean;
  /** The PA said yes and did not stop it: they may read it, or may again when the two are in touch again. */
  readonly isGiven: boolean;
  readonly sharedAt: Date | null;
  readonly readCount: number;
  readonly lastReadAt: Date | null;
}

export interface SharedReference {
  readonly reference: PaReference;
  readonly refereeName: string;
  readonly audience: readonly ReferenceAudience[];
}

/** Whether its writer and staff let a PA show a reference. */
export function mayBeShared({ state, mayBeShown }: Pick<PaReference, 'state' | 'mayBeShown'>): boolean {
  return state === 'accepted' && mayBeShown;
}

/**
 * A PA lets one employer at a time read a reference: only where its writer said that they may, staff accept it, and the two
 * are in touch. It ends when the PA says so, when the writer changes it or takes it back, and while one hides from the other.
 */
@Injectable()
export class ReferenceSharing {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly references: ReferencesRepository,
    private readonly shares: ReferenceSharesRepository,
    private readonly circle: ReferenceCircle,
    private readonly hides: Hides,
    private readonly people: PeopleReader,
    private readonly limits: RateLimits,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Whom it is shown to and whom it can be, by name. @throws ReferenceNotFoundError */
  async of(actor: Actor, referenceId: string): Promise<SharedReference> {
    return this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const reference = await this.own(tx, actor, referenceId);
      const { referee } = await this.references.wordsOf(tx, referenceId);
      const circle = await this.inTouch(tx, actor);
      const shares = await this.shares.listOf(tx, [referenceId]);
      const audience = [...(await this.shown(tx, shares, circle)), ...unshown(shares, circle)];
      audience.sort((one, other) => one.name.localeCompare(other.name, 'en-GB'));
      return { reference, refereeName: referee?.name ?? 'Somebody you asked', audience };
    });
  }

  /** How many employers may read each of these now. */
  async countOf(actor: Actor): Promise<ReadonlyMap<string, number>> {
    return this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const ids = (await this.references.listOf(tx, actor.personId)).filter(mayBeShared).map(({ id }) => id);
      const counts = new Map(ids.map((id) => [id, 0]));
      if (ids.length === 0) return counts;
      const reachable = new Set((await this.inTouch(tx, actor)).map(({ employerId }) => employerId));
      for (const { referenceId, employerId, endedAt } of await this.shares.listOf(tx, ids))
        if (endedAt === null && reachable.has(employerId)) counts.set(referenceId, (counts.get(referenceId) ?? 0) + 1);
      return counts;
    });
  }

  /** Done twice it is as good as once. @throws ReferenceNotFoundError, NotToBeShownError, NotInTouchError, TooManyError */
  async share(actor: Actor, referenceId: string, employerId: string): Promise<void> {
    await this.limits.count(referencesLimits.share, `${actor.licenseeId}:${actor.personId}`);
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const reference = await this.own(tx, actor, referenceId);
      if (!mayBeShared(reference)) throw new NotToBeShownError();
      const isInTouch = (await this.inTouch(tx, actor)).some((pair) => pair.employerId === employerId);
      if (!isInTouch) throw new NotInTouchError();
      const at = this.clock.now();
      const opened = await this.shares.open(tx, { referenceId, employerId, personId: actor.personId, at });
      if (!opened) return;
      this.record(tx, actor, { act: 'accreditation.reference-shared', referenceId, employerId });
      if (opened.isFirst)
        await this.outbox.add(tx, { topic: accreditationEvents.referenceShared, subjectId: opened.id });
    });
  }

  /** Done twice it is as good as once. @throws ReferenceNotFoundError */
  async end(actor: Actor, referenceId: string, employerId: string): Promise<void> {
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      await this.own(tx, actor, referenceId);
      const isEnded = await this.shares.end(tx, { referenceId, employerId }, this.clock.now());
      if (isEnded) this.record(tx, actor, { act: 'accreditation.reference-unshared', referenceId, employerId });
    });
  }

  private record(
    tx: Transaction,
    actor: Actor,
    { act, referenceId, employerId }: { act: string; referenceId: string; employerId: string },
  ): void {
    this.audit.record(tx, { actor, act, subject: { kind: 'reference', id: referenceId }, details: { employerId } });
  }

  private async own(tx: Transaction, { personId }: Actor, id: string): Promise<PaReference> {
    const reference = await this.references.find(tx, id);
    if (!reference || reference.personId !== personId || reference.state === 'taken-out')
      throw new ReferenceNotFoundError();
    return reference;
  }

  private async inTouch(tx: Transaction, { personId }: Actor): Promise<InTouch[]> {
    const hidden = await this.hides.listHiddenFromPerson(tx, personId);
    const pairs = await this.circle.inTouchWith(tx, personId);
    return pairs.filter(({ paId, employerId }) => paId === personId && !hidden.includes(employerId));
  }

  private async shown(
    tx: Transaction,
    shares: readonly ReferenceShare[],
    circle: readonly InTouch[],
  ): Promise<ReferenceAudience[]> {
    const audience: ReferenceAudience[] = [];
    for (const { employerId, sharedAt, endedAt, readCount, lastReadAt } of shares) {
      const name = (await this.people.displayNameOf(tx, employerId)) ?? 'Somebody who left';
      const isInTouch = circle.some((pair) => pair.employerId === employerId);
      const isGiven = endedAt === null;
      const mayRead = isGiven && isInTouch;
      audience.push({ employerId, name, isInTouch, mayRead, isGiven, sharedAt, readCount, lastReadAt });
    }
    return audience;
  }
}

function unshown(shares: readonly ReferenceShare[], circle: readonly InTouch[]): ReferenceAudience[] {
  const known = new Set(shares.map(({ employerId }) => employerId));
  const never = { isInTouch: true, mayRead: false, isGiven: false, sharedAt: null, readCount: 0, lastReadAt: null };
  return circle
    .filter(({ employerId }) => !known.has(employerId))
    .map(({ employerId, employerName: name }) => ({ employerId, name, ...never }));
}
