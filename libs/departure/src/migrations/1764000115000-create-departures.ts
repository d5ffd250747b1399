import { secureTenantTable } from '@pa/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Copies of whole registers that managers asked for. One of a register is made at a time, whatever is asked at once. */
export class CreateDepartures1764000115000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE departures (
        licensee_id uuid NOT NULL,
        id uuid NOT NULL,
        state text NOT NULL DEFAULT 'asked',
        recipient text NOT NULL,
        asked_by uuid,
        asked_at timestamptz NOT NULL,
        tries integer NOT NULL DEFAULT 0,
        beat_at timestamptz,
        tables_done integer NOT NULL DEFAULT 0,
        tables_all integer NOT NULL DEFAULT 0,
        rows_done bigint NOT NULL DEFAULT 0,
        ready_at timestamptz,
        keys_sealed bytea,
        CONSTRAINT departures_pkey PRIMARY KEY (licensee_id, id),
        CONSTRAINT departures_licensee_fkey FOREIGN KEY (licensee_id) REFERENCES licensees (id),
        CONSTRAINT departures_asked_by_fkey FOREIGN KEY (licensee_id, asked_by)
          REFERENCES people (licensee_id, id) ON DELETE SET NULL (asked_by),
        CONSTRAINT departures_state_known CHECK (state IN ('asked', 'writing', 'ready', 'failed', 'gone')),
        CONSTRAINT departures_keys_while_kept CHECK ((state IN ('failed', 'gone')) = (keys_sealed IS NULL)),
        CONSTRAINT departures_beats_while_written CHECK (state <> 'writing' OR beat_at IS NOT NULL),
        CONSTRAINT departures_ready CHECK (state <> 'ready' OR ready_at IS NOT NULL)
      )`);
    await runner.query(
      `CREATE UNIQUE INDEX departures_one_at_a_time_key ON departures (licensee_id) WHERE state IN ('asked', 'writing')`,
    );
    await runner.query('CREATE INDEX departures_asked_by_idx ON departures (licensee_id, asked_by)');
    for (const statement of secureTenantTable('departures')) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE departures');
  }
}
