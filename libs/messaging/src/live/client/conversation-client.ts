import { isRefused, type LiveError, type LiveMarks, type LiveMessage, type LiveSide, type Sent } from '../protocol';
import { LineAwayError, type Line } from './line';
import type { MessageLog } from './message-log';
import type { SendQueue, Waiting } from './send-queue';

/** Refusals that a new try may overcome. */
const PASSING = ['unavailable', 'too-many-tries'];

/** Whoever shows the conversation. Each is called after the log and the queue have changed. */
export interface ConversationView {
  arrived(messages: readonly LiveMessage[]): void;
  sent(item: Waiting, sent: Sent): void;
  refused(item: Waiting, error: LiveError): void;
  marked(other: LiveMarks): void;
  /** The server lets this conversation be joined no more. */
  closed(error: LiveError): void;
}

export interface ConversationParts {
  readonly conversationId: string;
  readonly line: Line;
  readonly log: MessageLog;
  readonly queue: SendQueue;
  readonly view: ConversationView;
  readonly side: LiveSide;
  /** Calls a little later, never at a fixed time: the server was too busy to answer although the line is open. */
  readonly later: (deed: () => void) => void;
}

/**
 * One conversation as a client has it: at least once on the wire, once on the screen, in order. It says again what was not
 * acknowledged, with the same id; it asks for what it missed, by the last number it has.
 */
export class ConversationClient {
  private catching: Promise<void> | undefined;
  private isStale = false;
  private flushing: Promise<void> | undefined;

  constructor(private readonly parts: ConversationParts) {}

  /** The line is open, for the first time or again. */
  async opened(): Promise<void> {
    await this.catchUp();
    await this.flush();
  }

  /** A hint came: there is a message with this number. */
  async heard(number: number): Promise<void> {
    if (this.parts.log.lacks(number)) await this.catchUp();
  }

  /** Keeps the message and sends it as soon as there is a line. */
  async send(item: Waiting): Promise<void> {
    this.parts.queue.add({ ...item, body: tidy(item.body) });
    await this.flush();
  }

  /** Asks for everything after the last number. Who asks meanwhile makes it ask once more. */
  catchUp(): Promise<void> {
    this.isStale = true;
    this.catching ??= this.catchAll().finally(() => (this.catching = undefined));
    return this.catching;
  }

  /** Sends what waits, one after the other, so that it keeps its order. */
  flush(): Promise<void> {
    this.flushing ??= this.sendAll().finally(() => (this.flushing = undefined));
    return this.flushing;
  }

  private async catchAll(): Promise<void> {
    while (this.isStale && this.parts.line.isOpen) {
      this.isStale = false;
      if (await this.askOnce()) this.isStale = true;
    }
  }

  /** Says whether there is more to ask for. */
  private async askOnce(): Promise<boolean> {
    const { conversationId, log, view } = this.parts;
    const after = log.last;
    const answer = await this.orAway(() => this.parts.line.ask('conversation:join', { conversationId, after }));
    if (answer === null) return false;
    if (isRefused(answer)) {
      if (PASSING.includes(answer.error.code)) this.parts.later(() => void this.catchUp());
      else view.closed(answer.error);
      return false;
    }
    const { fresh, isMissing } = log.take(answer.messages);
    if (fresh.length > 0) view.arrived(fresh);
    view.marked(answer.other);
    return (answer.more || isMissing) && log.last > after;
  }

  private async sendAll(): Promise<void> {
    for (let item = this.parts.queue.next; item && this.parts.line.isOpen; item = this.parts.queue.next)
      if (!(await this.sendOne(item))) return;
  }

  /** Says whether an answer came. Without one the message stays, and is sent again when the line is back. */
  private async sendOne(item: Waiting): Promise<boolean> {
    const { conversationId, queue, view } = this.parts;
    const { clientId, body } = item;
    const frame = { conversationId, clientId, kind: 'text', body } as const;
    const answer = await this.orAway(() => this.parts.line.ask('message:send', frame));
    if (answer === null) return false;
    if (isRefused(answer)) {
      if (PASSING.includes(answer.error.code)) {
        this.parts.later(() => void this.flush());
        return false;
      }
      queue.refuse(clientId, answer.error.detail);
      view.refused(item, answer.error);
      return true;
    }
    queue.remove(clientId);
    view.sent(item, answer);
    await this.takeOwn(item, answer);
    return true;
  }

  /** What one has just sent need not be asked for, unless something before it is missing or the server changed it. */
  private async takeOwn({ clientId, body }: Waiting, { id, number, at, heldKinds }: Sent): Promise<void> {
    const { log, side, view } = this.parts;
    if (heldKinds.length > 0) return this.catchUp();
    const own = { ...PLAIN, id, number, clientId, side, body, at };
    const { fresh, isMissing } = log.take([own]);
    if (fresh.length > 0) view.arrived(fresh);
    if (isMissing) await this.catchUp();
  }

  private async orAway<T>(ask: () => Promise<T>): Promise<T | null> {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof LineAwayError)) throw error;
      if (this.parts.line.isOpen) this.parts.later(() => void this.opened());
      return null;
    }
  }
}

/** What a message of one's own is besides what one wrote. */
const PLAIN = {
  isOwn: true,
  authorName: '',
  kind: 'text',
  heldKinds: [],
  times: [],
  terms: [],
  warnings: [],
  isEdited: false,
  isDeleted: false,
} as const;

/** As the server keeps it, so that both have the same. */
function tidy(text: string): string {
  return text.normalize('NFC').replaceAll('\r\n', '\n').trim();
}
