import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';
import type { DrawnLogo } from './draw-logo';

/** The bytes of a register's logo. */
@Injectable()
export class LogosRepository {
  async find(tx: Transaction, version: string): Promise<Buffer | null> {
    const [row] = await tx.query<{ mark: Buffer }>(
      'SELECT mark FROM register_logos WHERE licensee_id = $1 AND version = $2',
      [tx.licenseeId, version],
    );
    return row?.mark ?? null;
  }

  /** The one logo of the register from now on. */
  async replace(tx: Transaction, { version, bytes }: DrawnLogo, at: Date): Promise<void> {
    await tx.query('DELETE FROM register_logos WHERE licensee_id = $1 AND version <> $2', [tx.licenseeId, version]);
    await tx.query(
      'INSERT INTO register_logos (licensee_id, version, mark, kept_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING',
      [tx.licenseeId, version, bytes, at],
    );
  }

  async removeAll(tx: Transaction): Promise<void> {
    await tx.query('DELETE FROM register_logos WHERE licensee_id = $1', [tx.licenseeId]);
  }
}
