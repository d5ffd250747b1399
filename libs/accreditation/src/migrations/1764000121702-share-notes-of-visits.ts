import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A note of staff is in the copy of the PA's data, unless they say why it is kept from it. Those from before were written under
 * another promise, as are those of a server of the version before: they stay kept until somebody has looked at them.
 */
export class ShareNotesOfVisits1764000121702 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE monitoring_visits
        ADD COLUMN open_note_sealed bytea,
        ADD COLUMN note_kept_why text`);
    await runner.query(`UPDATE monitoring_visits SET note_kept_why = 'not-looked-at' WHERE note_sealed IS NOT NULL`);
    await runner.query(`
      ALTER TABLE monitoring_visits
        ADD CONSTRAINT monitoring_visits_note_kept CHECK (note_kept_why IS NULL
          OR (note_sealed IS NOT NULL AND note_kept_why IN ('harm', 'third-person', 'not-looked-at')))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE monitoring_visits DROP COLUMN open_note_sealed, DROP COLUMN note_kept_why');
  }
}
