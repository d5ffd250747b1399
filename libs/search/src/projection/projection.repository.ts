import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';
import type { ProjectedPa } from './projected-pa';

/** The way to write the projection: through search_reader's functions, which hold themselves to the licensee. */
@Injectable()
export class ProjectionRepository {
  /**
   * Until this transaction ends no other writes these PAs' rows. Whoever reads a PA after this reads what the row must
   * become, so an older change can never come after a newer one. Always in the same order: two that lock several never wait
   * for each other.
   */
  async lock(tx: Transaction, ids: readonly string[]): Promise<void> {
    await tx.query(
      `SELECT count(pg_advisory_xact_lock(hashtext('search.pas'), k.key))
         FROM (SELECT DISTINCT hashtext(u.id) AS key FROM unnest($1::text[]) AS u (id) ORDER BY key) k`,
      [ids],
    );
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
