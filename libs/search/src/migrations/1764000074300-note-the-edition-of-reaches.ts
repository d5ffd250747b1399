import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Under which import of places a reach was worked out: one of an older import is worked out anew. */
export class NoteTheEditionOfReaches1764000074300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE search_reaches ADD COLUMN edition text NOT NULL DEFAULT ''`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE search_reaches DROP COLUMN edition');
  }
}
