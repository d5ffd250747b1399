import { Injectable } from '@nestjs/common';
import { Hides } from '@pa/accounts';
import type { Actor, Transaction } from '@pa/platform';
import { VacanciesReader } from '@pa/recruitment';
import { PaProfilesReader } from '@pa/register';
import { ConversationAccess } from '../../conversations/conversation-access';
import { MessageReader } from '../../messages/message-reader';
import type { MessageBody } from '../../messages/message-body';
import { MessagesRepository } from '../../messages/messages.repository';
import { ConversationNotFoundError } from '../../messaging.errors';
import { shownText } from '../held-back/held-text';
import { NothingToReportError } from '../safety.errors';
import type { Reported } from './report';

/** Who is reported, and from where. */
export interface ReportedSubject {
  /** Null when they have left. */
  readonly aboutId: string | null;
  readonly conversationId: string | null;
  /** What was written, of a message: its author may delete it afterwards. */
  readonly quote: string | null;
}

/** Finds what somebody wants to report, where they may see it. */
@Injectable()
export class ReportedSubjects {
  constructor(
    private readonly access: ConversationAccess,
    private readonly messages: MessagesRepository,
    private readonly reader: MessageReader,
    private readonly profiles: PaProfilesReader,
    private readonly adverts: VacanciesReader,
    private readonly hides: Hides,
  ) {}

  /** @throws NothingToReportError */
  async find(tx: Transaction, actor: Actor, { what, id }: { what: Reported; id: string }): Promise<ReportedSubject> {
    const subject = await this.FINDERS[what](tx, actor, id);
    if (!subject || subject.aboutId === actor.personId) throw new NothingToReportError();
    return subject;
  }

  private readonly FINDERS: Readonly<
    Record<Reported, (tx: Transaction, actor: Actor, id: string) => Promise<ReportedSubject | null>>
  > = {
    conversation: (tx, actor, id) => this.ofConversation(tx, actor, id),
    message: (tx, actor, id) => this.ofMessage(tx, actor, id),
    profile: async (tx, actor, id) => {
      const profile = await this.profiles.publicProfile(tx, id);
      return this.ofPerson(tx, actor, profile ? await this.profiles.ownerOf(tx, id) : null);
    },
    advert: async (tx, actor, id) => {
      const isOpen = (await this.adverts.findOpen(tx, id)) !== null;
      return this.ofPerson(tx, actor, isOpen ? await this.adverts.ownerOf(tx, id) : null);
    },
  };

  private async ofPerson(tx: Transaction, actor: Actor, aboutId: string | null): Promise<ReportedSubject | null> {
    if (!aboutId || (await this.hides.between(tx, actor.personId, aboutId))) return null;
    return { aboutId, conversationId: null, quote: null };
  }

  private async ofConversation(tx: Transaction, actor: Actor, id: string): Promise<ReportedSubject | null> {
    const { side, employerId, paId } = await this.access.getIn(tx, actor, id).catch(nothingInstead);
    return { aboutId: side === 'pa' ? employerId : paId, conversationId: id, quote: null };
  }

  private async ofMessage(tx: Transaction, actor: Actor, id: string): Promise<ReportedSubject | null> {
    const found = await this.messages.findConversationOf(tx, id);
    if (!found) return null;
    const conversation = await this.access.getIn(tx, actor, found.conversationId).catch(nothingInstead);
    const row = await this.messages.findForUpdate(tx, found.conversationId, found.number);
    if (!row || row.side === 'system' || row.side === conversation.side) return null;
    const aboutId = row.side === 'pa' ? conversation.paId : conversation.employerId;
    const body = this.reader.bodyOf(tx.licenseeId, conversation, row);
    return { aboutId, conversationId: conversation.id, quote: body && wholeOf(body) };
  }
}

/** What of a message staff need to judge it: the parts that were held back, too. */
function wholeOf(body: MessageBody): string {
  const { text } = shownText(body, { isOwn: true, shared: [] });
  return [text, ...(body.terms ?? [])].filter(Boolean).join('\n');
}

function nothingInstead(error: unknown): never {
  throw error instanceof ConversationNotFoundError ? new NothingToReportError() : error;
}
