import { secureTenantTable } from '@pa/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who acts for whom, on which basis, in which things and until when. */
export class CreateRepresentations1764000065100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE representations (
        licensee_id uuid NOT NULL,
        id uuid NOT NULL,
        employer_id uuid NOT NULL,
        representative_id uuid,
        state text NOT NULL,
        basis text NOT NULL,
        power text,
        evidence text NOT NULL,
        evidence_by uuid,
        evidence_on date NOT NULL,
        scopes text[] NOT NULL,
        until_day date NOT NULL,
        invite_sealed bytea,
        invite_index bytea,
        invite_hash bytea,
        invite_until timestamptz NOT NULL,
        invited_by uuid NOT NULL,
        created_at timestamptz NOT NULL,
        accepted_at timestamptz,
        ended_at timestamptz,
        ended_as text,
        review_due_on date,
        reviewed_at timestamptz,
        reviewed_by uuid,
        warned_days integer,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT representations_pkey PRIMARY KEY (licensee_id, id),
        CONSTRAINT representations_employer_fkey FOREIGN KEY (licensee_id, employer_id) REFERENCES people (licensee_id, id) ON DELETE CASCADE,
        CONSTRAINT representations_representative_fkey FOREIGN KEY (licensee_id, representative_id) REFERENCES people (licensee_id, id) ON DELETE CASCADE,
        CONSTRAINT representations_invite_key UNIQUE (licensee_id, invite_hash),
        CONSTRAINT representations_state_known CHECK (state IN ('invited', 'active', 'suspended', 'ended', 'expired')),
        CONSTRAINT representations_basis_known CHECK (basis IN ('own-consent', 'lasting-power-of-attorney', 'deputy', 'suitable-person', 'parental-responsibility')),
        CONSTRAINT representations_power_known CHECK (power IN ('property-and-financial', 'health-and-welfare', 'both')),
        CONSTRAINT representations_power_of_attorney CHECK ((basis = 'lasting-power-of-attorney') = (power IS NOT NULL)),
        CONSTRAINT representations_scopes_known CHECK (scopes <@ ARRAY['look', 'message', 'adverts', 'pay'] AND 'look' = ANY (scopes)),
        CONSTRAINT representations_somebody CHECK (state IN ('invited', 'ended', 'expired') OR representative_id IS NOT NULL),
        CONSTRAINT representations_two_people CHECK (employer_id <> representative_id),
        CONSTRAINT representations_ended_as_known CHECK (ended_as IN ('employer', 'representative', 'staff', 'calendar'))
      )`);
    await runner.query(`
      CREATE UNIQUE INDEX representations_open_key ON representations (licensee_id, employer_id, representative_id)
        WHERE state IN ('active', 'suspended')`);
    await runner.query(
      'CREATE INDEX representations_representative_idx ON representations (licensee_id, representative_id)',
    );
    await runner.query('CREATE INDEX representations_state_idx ON representations (licensee_id, state, until_day)');
    for (const statement of secureTenantTable('representations')) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE representations');
  }
}
