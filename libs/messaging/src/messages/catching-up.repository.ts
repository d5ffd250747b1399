import { Injectable } from '@nestjs/common';
import { Gathering, UnitOfWork } from '@pa/platform';
import { MESSAGE_COLUMNS, type Markers, type MessageRow, type Stretch } from './messages.repository';

type Placed<Row> = Row & { readonly place: string };

const AFTER = `
  SELECT asked.place, ${MESSAGE_COLUMNS}
    FROM unnest($2::uuid[], $3::integer[], $4::integer[]) WITH ORDINALITY AS asked (conversation_id, number, most, place)
   CROSS JOIN LATERAL (
     SELECT * FROM messages
      WHERE licensee_id = $1 AND conversation_id = asked.conversation_id AND number > asked.number
      ORDER BY number LIMIT asked.most) m
    LEFT JOIN people a ON a.licensee_id = m.licensee_id AND a.id = m.author_id
   ORDER BY asked.place, m.number`;
const MARKERS = `
  SELECT conversation_id AS "conversationId",
         coalesce(max(delivered_number) FILTER (WHERE side = 'employer'), 0) AS "employerDelivered",
         coalesce(max(read_number) FILTER (WHERE side = 'employer'), 0) AS "employerRead",
         coalesce(max(delivered_number) FILTER (WHERE side = 'pa'), 0) AS "paDelivered",
         coalesce(max(read_number) FILTER (WHERE side = 'pa'), 0) AS "paRead"
    FROM conversation_members WHERE licensee_id = $1 AND conversation_id = ANY ($2::uuid[]) GROUP BY conversation_id`;
const NOBODY_READ: Markers = { employerDelivered: 0, employerRead: 0, paDelivered: 0, paRead: 0 };
/** Stretches can be long: few of them in one answer. */
const MOST_STRETCHES = 20;
const MOST_MARKERS = 100;

/** What everybody asks who is told of something new: those of one moment ask with one statement. */
@Injectable()
export class CatchingUpRepository {
  private readonly stretches = new Gathering<Stretch, MessageRow[]>({
    most: MOST_STRETCHES,
    answer: (licenseeId, asks) => this.readStretches(licenseeId, asks),
  });
  private readonly markers = new Gathering<string, Markers>({
    most: MOST_MARKERS,
    answer: (licenseeId, asks) => this.readMarkers(licenseeId, asks),
  });

  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Those after a number, oldest first. */
  async listAfter(licenseeId: string, stretch: Stretch): Promise<MessageRow[]> {
    return this.stretches.ask(licenseeId, stretch);
  }

  async getMarkers(licenseeId: string, conversationId: string): Promise<Markers> {
    return this.markers.ask(licenseeId, conversationId);
  }

  private async readStretches(licenseeId: string, asks: readonly Stretch[]): Promise<MessageRow[][]> {
    const each = <Key extends keyof Stretch>(key: Key) => asks.map((ask) => ask[key]);
    const values = [licenseeId, each('conversationId'), each('number'), each('limit')];
    const read = this.unitOfWork.reader(licenseeId);
    const rows = await read<Placed<MessageRow>>({ name: 'messaging-after', text: AFTER, values });
    const stretches: MessageRow[][] = asks.map(() => []);
    for (const row of rows) stretches[Number(row.place) - 1]?.push(row);
    return stretches;
  }

  private async readMarkers(licenseeId: string, asks: readonly string[]): Promise<Markers[]> {
    const read = this.unitOfWork.reader(licenseeId);
    const values = [licenseeId, [...new Set(asks)]];
    const rows = await read<Markers & { conversationId: string }>({ name: 'messaging-markers', text: MARKERS, values });
    const byId = new Map(rows.map((row) => [row.conversationId, row]));
    return asks.map((id) => byId.get(id) ?? NOBODY_READ);
  }
}
