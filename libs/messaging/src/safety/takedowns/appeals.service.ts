import { Injectable } from '@nestjs/common';
import { Audit, Clock, Outbox, Secrets, UnitOfWork, type Actor, type Transaction } from '@pa/platform';
import { isUUID } from 'class-validator';
import { SystemNotes } from '../../messages/system-notes.service';
import { messagingEvents } from '../../messaging.events';
import { SamePersonError, TakedownChangedError, TakedownNotFoundError } from '../safety.errors';
import { SAFETY_PLACES } from '../reports/report';
import { decisionWords } from './takedowns.service';
import type { TakedownDeed, TakedownState } from './takedown-state';
import { TakedownsRepository, type TakedownRow } from './takedowns.repository';

/** A decision as its author sees it: what, why, and how far an appeal is. Nothing of who reported. */
export interface OwnDecision {
  readonly id: string;
  readonly what: 'message' | 'conversation';
  readonly state: TakedownState;
  readonly reason: string;
  readonly appeal: string;
  readonly answer: string;
  readonly decidedAt: Date;
  readonly appealedAt: Date | null;
  readonly answeredAt: Date | null;
}

/** The same for staff who answer. */
export interface AppealCase extends OwnDecision {
  readonly reportId: string;
  readonly aboutName: string | null;
  readonly decidedByName: string | null;
  /** This person made the decision, so a colleague answers. */
  readonly isOwnDecision: boolean;
}

/** Who was taken something down asks us to look again; somebody else than who decided answers. */
@Injectable()
export class Appeals {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly takedowns: TakedownsRepository,
    private readonly notes: SystemNotes,
    private readonly secrets: Secrets,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Newest first. */
  async listOwn(actor: Actor): Promise<OwnDecision[]> {
    return this.unitOfWork.run(actor.licenseeId, async (tx) =>
      (await this.takedowns.listAbout(tx, actor.personId)).map((row) => this.ownOf(tx, row)),
    );
  }

  /** @throws TakedownNotFoundError */
  async getOwn(actor: Actor, id: string): Promise<OwnDecision> {
    return this.unitOfWork.run(actor.licenseeId, async (tx) => this.ownOf(tx, await this.getOwnRow(tx, actor, id)));
  }

  /** Once only. @throws TakedownNotFoundError, TakedownChangedError, InvalidError */
  async appeal(actor: Actor, id: string, given: string): Promise<OwnDecision> {
    const words = decisionWords(given, 'Write why you think that we were wrong.', 'words');
    return this.unitOfWork.run(actor.licenseeId, async (tx) => {
      await this.getOwnRow(tx, actor, id);
      const sealed = this.secrets.seal(tx.licenseeId, words, SAFETY_PLACES.appeal);
      if (!(await this.takedowns.appeal(tx, id, { sealed, at: this.clock.now() })))
        throw new TakedownChangedError('You have asked us already. We write to you when we have looked again.');
      await this.outbox.add(tx, { topic: messagingEvents.appealed, subjectId: id });
      if (actor.by)
        this.audit.record(tx, { actor, act: 'messaging.decision-appealed', subject: { kind: 'decision', id } });
      return this.ownOf(tx, await this.get(tx, id));
    });
  }

  /** Those that wait, longest first. */
  async listOpen(actor: Actor): Promise<AppealCase[]> {
    return this.unitOfWork.run(actor.licenseeId, async (tx) =>
      (await this.takedowns.listAppealed(tx)).map((row) => this.caseOf(tx, actor, row)),
    );
  }

  /** What was taken down because of a report, oldest first. */
  async listOf(actor: Actor, reportId: string): Promise<AppealCase[]> {
    if (!isUUID(reportId)) return [];
    return this.unitOfWork.run(actor.licenseeId, async (tx) =>
      (await this.takedowns.listOf(tx, reportId)).map((row) => this.caseOf(tx, actor, row)),
    );
  }

  /** @throws TakedownNotFoundError */
  async open(actor: Actor, id: string): Promise<AppealCase> {
    return this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const row = await this.get(tx, id);
      this.audit.record(tx, { actor, act: 'messaging.appeal-opened', subject: { kind: 'decision', id } });
      return this.caseOf(tx, actor, row);
    });
  }

  /** @throws TakedownNotFoundError, SamePersonError, TakedownChangedError, InvalidError */
  async answer(
    actor: Actor,
    id: string,
    { deed, words: given }: { deed: Exclude<TakedownDeed, 'appeal'>; words: string },
  ): Promise<AppealCase> {
    const words = decisionWords(given, 'Write your answer. The person reads it.', 'words');
    return this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const row = await this.get(tx, id);
      if (row.decidedBy === actor.personId) throw new SamePersonError();
      const sealed = this.secrets.seal(tx.licenseeId, words, SAFETY_PLACES.answer);
      const answer = { deed, sealed, by: actor.personId, at: this.clock.now() };
      if (!(await this.takedowns.answer(tx, id, answer)))
        throw new TakedownChangedError('A colleague has answered this already, or nobody asked us to look again.');
      if (deed === 'overturn') await this.putRight(tx, row);
      await this.outbox.add(tx, { topic: messagingEvents.appealAnswered, subjectId: id });
      const subject = { kind: 'decision', id };
      this.audit.record(tx, { actor, act: 'messaging.appeal-answered', subject, details: { deed } });
      return this.caseOf(tx, actor, await this.get(tx, id));
    });
  }

  private async putRight(tx: Transaction, { id, what, conversationId }: TakedownRow): Promise<void> {
    if (what === 'message') await this.takedowns.fillMessage(tx, id);
    else await this.takedowns.reopenConversation(tx, conversationId);
    await this.notes.add(tx, conversationId, 'We looked again at what we took down, and put it back.');
  }

  private async getOwnRow(tx: Transaction, actor: Actor, id: string): Promise<TakedownRow> {
    const row = await this.get(tx, id);
    if (row.aboutId !== actor.personId) throw new TakedownNotFoundError();
    return row;
  }

  private async get(tx: Transaction, id: string): Promise<TakedownRow> {
    const row = isUUID(id) ? await this.takedowns.find(tx, id) : null;
    if (!row) throw new TakedownNotFoundError();
    return row;
  }

  private caseOf(tx: Transaction, actor: Actor, row: TakedownRow): AppealCase {
    const { reportId, aboutName, decidedByName } = row;
    const isOwnDecision = row.decidedBy === actor.personId;
    return { ...this.ownOf(tx, row), reportId, aboutName, decidedByName, isOwnDecision };
  }

  private ownOf({ licenseeId }: Transaction, row: TakedownRow): OwnDecision {
    const open = (sealed: Buffer | null, place: string) => (sealed ? this.secrets.open(licenseeId, sealed, place) : '');
    const { id, what, state, decidedAt, appealedAt, answeredAt } = row;
    return {
      ...{ id, what, state, decidedAt, appealedAt, answeredAt },
      reason: open(row.reasonSealed, SAFETY_PLACES.takedownReason),
      appeal: open(row.appealSealed, SAFETY_PLACES.appeal),
      answer: open(row.answerSealed, SAFETY_PLACES.answer),
    };
  }
}
