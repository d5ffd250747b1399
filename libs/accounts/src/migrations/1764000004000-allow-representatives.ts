import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People who act for an employer are on the register too. */
export class AllowRepresentatives1764000004000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await limitRoles(runner, ['pa', 'employer', 'representative', ...STAFF]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await limitRoles(runner, ['pa', 'employer', ...STAFF]);
  }
}

const STAFF = ['co-ordinator', 'assessor', 'editor', 'manager', 'auditor'];

async function limitRoles(runner: QueryRunner, roles: readonly string[]): Promise<void> {
  const list = roles.map((role) => `'${role}'`).join(', ');
  await runner.query('ALTER TABLE people DROP CONSTRAINT people_roles_known');
  await runner.query(`ALTER TABLE people ADD CONSTRAINT people_roles_known CHECK (roles <@ ARRAY[${list}])`);
}
