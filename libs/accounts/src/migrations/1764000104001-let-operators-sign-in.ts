import { PLATFORM_ID } from '@pa/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const OF_A_REGISTER = ['pa', 'employer', 'representative', 'co-ordinator', 'assessor', 'editor', 'manager', 'auditor'];
const INVITED = ['co-ordinator', 'assessor', 'editor', 'manager', 'auditor'];

/** Operators have accounts on the platform, and are nothing else; on a register nobody is one. The database holds to it. */
export class LetOperatorsSignIn1764000104001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await replace(runner, 'people', ['people_roles_known', byHome(OF_A_REGISTER)]);
    await replace(runner, 'staff_invitations', [
      'staff_invitations_roles_known',
      `${byHome(INVITED)} AND roles <> '{}'`,
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await replace(runner, 'people', ['people_roles_known', `roles <@ ${arrayOf(OF_A_REGISTER)}`]);
    await replace(runner, 'staff_invitations', [
      'staff_invitations_roles_known',
      `roles <@ ${arrayOf(INVITED)} AND roles <> '{}'`,
    ]);
  }
}

function byHome(roles: readonly string[]): string {
  return `roles <@ CASE WHEN licensee_id = '${PLATFORM_ID}' THEN ARRAY['operator'] ELSE ${arrayOf(roles)} END`;
}

function arrayOf(roles: readonly string[]): string {
  return `ARRAY[${roles.map((role) => `'${role}'`).join(', ')}]`;
}

async function replace(runner: QueryRunner, table: string, [name, rule]: readonly [string, string]): Promise<void> {
  await runner.query(`ALTER TABLE ${table} DROP CONSTRAINT ${name}`);
  await runner.query(`ALTER TABLE ${table} ADD CONSTRAINT ${name} CHECK (${rule})`);
}
