import { Injectable } from '@nestjs/common';
import { Outbox, type Transaction } from '@pa/platform';
import { v7 as newId } from 'uuid';
import { accountsEvents } from '../accounts.events';

export const NEWS_KINDS = ['new-device', 'token-made', 'passkeys-ended'] as const;
export type NewsKind = (typeof NEWS_KINDS)[number];

export interface SecurityNewsRow {
  readonly person_id: string;
  readonly kind: NewsKind;
  readonly device: string;
  readonly network: string;
  readonly at: Date;
}

/** What a person is told about their account so that they notice when it was somebody else. */
@Injectable()
export class SecurityNews {
  constructor(private readonly outbox: Outbox) {}

  /** Keeps the news and leaves it for the worker, in the transaction of what it tells. */
  async tell(tx: Transaction, { person_id, kind, device, network, at }: SecurityNewsRow): Promise<void> {
    const id = newId();
    await tx.query(
      `INSERT INTO security_news (licensee_id, id, person_id, kind, device, network, at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [tx.licenseeId, id, person_id, kind, device, network, at],
    );
    await this.outbox.add(tx, { topic: accountsEvents.securityNews, subjectId: id });
  }

  async find(tx: Transaction, id: string): Promise<SecurityNewsRow | null> {
    const [row] = await tx.query<SecurityNewsRow>(
      'SELECT person_id, kind, device, network, at FROM security_news WHERE licensee_id = $1 AND id = $2',
      [tx.licenseeId, id],
    );
    return row ?? null;
  }
}
