import { Injectable } from '@nestjs/common';
import { Gathering, UnitOfWork } from '@pa/platform';
import { MESSAGE_COLUMNS, type Markers, type MessageRow, type Stretch } from './messages.repository';

/** A stretch of a conversation, and how far its two sides are. */
export interface CaughtUp {
  readonly rows: readonly MessageRow[];
  readonly markers: Markers;
}

type Row = Markers & MessageRow & { readonly place: string };

const MARKERS = (conversationId: string) => `
  SELECT coalesce(max(delivered_number) FILTER (WHERE side = 'employer'), 0) AS "employerDelivered",
         coalesce(max(read_number) FILTER (WHERE side = 'employer'), 0) AS "employerRead",
         coalesce(max(delivered_number) FILTER (WHERE side = 'pa'), 0) AS "paDelivered",
         coalesce(max(read_number) FILTER (WHERE side = 'pa'), 0) AS "paRead"
    FROM conversation_members WHERE licensee_id = $1 AND conversation_id = ${conversationId}`;
/** One row for each message, and one without a message for whoever missed nothing. */
const AFTER = `
  SELECT asked.place, far.*, ${MESSAGE_COLUMNS}
    FROM unnest($2::uuid[], $3::integer[], $4::integer[]) WITH ORDINALITY AS asked (conversation_id, number, most, place)
   CROSS JOIN LATERAL (${MARKERS('asked.conversation_id')}) far
    LEFT JOIN LATERAL (
     SELECT * FROM messages
      WHERE licensee_id = $1 AND conversation_id = asked.conversation_id AND number > asked.number
      ORDER BY number LIMIT asked.most) m ON true
    LEFT JOIN people a ON a.licensee_id = m.licensee_id AND a.id = m.author_id
   ORDER BY asked.place, m.number`;
/** Stretches can be long: few of them in one answer. */
const MOST_STRETCHES = 20;

/** What everybody asks who is told of something new: those of one moment ask with one statement. */
@Injectable()
export class CatchingUpRepository {
  private readonly stretches = new Gathering<Stretch, CaughtUp>({
    most: MOST_STRETCHES,
    lanes: 2,
    answer: (licenseeId, asks) => this.readStretches(licenseeId, asks),
  });

  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Those after a number, oldest first. */
  async listAfter(licenseeId: string, stretch: Stretch): Promise<CaughtUp> {
    return this.stretches.ask(licenseeId, stretch);
  }

  async getMarkers(licenseeId: string, conversationId: string): Promise<Markers> {
    const read = this.unitOfWork.reader(licenseeId);
    const values = [licenseeId, conversationId];
    const [markers] = await read<Markers>({ name: 'messaging-markers', text: MARKERS('$2'), values });
    return markers as Markers;
  }

  private async readStretches(licenseeId: string, asks: readonly Stretch[]): Promise<CaughtUp[]> {
    const each = <Key extends keyof Stretch>(key: Key) => asks.map((ask) => ask[key]);
    const values = [licenseeId, each('conversationId'), each('number'), each('limit')];
    const read = this.unitOfWork.reader(licenseeId);
    const byPlace = new Map<number, Row[]>();
    for (const row of await read<Row>({ name: 'messaging-after', text: AFTER, values })) {
      const rows = byPlace.get(Number(row.place));
      if (rows) rows.push(row);
      else byPlace.set(Number(row.place), [row]);
    }
    return asks.map((_, n) => {
      const rows = byPlace.get(n + 1) as Row[];
      return { markers: rows[0] as Markers, rows: rows.filter((row) => isMessage(row)) };
    });
  }
}

function isMessage({ id }: { readonly id: string | null }): boolean {
  return id !== null;
}
