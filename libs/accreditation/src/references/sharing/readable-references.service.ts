import { Injectable } from '@nestjs/common';
import { Hides } from '@pa/accounts';
import { Audit, Clock, UnitOfWork, type Actor, type Transaction } from '@pa/platform';
import type { Answers } from '../answers';
import { ReferenceNotFoundError } from '../references.errors';
import { ReferencesRepository } from '../references.repository';
import { ReferenceCircle, type InTouch } from './reference-circle';
import { ReferenceSharesRepository, type ReferenceShare } from './reference-shares.repository';

/** A reference that an employer may read now. */
export interface ReadableReference {
  /** Of the permission to read it, not of the reference. */
  readonly id: string;
  readonly paId: string;
  readonly paName: string;
  readonly sharedAt: Date;
}

/** What stands in it: never who wrote it. */
export interface OpenedReference extends ReadableReference {
  readonly answers: Answers;
  readonly isRelative: boolean;
  /** When it was written, or staff heard it by telephone. */
  readonly answeredAt: Date;
  readonly byTelephone: boolean;
  /** When staff looked at it. */
  readonly acceptedAt: Date;
}

/** What PAs let an employer read. Each reading is on record, and the PA sees it. */
@Injectable()
export class ReadableReferences {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly references: ReferencesRepository,
    private readonly shares: ReferenceSharesRepository,
    private readonly circle: ReferenceCircle,
    private readonly hides: Hides,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** What was shown last comes first. */
  async list(actor: Actor): Promise<ReadableReference[]> {
    return this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const shares = await this.shares.listReadable(tx, actor.personId);
      const circle = shares.length > 0 ? await this.inTouch(tx, actor) : [];
      return shares.flatMap((share) => readable(share, circle) ?? []);
    });
  }

  /** @throws ReferenceNotFoundError when it may not be read, or not any more */
  async open(actor: Actor, id: string): Promise<OpenedReference> {
    return this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const share = await this.shares.findReadable(tx, id);
      const found = share?.employerId === actor.personId && readable(share, await this.inTouch(tx, actor));
      if (!share || !found) throw new ReferenceNotFoundError();
      const reference = await this.references.find(tx, share.referenceId);
      const { answers } = await this.references.wordsOf(tx, share.referenceId);
      if (!reference?.answeredAt || !reference.decidedAt || !answers) throw new ReferenceNotFoundError();
      await this.shares.noteReading(tx, id, this.clock.now());
      const subject = { kind: 'reference', id: share.referenceId };
      this.audit.record(tx, { actor, act: 'accreditation.shared-reference-read', subject });
      return {
        ...found,
        answers: { ...answers, words: this.circle.withoutWaysToReach(answers.words) },
        isRelative: reference.isRelative === true,
        answeredAt: reference.answeredAt,
        byTelephone: reference.answeredBy !== null,
        acceptedAt: reference.decidedAt,
      };
    });
  }

  /** Whoever acts for the employer sees nobody who hides from them. */
  private async inTouch(tx: Transaction, { personId, by }: Actor): Promise<InTouch[]> {
    const hidden = await this.hides.listHiddenFromPerson(tx, personId, ...(by ? [by.personId] : []));
    const pairs = await this.circle.inTouchWith(tx, personId);
    return pairs.filter(({ paId, employerId }) => employerId === personId && !hidden.includes(paId));
  }
}

function readable(
  { id, personId: paId, sharedAt }: ReferenceShare,
  circle: readonly InTouch[],
): ReadableReference | null {
  const pair = circle.find((one) => one.paId === paId);
  return pair ? { id, paId, paName: pair.paName, sharedAt } : null;
}
