import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';
import type { ProjectedPa } from './projected-pa';

/** The way to write the projection: through search_reader's functions, which hold themselves to the licensee. */
@Injectable()
export class ProjectionRepository {
  /**
   * Until this transaction ends no other writes this PA's row. Whoever reads the PA after this reads what the row must
   * become, so an older change can never come after a newer one.
   */
  async lock(tx: Transaction, id: string): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtext('search.pas'), hashtext($1))`, [id]);
  }

  async put(tx: Transaction, rows: readonly ProjectedPa[]): Promise<void> {
    if (rows.length === 0) return;
    await tx.query('SELECT search.put_pas($1, $2::jsonb)', [tx.licenseeId, JSON.stringify(rows)]);
  }

  async remove(tx: Transaction, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await tx.query('SELECT search.remove_pas($1, $2::uuid[])', [tx.licenseeId, ids]);
  }

  async listIds(tx: Transaction): Promise<string[]> {
    const rows = await tx.query<{ id: string }>('SELECT id FROM search.ids($1) AS id', [tx.licenseeId]);
    return rows.map(({ id }) => id);
  }
}
