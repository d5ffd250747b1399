import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A new check may stand beside the one that staff have seen, until they have seen it, too: of a kind and level there is one
 * that was seen and one that was told of.
 */
export class RenewChecks1764000093100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(oneOf('checks_one_told', `'declared', 'not-accepted'`));
    await runner.query(oneOf('checks_one_seen', `'seen', 'status-checked'`));
    await runner.query('DROP INDEX checks_one_of_a_kind');
  }

  /** Refused while somebody renews a check: nothing of theirs is taken out for it. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE UNIQUE INDEX checks_one_of_a_kind ON checks (licensee_id, person_id, kind, coalesce(level, ''))
        WHERE state <> 'withdrawn'`,
    );
    await runner.query('DROP INDEX checks_one_seen');
    await runner.query('DROP INDEX checks_one_told');
  }
}

function oneOf(name: string, states: string): string {
  return `CREATE UNIQUE INDEX ${name} ON checks (licensee_id, person_id, kind, coalesce(level, ''))
    WHERE state IN (${states})`;
}
