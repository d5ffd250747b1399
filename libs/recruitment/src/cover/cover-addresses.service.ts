import { Injectable } from '@nestjs/common';
import { Secrets, type Transaction } from '@pa/platform';
import { v7 as newId } from 'uuid';
import { ADDRESS_PLACE, type CoverRow } from './cover';

/** Where a PA is to come to: sealed, and gone a day after the last hour. */
@Injectable()
export class CoverAddresses {
  constructor(private readonly secrets: Secrets) {}

  async put(tx: Transaction, { id, endsAt }: Pick<CoverRow, 'id' | 'endsAt'>, address: string): Promise<void> {
    await tx.query(
      `INSERT INTO cover_addresses (licensee_id, id, request_id, address_sealed, until) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT ON CONSTRAINT cover_addresses_one_each_key DO UPDATE SET address_sealed = $4, until = $5`,
      [tx.licenseeId, newId(), id, this.secrets.seal(tx.licenseeId, address, ADDRESS_PLACE), endsAt],
    );
  }

  async find(tx: Transaction, requestId: string): Promise<string | null> {
    const [row] = await tx.query<{ sealed: Buffer }>(
      'SELECT address_sealed AS sealed FROM cover_addresses WHERE licensee_id = $1 AND request_id = $2',
      [tx.licenseeId, requestId],
    );
    return row ? this.secrets.open(tx.licenseeId, row.sealed, ADDRESS_PLACE) : null;
  }

  async remove(tx: Transaction, requestId: string): Promise<void> {
    await tx.query('DELETE FROM cover_addresses WHERE licensee_id = $1 AND request_id = $2', [
      tx.licenseeId,
      requestId,
    ]);
  }
}
