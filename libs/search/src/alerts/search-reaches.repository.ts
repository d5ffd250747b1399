import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';
import { v7 as newId } from 'uuid';
import type { Reach } from '../engines/search-engine';

/** A place with a distance around it, as saved searches share it. */
export interface SavedReach {
  readonly id: string;
  readonly near: string;
  readonly radiusHundredths: number;
}

/** The same, worked out. */
export interface WorkedOutReach {
  readonly near: string;
  readonly radiusHundredths: number;
  readonly reach: Reach;
  /** The import of places under which it was worked out. */
  readonly edition: string;
}

/** Rows of where saved searches reach, within one licensee's transaction. */
@Injectable()
export class SearchReachesRepository {
  /** The reach of a place, made where it is not there yet. */
  async put(tx: Transaction, place: WorkedOutReach): Promise<string> {
    const { near, radiusHundredths, reach, edition } = place;
    const [row] = await tx.query<{ id: string }>(
      `INSERT INTO search_reaches (licensee_id, id, near, radius_hundredths, districts, hundredths, edition)
       VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT ON CONSTRAINT search_reaches_place_key
       DO UPDATE SET districts = excluded.districts, hundredths = excluded.hundredths, edition = excluded.edition
       RETURNING id`,
      [tx.licenseeId, newId(), near, radiusHundredths, reach.districts, reach.hundredths, edition],
    );
    return row?.id ?? '';
  }

  /** Those of another edition, in order, so many at a time. Another worker's are passed over: it is at them already. */
  async listOlder(tx: Transaction, { edition, limit }: { edition: string; limit: number }): Promise<SavedReach[]> {
    return tx.query<SavedReach>(
      `SELECT id, near, radius_hundredths AS "radiusHundredths" FROM search_reaches
        WHERE licensee_id = $1 AND edition <> $2 ORDER BY id LIMIT $3 FOR UPDATE SKIP LOCKED`,
      [tx.licenseeId, edition, limit],
    );
  }

  /** Writes many in one statement. Where no reach is given, the place is not known any more: what stands there stays. */
  async renew(
    tx: Transaction,
    edition: string,
    reaches: ReadonlyArray<{ readonly id: string; readonly reach: Reach | null }>,
  ): Promise<void> {
    const rows = reaches.map(({ id, reach }) => ({ id, ...reach }));
    await tx.query(
      `UPDATE search_reaches s
          SET edition = $2, districts = coalesce(r.districts, s.districts), hundredths = coalesce(r.hundredths, s.hundredths)
         FROM jsonb_to_recordset($3::jsonb) AS r (id uuid, districts text[], hundredths integer[])
        WHERE s.licensee_id = $1 AND s.id = r.id`,
      [tx.licenseeId, edition, JSON.stringify(rows)],
    );
  }
}
