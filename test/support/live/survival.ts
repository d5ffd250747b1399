import type { ConversationClient } from '../../../libs/messaging/src/live/client/conversation-client';
import type { LiveBed, LivePair } from './live-bed';
import { bearer, LiveClient, openSocket } from './live-client';

/** One side of one conversation, and the marks of what it sent, in order. */
interface Talker {
  readonly pair: LivePair;
  readonly client: LiveClient;
  readonly sent: string[];
}

/** What is wrong with what was kept and shown after everything was sent. */
export interface Damage {
  readonly lost: number;
  readonly doubled: number;
  readonly outOfOrder: number;
  /** Screens that are not what the database holds. */
  readonly wrongScreens: number;
}

export const NO_DAMAGE: Damage = { lost: 0, doubled: 0, outOfOrder: 0, wrongScreens: 0 };

/** Both sides of many conversations talk at once, each as fast as its own messages are acknowledged. */
export class Talk {
  acknowledged = 0;
  private readonly talkers: Talker[];
  private nudge: () => void = () => undefined;

  constructor(
    private readonly bed: LiveBed,
    private readonly pairs: readonly LivePair[],
    Client?: typeof ConversationClient,
  ) {
    this.talkers = pairs.flatMap((pair) =>
      (['employer', 'pa'] as const).map((side) => {
        const socket = openSocket({
          port: bed.balancer.port,
          host: bed.hostOf(pair[side]),
          headers: bearer(pair[side]),
        });
        const client = new LiveClient(socket, pair.conversationId, side, Client);
        client.onAcknowledged = () => {
          this.acknowledged++;
          this.nudge();
        };
        return { pair, client, sent: [] };
      }),
    );
  }

  /** Everybody writes all of theirs at once; what cannot go yet waits in their queues. */
  write(total: number): void {
    for (let n = 0; n < total; n++) {
      const talker = this.talkers[n % this.talkers.length]!;
      talker.sent.push(talker.client.send(`message ${n}`));
    }
  }

  /** Resolves when so many are acknowledged. */
  async reaches(count: number): Promise<void> {
    while (this.acknowledged < count) await new Promise<void>((more) => (this.nudge = more));
  }

  /** Nothing waits any more. */
  isSent(): boolean {
    return !this.talkers.some(({ client }) => client.queue.next);
  }

  /** The same, and every screen shows the last number. */
  async isQuiet(): Promise<boolean> {
    if (!this.isSent()) return false;
    const rows = await this.bed.behind<{ id: string; last: number }>(
      'SELECT id, last_number AS last FROM conversations',
    );
    const lasts = new Map(rows.map(({ id, last }) => [id, last]));
    return this.talkers.every(({ client, pair }) => client.screen.at(-1)?.number === lasts.get(pair.conversationId));
  }

  /** Counts against the database, which is asked past everything of ours. */
  async damage(): Promise<Damage> {
    const total = { ...NO_DAMAGE } as { -readonly [K in keyof Damage]: Damage[K] };
    for (const pair of this.pairs) {
      const rows = await this.bed.behind<{ number: number; mark: string | null; id: string }>(
        'SELECT number, client_id AS mark, id FROM messages WHERE conversation_id = $1 ORDER BY number',
        [pair.conversationId],
      );
      const numberOf = new Map(rows.map(({ mark, number }) => [mark, number]));
      const marks = rows.flatMap(({ mark }) => mark ?? []);
      total.doubled += marks.length - new Set(marks).size;
      if (rows.some(({ number }, at) => number !== at + 1)) total.outOfOrder++;
      for (const { sent, client } of this.talkers.filter((talker) => talker.pair === pair)) {
        const numbers = sent.map((mark) => numberOf.get(mark) ?? null);
        total.lost += numbers.filter((number) => number === null).length;
        const kept = numbers.filter((number) => number !== null);
        total.outOfOrder += kept.filter((number, at) => at > 0 && number < kept[at - 1]!).length;
        const isSame = JSON.stringify(client.screen.map(({ id }) => id)) === JSON.stringify(rows.map(({ id }) => id));
        if (!isSame) total.wrongScreens++;
      }
    }
    return total;
  }

  close(): void {
    for (const { client } of this.talkers) client.close();
  }
}
