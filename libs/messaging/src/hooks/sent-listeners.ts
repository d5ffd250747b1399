import { Injectable, Logger } from '@nestjs/common';

/** Something in a conversation is new. Ids and numbers only. */
export interface ConversationNews {
  readonly licenseeId: string;
  readonly conversationId: string;
  /** `sent`: a message came; `changed`: one was edited or deleted; `read`: somebody's marker moved; `closed`. */
  readonly what: 'sent' | 'changed' | 'read' | 'closed';
  /** The message, or how far was read. */
  readonly number: number;
  /** Whose hands did it; null for what nobody did. */
  readonly byId: string | null;
  /** The connection over which it came, where it came over one: its answer says what the others are told. */
  readonly lineId?: string;
}

export type SentListener = (news: ConversationNews) => void;

/** Who wants to hear at once, in this process, after the commit. What is missed is found by asking after the last number. */
@Injectable()
export class SentListeners {
  private readonly logger = new Logger(SentListeners.name);
  private readonly listeners: SentListener[] = [];

  add(listener: SentListener): void {
    this.listeners.push(listener);
  }

  /** A listener that fails undoes nothing: the message is kept already. */
  tell(news: ConversationNews): void {
    for (const listener of this.listeners)
      try {
        listener(news);
      } catch (error) {
        const reason = error instanceof Error ? error.message : 'unknown';
        this.logger.error({ conversationId: news.conversationId, reason }, 'A listener to new messages failed');
      }
  }
}
