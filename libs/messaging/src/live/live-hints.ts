import { Injectable, OnModuleDestroy, OnModuleInit } from '@nestjs/common';
import { SentListeners, type ConversationNews } from '../hooks/sent-listeners';
import type { LiveServer } from './live-server';
import type { HintName } from './protocol';
import { rooms } from './rooms';

const HINT_OF: Readonly<Record<ConversationNews['what'], Extract<HintName, `message:${string}`> | null>> = {
  sent: 'message:new',
  changed: 'message:changed',
  read: 'message:marks',
  closed: null,
};
/** Between servers: what a person notices is longer by far, and each notification costs as much as a message. */
const GATHER_MS = 25;
/** What PostgreSQL carries in one notification: 8,000 bytes. */
const MOST_TOGETHER = 40;
const BETWEEN_SERVERS = 'hints';

type Hint = Pick<ConversationNews, 'licenseeId' | 'conversationId' | 'what' | 'number'>;

/**
 * Tells whoever has a conversation open that something is new in it: on this server at once, on the others together with
 * whatever else is new within a moment. One notification for each message would be the dearest part of sending it.
 */
@Injectable()
export class LiveHints implements OnModuleInit, OnModuleDestroy {
  private server: LiveServer | undefined;
  private waiting: Hint[] = [];
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly listeners: SentListeners) {}

  onModuleInit(): void {
    this.listeners.add((news) => this.hint(news));
  }

  onModuleDestroy(): void {
    clearTimeout(this.timer);
  }

  watch(server: LiveServer): void {
    this.server = server;
    server.on(BETWEEN_SERVERS, (hints: readonly Hint[]) => hints.forEach((hint) => this.emitHere(hint)));
  }

  private hint({ licenseeId, conversationId, what, number, lineId }: ConversationNews): void {
    if (!this.server || HINT_OF[what] === null) return;
    const hint = { licenseeId, conversationId, what, number };
    this.emitHere(hint, lineId);
    this.waiting.push(hint);
    this.timer ??= setTimeout(() => this.tellOthers(), GATHER_MS);
  }

  private tellOthers(): void {
    this.timer = undefined;
    const hints = this.waiting;
    this.waiting = [];
    for (let from = 0; from < hints.length; from += MOST_TOGETHER)
      this.server?.serverSideEmit(BETWEEN_SERVERS, hints.slice(from, from + MOST_TOGETHER));
  }

  /** To all but the connection over which it came: that one reads the number in its answer. */
  private emitHere({ licenseeId, conversationId, what, number }: Hint, lineId?: string): void {
    const name = HINT_OF[what];
    if (!this.server || !name) return;
    const all = this.server.local.to(rooms.conversation(licenseeId, conversationId));
    const others = lineId === undefined ? all : all.except(lineId);
    others.emit(name, { conversationId, number });
  }
}
