import { io, type Socket } from 'socket.io-client';
import { v4 as newMark } from 'uuid';
import { ConversationClient } from '../../../libs/messaging/src/live/client/conversation-client';
import { lineOf, RECONNECTION } from '../../../libs/messaging/src/live/client/line';
import { MessageLog } from '../../../libs/messaging/src/live/client/message-log';
import { SendQueue } from '../../../libs/messaging/src/live/client/send-queue';
import type { Answer, AskName, Asks, LiveMessage, NumberFrame } from '../../../libs/messaging/src/live/protocol';
import type { LivePerson } from './live-bed';

/** Quicker than in a browser: a test kills servers more often than life does. */
export const QUICK = { ...RECONNECTION, reconnectionDelay: 200, reconnectionDelayMax: 1_000 };

export interface Opening {
  readonly port: number;
  readonly host: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly reconnection?: object;
}

/** A socket to a register on this machine. */
export function openSocket({ port, host, headers, reconnection = QUICK }: Opening): Socket {
  return io(`http://127.0.0.1:${port}`, {
    transports: ['websocket'],
    forceNew: true,
    extraHeaders: { host: `${host}:${port}`, ...headers },
    ...reconnection,
  });
}

export const bearer = ({ token }: LivePerson) => ({ authorization: `Bearer ${token}` });

/** Resolves with what the socket says next by this name. */
export function hears(socket: Socket, name: string): Promise<unknown> {
  return new Promise((done) => socket.once(name, done));
}

/** Asks once, past all that a client does to be sure; for what must be refused. */
export async function ask<Name extends AskName>(
  socket: Socket,
  name: Name,
  frame: Asks[Name]['frame'],
): Promise<Answer<Asks[Name]['answer']>> {
  return (await socket.timeout(20_000).emitWithAck(name, frame)) as Answer<Asks[Name]['answer']>;
}

/** One conversation on somebody's screen, by the same client that a page has. */
export class LiveClient {
  /** What the screen shows, in its order. */
  readonly screen: LiveMessage[] = [];
  readonly refusals: string[] = [];
  /** How many of one's own are acknowledged. */
  acknowledged = 0;
  readonly client: ConversationClient;
  readonly queue: SendQueue;
  onAcknowledged: (clientId: string) => void = () => undefined;
  onArrived: (message: LiveMessage) => void = () => undefined;

  constructor(
    readonly socket: Socket,
    conversationId: string,
    side: 'employer' | 'pa',
    Client = ConversationClient,
  ) {
    const kept = new Map<string, string>();
    const keep = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    };
    this.queue = new SendQueue(keep, 'unsent');
    this.client = new Client({
      conversationId,
      side,
      line: lineOf(socket),
      log: new MessageLog(),
      queue: this.queue,
      later: (deed) => void setTimeout(deed, 100 + Math.random() * 200),
      view: {
        arrived: (messages) => this.arrived(messages),
        sent: ({ clientId }) => this.sent(clientId),
        refused: (_item, { code }) => void this.refusals.push(code),
        marked: () => undefined,
        closed: ({ code }) => void this.refusals.push(code),
      },
    });
    socket.on('connect', () => void this.client.opened());
    socket.on('message:new', ({ number }: NumberFrame) => void this.client.heard(number));
    socket.on('conversation:look', () => void this.client.catchUp());
    if (socket.connected) void this.client.opened();
  }

  /** Says the mark by which it is known again. */
  send(body: string): string {
    const clientId = newMark();
    void this.client.send({ clientId, body });
    return clientId;
  }

  close(): void {
    this.socket.disconnect();
  }

  private arrived(messages: readonly LiveMessage[]): void {
    this.screen.push(...messages);
    for (const message of messages) this.onArrived(message);
  }

  private sent(clientId: string): void {
    this.acknowledged++;
    this.onAcknowledged(clientId);
  }
}
