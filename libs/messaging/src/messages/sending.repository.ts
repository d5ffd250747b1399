import { Injectable } from '@nestjs/common';
import { Gathering, UnitOfWork, type Transaction } from '@pa/platform';
import {
  SEND_ALONE,
  SEND_TOGETHER,
  sendValues,
  type LockedMessage,
  type PlacedRow,
  type SentRow,
} from './send-statement';

/** So many messages in one statement at most. */
const MOST_TOGETHER = 50;
const UNIQUE_VIOLATION = '23505';
/** What the database says of rows: wrong data, a broken rule, a knot of waiters. Alone, all but one may go through. */
const OF_ROWS = /^(22|23|40)/;

/** Keeps messages: those of one moment in one statement and one commit, each of them whole or not at all. */
@Injectable()
export class SendingRepository {
  private readonly line = new Gathering<LockedMessage, SentRow | null>({
    most: MOST_TOGETHER,
    lanes: 2,
    answer: (licenseeId, messages) => this.sendTogether(licenseeId, messages),
    apart: ({ conversationId }) => conversationId,
  });

  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Null when the conversation does not take it. Answers after the commit. */
  async send(message: LockedMessage): Promise<SentRow | null> {
    const row = await this.line.ask(message.licenseeId, message).catch((error: unknown) => {
      if (OF_ROWS.test(codeOf(error))) return null;
      throw error;
    });
    return row ?? this.sendAlone(message);
  }

  /** The same as a part of something larger. */
  async sendIn(tx: Transaction, message: LockedMessage): Promise<SentRow | null> {
    const rows = await tx.query<PlacedRow>(SEND_ALONE.text, sendValues(tx.licenseeId, [message]));
    return rows[0] ?? null;
  }

  private async sendTogether(
    licenseeId: string,
    messages: readonly LockedMessage[],
  ): Promise<ReadonlyArray<SentRow | null>> {
    const write = this.unitOfWork.writer(licenseeId);
    const rows = await write<PlacedRow>({ ...SEND_TOGETHER, values: sendValues(licenseeId, messages) });
    const byPlace = new Map(rows.map((row) => [Number(row.place), row]));
    return messages.map((_, n) => byPlace.get(n + 1) ?? null);
  }

  /** Whoever was left out: the conversation is held by somebody just now, or it takes nothing. */
  private async sendAlone(message: LockedMessage): Promise<SentRow | null> {
    const write = this.unitOfWork.writer(message.licenseeId);
    const statement = { ...SEND_ALONE, values: sendValues(message.licenseeId, [message]) };
    try {
      return (await write<PlacedRow>(statement))[0] ?? null;
    } catch (error) {
      if (codeOf(error) !== UNIQUE_VIOLATION) throw error;
      // The same client id at the same moment: the other one is committed now, and is found.
      return (await write<PlacedRow>(statement))[0] ?? null;
    }
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
