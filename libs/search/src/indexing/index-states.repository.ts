import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { IndexQueue } from './index-entries.repository';

/** How an index stands, over all registers. */
export interface IndexState {
  readonly name: string;
  /** Which settings and documents it was built with. */
  readonly format: string | null;
  readonly isBuilt: boolean;
  /** Its neighbour that is being built. */
  readonly building: string | null;
  /** Seconds since the moment of which it has every change; null when there never was one. */
  readonly secondsBehind: number | null;
  readonly waiting: number;
  readonly aside: number;
  /** What went wrong last, and when; null once nothing waits and nothing is set aside. */
  readonly error: string | null;
  readonly errorAt: Date | null;
}

const STATE = `
  SELECT name, format, built_at IS NOT NULL AS "isBuilt", building, waiting, aside, error, error_at AS "errorAt",
         CASE WHEN caught_up_at IS NOT NULL THEN greatest(0, extract(epoch FROM clock_timestamp() - caught_up_at))::float END AS "secondsBehind"
    FROM search_indexes`;

/** A rebuild of which nothing was heard for so long is given up. */
const ABANDONED = `interval '2 minutes'`;

/** The notes on each index. They belong to no register and hold nothing of anybody. */
@Injectable()
export class IndexStatesRepository {
  constructor(private readonly dataSource: DataSource) {}

  async find(name: string): Promise<IndexState | null> {
    const [row] = await this.query<IndexState>(`${STATE} WHERE name = $1`, [name]);
    return row ?? null;
  }

  list(): Promise<IndexState[]> {
    return this.query<IndexState>(`${STATE} ORDER BY name`, []);
  }

  /** False while another rebuild of it goes on. */
  async beginBuilding(name: string, uid: string): Promise<boolean> {
    const rows = await this.query(
      `INSERT INTO search_indexes AS s (name, building, building_seen_at) VALUES ($1, $2, clock_timestamp())
       ON CONFLICT (name) DO UPDATE SET building = $2, building_seen_at = clock_timestamp()
         WHERE s.building IS NULL OR s.building_seen_at < clock_timestamp() - ${ABANDONED}
       RETURNING name`,
      [name, uid],
    );
    return rows.length > 0;
  }

  /** Says that the rebuild goes on; false when another took its place. */
  async isBuilding(name: string, uid: string): Promise<boolean> {
    const rows = await this.query<{ name: string }>(
      `WITH seen AS (
         UPDATE search_indexes SET building_seen_at = clock_timestamp() WHERE name = $1 AND building = $2 RETURNING name
       ) SELECT name FROM seen`,
      [name, uid],
    );
    return rows.length > 0;
  }

  async built(name: string, uid: string, format: string): Promise<void> {
    await this.query(
      `UPDATE search_indexes SET built_at = clock_timestamp(), format = $3, building = NULL, error = NULL
        WHERE name = $1 AND building = $2`,
      [name, uid, format],
    );
  }

  async abandon(name: string, uid: string): Promise<void> {
    await this.query(`UPDATE search_indexes SET building = NULL WHERE name = $1 AND building = $2`, [name, uid]);
  }

  /** It is lost, or was not written for a while: nobody asks it until it was built again. */
  async forget(name: string | null): Promise<void> {
    await this.query(
      `UPDATE search_indexes SET built_at = NULL, caught_up_at = NULL WHERE built_at IS NOT NULL AND ($1::text IS NULL OR name = $1)`,
      [name],
    );
  }

  /** The index has every change made before the oldest that waits; when none waits, every one made before \`since\`. */
  async caughtUp(name: string, { waiting, aside, oldest }: IndexQueue, since: Date): Promise<void> {
    await this.query(
      `UPDATE search_indexes SET waiting = $2, aside = $3, caught_up_at = $4, error = CASE WHEN $2 = 0 AND $3 = 0 THEN NULL ELSE error END
        WHERE name = $1`,
      [name, waiting, aside, oldest ?? since],
    );
  }

  async failed(name: string, code: string): Promise<void> {
    await this.query(
      `INSERT INTO search_indexes (name, error, error_at) VALUES ($1, $2, clock_timestamp())
       ON CONFLICT (name) DO UPDATE SET error = $2, error_at = clock_timestamp()`,
      [name, code],
    );
  }

  /** The database's own clock: workers' clocks may differ. */
  async now(): Promise<Date> {
    const [row] = await this.query<{ now: Date }>('SELECT clock_timestamp() AS now', []);
    return row?.now ?? new Date(0);
  }

  private async query<Row>(sql: string, values: readonly unknown[]): Promise<Row[]> {
    return this.dataSource.query(sql, [...values]);
  }
}
