import { secureTenantTable } from '@pa/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Where a register sends news, and each piece of it on its way. `event_id` is the event of the outbox, so that one told twice
 * is one piece of news; a piece about a person goes with the person.
 */
export class CreateWebhooks1764000097000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createWebhooks(runner);
    await createDeliveries(runner);
    for (const table of ['webhooks', 'webhook_deliveries'])
      for (const statement of secureTenantTable(table)) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE webhook_deliveries');
    await runner.query('DROP TABLE webhooks');
  }
}

async function createWebhooks(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE webhooks (
      licensee_id uuid NOT NULL,
      id uuid NOT NULL,
      url_sealed bytea NOT NULL,
      secret_sealed bytea,
      kinds text[] NOT NULL,
      made_at timestamptz NOT NULL,
      made_by uuid,
      ended_at timestamptz,
      CONSTRAINT webhooks_pkey PRIMARY KEY (licensee_id, id),
      CONSTRAINT webhooks_licensee_fkey FOREIGN KEY (licensee_id) REFERENCES licensees (id),
      CONSTRAINT webhooks_made_by_fkey FOREIGN KEY (licensee_id, made_by)
        REFERENCES people (licensee_id, id) ON DELETE SET NULL (made_by),
      CONSTRAINT webhooks_kinds_some CHECK (cardinality(kinds) > 0),
      CONSTRAINT webhooks_secret_while_live CHECK ((ended_at IS NULL) = (secret_sealed IS NOT NULL))
    )`);
  await runner.query('CREATE INDEX webhooks_made_by_idx ON webhooks (licensee_id, made_by) WHERE made_by IS NOT NULL');
}

async function createDeliveries(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE webhook_deliveries (
      licensee_id uuid NOT NULL,
      id uuid NOT NULL,
      webhook_id uuid NOT NULL,
      event_id uuid NOT NULL,
      kind text NOT NULL,
      subject_id uuid NOT NULL,
      person_id uuid,
      subject_state text NOT NULL,
      happened_at timestamptz NOT NULL,
      state text NOT NULL DEFAULT 'waiting',
      attempts integer NOT NULL DEFAULT 0,
      next_at timestamptz,
      last_status integer,
      last_fault text,
      delivered_at timestamptz,
      CONSTRAINT webhook_deliveries_pkey PRIMARY KEY (licensee_id, id),
      CONSTRAINT webhook_deliveries_once_key UNIQUE (licensee_id, webhook_id, event_id),
      CONSTRAINT webhook_deliveries_webhook_fkey FOREIGN KEY (licensee_id, webhook_id)
        REFERENCES webhooks (licensee_id, id) ON DELETE CASCADE,
      CONSTRAINT webhook_deliveries_person_fkey FOREIGN KEY (licensee_id, person_id)
        REFERENCES people (licensee_id, id) ON DELETE CASCADE,
      CONSTRAINT webhook_deliveries_state_known CHECK (state IN ('waiting', 'delivered', 'failed')),
      CONSTRAINT webhook_deliveries_waits CHECK ((state = 'waiting') = (next_at IS NOT NULL)),
      CONSTRAINT webhook_deliveries_delivered CHECK ((state = 'delivered') = (delivered_at IS NOT NULL))
    )`);
  await runner.query(
    'CREATE INDEX webhook_deliveries_due_idx ON webhook_deliveries (licensee_id, next_at) WHERE next_at IS NOT NULL',
  );
  await runner.query(
    'CREATE INDEX webhook_deliveries_person_idx ON webhook_deliveries (licensee_id, person_id) WHERE person_id IS NOT NULL',
  );
  await runner.query(
    'CREATE INDEX webhook_deliveries_log_idx ON webhook_deliveries (licensee_id, webhook_id, happened_at DESC)',
  );
}
