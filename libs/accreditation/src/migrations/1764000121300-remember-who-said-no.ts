import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A referee who said no is not written to again: the keyed hash of how to reach them stays with the emptied row. The network
 * from which a PA asked is kept as a hash of its own, beside that of network and device.
 */
export class RememberWhoSaidNo1764000121300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE pa_references ADD COLUMN asked_network_hash bytea');
    await this.empty(
      runner,
      `num_nonnulls(answers_sealed, referee_sealed, asked_from_hash, asked_network_hash) = 0
        AND (state <> 'taken-out' OR referee_hash IS NULL)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`UPDATE pa_references SET referee_hash = NULL WHERE state IN ('declined', 'withdrawn')`);
    await this.empty(runner, 'num_nonnulls(answers_sealed, referee_sealed, referee_hash, asked_from_hash) = 0');
    await runner.query('ALTER TABLE pa_references DROP COLUMN asked_network_hash');
  }

  private async empty(runner: QueryRunner, what: string): Promise<void> {
    await runner.query('ALTER TABLE pa_references DROP CONSTRAINT pa_references_ended_empty');
    await runner.query(`ALTER TABLE pa_references ADD CONSTRAINT pa_references_ended_empty
      CHECK (state NOT IN ('declined', 'withdrawn', 'taken-out') OR (${what} AND ended_at IS NOT NULL))`);
  }
}
