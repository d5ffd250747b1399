import { Injectable } from '@nestjs/common';
import { Audit, Clock, InvalidError, Outbox, Secrets, UnitOfWork, type Actor, type Transaction } from '@pa/platform';
import { isUUID } from 'class-validator';
import { v7 as newId } from 'uuid';
import { ConversationsRepository } from '../../conversations/conversations.repository';
import { SentListeners } from '../../hooks/sent-listeners';
import { SystemNotes } from '../../messages/system-notes.service';
import { MessagesRepository } from '../../messages/messages.repository';
import { messagingEvents } from '../../messaging.events';
import { NoConversationError, NotYourReportError, ReportNotFoundError, TakedownChangedError } from '../safety.errors';
import { SAFETY_PLACES } from '../reports/report';
import { ReportsRepository, type ReportRow } from '../reports/reports.repository';
import { TakedownsRepository } from './takedowns.repository';

const WHY = 'staff';
export const LONGEST_DECISION = 1000;

/** What is to be taken down, and why: its author reads the reason. */
export interface TakedownRequest {
  readonly what: 'message' | 'conversation';
  /** The message's number; null with a conversation. */
  readonly messageNumber: number | null;
  readonly reason: string;
}

/** Staff who deal with a report take a message down, or end a conversation. Its author is told why and may appeal. */
@Injectable()
export class Takedowns {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reports: ReportsRepository,
    private readonly takedowns: TakedownsRepository,
    private readonly conversations: ConversationsRepository,
    private readonly messages: MessagesRepository,
    private readonly notes: SystemNotes,
    private readonly listeners: SentListeners,
    private readonly secrets: Secrets,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** @throws ReportNotFoundError, NotYourReportError, NoConversationError, TakedownChangedError, InvalidError */
  async takeDown(actor: Actor, reportId: string, request: TakedownRequest): Promise<string> {
    const { licenseeId } = actor;
    const reason = decisionWords(request.reason, 'Write why. The person reads it.');
    const id = newId();
    const told = await this.unitOfWork.run(licenseeId, async (tx) => {
      const report = await this.ownReport(tx, actor, reportId);
      const conversationId = report.conversationId ?? failed();
      const reasonSealed = this.secrets.seal(licenseeId, reason, SAFETY_PLACES.takedownReason);
      const made = { id, reportId, conversationId, reasonSealed, decidedBy: actor.personId, at: this.clock.now() };
      const effect = await this.carryOut(tx, report, { ...request, conversationId, at: made.at });
      const isNew = await this.takedowns.add(tx, { ...made, what: request.what, ...effect });
      if (!isNew) throw alreadyDown();
      const number = await this.notes.add(tx, conversationId, NOTES[request.what]);
      await this.outbox.add(tx, { topic: messagingEvents.takenDown, subjectId: id });
      const subject = { kind: 'report', id: reportId };
      const details = { decision: id, what: request.what };
      this.audit.record(tx, { actor, act: 'messaging.taken-down', subject, details });
      return { conversationId, number: number ?? 0 };
    });
    const what = request.what === 'conversation' ? 'closed' : 'changed';
    this.listeners.tell({ licenseeId, ...told, what, byId: null });
    return id;
  }

  private async carryOut(
    tx: Transaction,
    report: ReportRow,
    { what, messageNumber, conversationId, at }: Omit<TakedownRequest, 'reason'> & { conversationId: string; at: Date },
  ): Promise<{ aboutId: string | null; messageNumber: number | null; keptBody: Buffer | null }> {
    if (what === 'conversation') {
      const close = { why: WHY, byId: report.holderId ?? report.id, at };
      if (!(await this.conversations.close(tx, conversationId, close))) throw alreadyDown();
      return { aboutId: report.aboutId, messageNumber: null, keptBody: null };
    }
    if (messageNumber === null) throw problem('messageNumber', 'Choose which message to take down.');
    const row = await this.messages.findForUpdate(tx, conversationId, messageNumber);
    const conversation = await this.conversations.find(tx, conversationId);
    const keptBody = await this.takedowns.emptyMessage(tx, { conversationId, number: messageNumber, at });
    if (!row || !keptBody) throw alreadyDown();
    const aboutId = (row.side === 'pa' ? conversation?.paId : conversation?.employerId) ?? null;
    return { aboutId, messageNumber, keptBody };
  }

  private async ownReport(tx: Transaction, actor: Actor, id: string): Promise<ReportRow> {
    if (!isUUID(id)) throw new ReportNotFoundError();
    await this.reports.lock(tx, id);
    const report = await this.reports.find(tx, id);
    if (!report) throw new ReportNotFoundError();
    if (report.holderId !== actor.personId || report.state === 'closed') throw new NotYourReportError();
    return report;
  }
}

const NOTES: Readonly<Record<TakedownRequest['what'], string>> = {
  message: 'We took a message down, because it was against our rules.',
  conversation: 'We ended these messages. Call us if you want to know more.',
};

/** @throws InvalidError */
export function decisionWords(text: string, missing: string, field = 'reason'): string {
  const words = text.normalize('NFC').trim();
  if (words === '') throw problem(field, missing);
  if ([...words].length > LONGEST_DECISION) throw problem(field, `Use ${LONGEST_DECISION} letters or fewer.`);
  return words;
}

function problem(field: string, message: string): InvalidError {
  return InvalidError.of([{ field, message }]);
}

function alreadyDown(): TakedownChangedError {
  return new TakedownChangedError('This is down already, or gone. Look at the report again.');
}

function failed(): never {
  throw new NoConversationError();
}
