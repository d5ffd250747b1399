import { Injectable } from '@nestjs/common';
import { Audit, Clock, InvalidError, Secrets, UnitOfWork, type Actor, type Transaction } from '@pa/platform';
import { isUUID } from 'class-validator';
import { authorNameOf, MessageReader } from '../../messages/message-reader';
import type { MessageKind } from '../../messages/message-body';
import { MessagesRepository } from '../../messages/messages.repository';
import { ConversationAccess } from '../../conversations/conversation-access';
import { SystemNotes } from '../../messages/system-notes.service';
import { ConversationsRepository } from '../../conversations/conversations.repository';
import type { Side } from '../../hooks/writing';
import { shownText } from '../held-back/held-text';
import { NoConversationError, NotOpenedError, ReportNotFoundError } from '../safety.errors';
import { LooksRepository } from './looks.repository';
import { SAFETY_PLACES } from './report';
import { ReportsRepository } from './reports.repository';

const OPEN_FOR_MS = 60 * 60 * 1000;
const LONGEST_LOOK_REASON = 500;
/** The newest; older ones are asked for by their number. */
export const LOOKED_AT_ONCE = 100;
const LAST_NUMBER = 2_147_483_647;

/** Says that it happened, and nothing of who reported what. */
const TOLD = 'Our team opened these messages, to keep people safe.';

/** Why staff need to read a conversation. */
export interface LookReason {
  readonly reason: string;
  /** The safeguarding ground for which the two are not told; '' where they are. */
  readonly ground: string;
}

/** A message for staff who deal with a report: whole, also what was held back. */
export interface LookedMessage {
  readonly number: number;
  readonly side: Side | 'system';
  readonly author: string;
  readonly kind: MessageKind;
  readonly text: string;
  readonly at: Date;
  readonly isDeleted: boolean;
}

/** Staff read a conversation only because of a report, say why, and the two see afterwards that it happened. */
@Injectable()
export class ConversationLooks {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reports: ReportsRepository,
    private readonly looks: LooksRepository,
    private readonly access: ConversationAccess,
    private readonly conversations: ConversationsRepository,
    private readonly messages: MessagesRepository,
    private readonly reader: MessageReader,
    private readonly notes: SystemNotes,
    private readonly secrets: Secrets,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /**
   * From now on this person may read the conversation for an hour; said again meanwhile it is the same look, of which the two
   * hear once. @throws ReportNotFoundError, NoConversationError, InvalidError
   */
  async open(actor: Actor, reportId: string, given: LookReason): Promise<void> {
    const { reason, ground } = checked(given);
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const conversationId = await this.conversationOf(tx, reportId);
      const at = this.clock.now();
      const since = new Date(at.getTime() - OPEN_FOR_MS);
      if (await this.looks.isBegun(tx, { reportId, byId: actor.personId, since, isTold: ground === '' })) return;
      const seal = (text: string, place: string) => this.secrets.seal(tx.licenseeId, text, place);
      await this.looks.add(tx, {
        ...{ reportId, conversationId, byId: actor.personId, at },
        reasonSealed: seal(reason, SAFETY_PLACES.lookReason),
        groundSealed: ground === '' ? null : seal(ground, SAFETY_PLACES.lookGround),
      });
      if (ground === '') await this.notes.add(tx, conversationId, TOLD);
      const subject = { kind: 'conversation', id: conversationId };
      const details = { report: reportId, told: ground === '' };
      this.audit.record(tx, { actor, act: 'messaging.conversation-opened', subject, details });
    });
  }

  /** The newest, oldest of them first. @throws ReportNotFoundError, NoConversationError, NotOpenedError */
  async read(actor: Actor, reportId: string, before = LAST_NUMBER): Promise<LookedMessage[]> {
    const { licenseeId, personId: byId } = actor;
    const conversation = await this.unitOfWork.run(licenseeId, async (tx) => {
      const id = await this.conversationOf(tx, reportId);
      const since = new Date(this.clock.now().getTime() - OPEN_FOR_MS);
      if (!(await this.looks.isOpenTo(tx, { reportId, byId, since }))) throw new NotOpenedError();
      return this.conversations.find(tx, id);
    });
    if (!conversation) throw new NoConversationError();
    const stretch = { conversationId: conversation.id, number: before, limit: LOOKED_AT_ONCE };
    const rows = await this.messages.listBefore(licenseeId, stretch);
    return rows.map((row) => {
      const body = this.reader.bodyOf(licenseeId, conversation, row);
      return {
        number: row.number,
        side: row.side,
        author: authorNameOf({ ...conversation, side: 'pa' }, row),
        kind: row.kind,
        text: body ? [shownText(body, { isOwn: true, shared: [] }).text, ...(body.terms ?? [])].join('\n').trim() : '',
        at: row.createdAt,
        isDeleted: row.deletedAt !== null,
      };
    });
  }

  /** When staff looked, for one of the two: not where a ground was recorded not to tell them. @throws ConversationNotFoundError */
  async listTold(actor: Actor, conversationId: string): Promise<Date[]> {
    await this.access.get(actor, conversationId);
    return this.unitOfWork.run(actor.licenseeId, (tx) => this.looks.listTold(tx, conversationId));
  }

  private async conversationOf(tx: Transaction, reportId: string): Promise<string> {
    const report = isUUID(reportId) ? await this.reports.find(tx, reportId) : null;
    if (!report) throw new ReportNotFoundError();
    if (report.conversationId === null) throw new NoConversationError();
    return report.conversationId;
  }
}

function checked(given: LookReason): LookReason {
  const [reason, ground] = [given.reason.trim(), given.ground.trim()];
  const problem = (field: string, message: string) => InvalidError.of([{ field, message }]);
  if (reason === '') throw problem('reason', 'Write why you need to read these messages.');
  for (const [field, text] of Object.entries({ reason, ground }))
    if ([...text].length > LONGEST_LOOK_REASON) throw problem(field, `Use ${LONGEST_LOOK_REASON} letters or fewer.`);
  return { reason, ground };
}
