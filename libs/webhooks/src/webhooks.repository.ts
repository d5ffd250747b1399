import { Injectable } from '@nestjs/common';
import { Secrets, type Transaction } from '@pa/platform';
import type { NewsKind, Webhook } from './webhook';

const URL_PLACE = 'webhooks.url_sealed';
const SECRET_PLACE = 'webhooks.secret_sealed';

interface Row {
  readonly id: string;
  readonly url_sealed: Buffer;
  readonly kinds: NewsKind[];
  readonly made_at: Date;
  readonly ended_at: Date | null;
}

export interface NewWebhook {
  readonly id: string;
  readonly url: string;
  readonly secret: string;
  readonly kinds: readonly NewsKind[];
  readonly by: string;
  readonly at: Date;
}

/** Where a register's news goes, within one licensee's transaction. Addresses are sealed: some carry a password of their own. */
@Injectable()
export class WebhooksRepository {
  constructor(private readonly secrets: Secrets) {}

  /** Those that get news first, then those that were stopped. */
  async list(tx: Transaction): Promise<Webhook[]> {
    const rows = await tx.query<Row>(
      `SELECT id, url_sealed, kinds, made_at, ended_at FROM webhooks WHERE licensee_id = $1
        ORDER BY ended_at DESC NULLS FIRST, id DESC`,
      [tx.licenseeId],
    );
    return rows.map((row) => this.webhookOf(tx, row));
  }

  async find(tx: Transaction, id: string): Promise<Webhook | null> {
    const [row] = await tx.query<Row>(
      'SELECT id, url_sealed, kinds, made_at, ended_at FROM webhooks WHERE licensee_id = $1 AND id = $2',
      [tx.licenseeId, id],
    );
    return row ? this.webhookOf(tx, row) : null;
  }

  /** The ids of those that want this news. */
  async listIdsFor(tx: Transaction, kind: NewsKind): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      'SELECT id FROM webhooks WHERE licensee_id = $1 AND ended_at IS NULL AND $2 = ANY (kinds) ORDER BY id',
      [tx.licenseeId, kind],
    );
    return rows.map(({ id }) => id);
  }

  /** Adds one unless it is there, or as many as may be are; whoever adds at the same time waits. */
  async add(
    tx: Transaction,
    { id, url, secret, kinds, by, at }: NewWebhook,
    most: number,
  ): Promise<'added' | 'known' | 'full'> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('webhooks:' || $1, 0))`, [tx.licenseeId]);
    if (await this.find(tx, id)) return 'known';
    const added = await tx.query(
      `INSERT INTO webhooks (licensee_id, id, url_sealed, secret_sealed, kinds, made_at, made_by)
       SELECT $1, $2, $3, $4, $5, $6, $7
        WHERE (SELECT count(*) FROM webhooks WHERE licensee_id = $1 AND ended_at IS NULL) < $8 RETURNING id`,
      [
        tx.licenseeId,
        id,
        this.secrets.seal(tx.licenseeId, url, URL_PLACE),
        this.secrets.seal(tx.licenseeId, secret, SECRET_PLACE),
        [...kinds],
        at,
        by,
        most,
      ],
    );
    return added.length > 0 ? 'added' : 'full';
  }

  /** Answers whether it was this call that stopped it. Its secret goes. */
  async stop(tx: Transaction, id: string, at: Date): Promise<boolean> {
    const stopped = await tx.query(
      `UPDATE webhooks SET ended_at = $3, secret_sealed = NULL
        WHERE licensee_id = $1 AND id = $2 AND ended_at IS NULL RETURNING id`,
      [tx.licenseeId, id, at],
    );
    return stopped.length > 0;
  }

  /** Opens what a claimed delivery needs to be sent. */
  openTarget(licenseeId: string, { url_sealed, secret_sealed }: SealedTarget): { url: string; secret: string } {
    return {
      url: this.secrets.open(licenseeId, url_sealed, URL_PLACE),
      secret: this.secrets.open(licenseeId, secret_sealed, SECRET_PLACE),
    };
  }

  private webhookOf(tx: Transaction, row: Row): Webhook {
    const url = this.secrets.open(tx.licenseeId, row.url_sealed, URL_PLACE);
    return { id: row.id, url, kinds: row.kinds, madeAt: row.made_at, endedAt: row.ended_at };
  }
}

export interface SealedTarget {
  readonly url_sealed: Buffer;
  readonly secret_sealed: Buffer;
}
