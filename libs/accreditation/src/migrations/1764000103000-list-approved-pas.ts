import { CURRENT_LICENSEE } from '@pa/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who may be shown and is approved on a day, for search to join where a search or the register wants approved PAs: the rows
 * of standing decide, never a copy of them. Runs with the caller's rights, and is plain enough for PostgreSQL to inline it.
 */
export class ListApprovedPas1764000103000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION register_approved_pas(today date) RETURNS TABLE (id uuid) LANGUAGE sql STABLE PARALLEL SAFE AS $$
        SELECT p.id FROM pa_profiles p
          JOIN standings s ON s.licensee_id = p.licensee_id AND s.person_id = p.person_id
         WHERE p.licensee_id = ${CURRENT_LICENSEE} AND p.is_shown
           AND s.state = 'approved' AND s.approved_until >= register_approved_pas.today
      $$`);
    await runner.query('REVOKE ALL ON FUNCTION register_approved_pas(date) FROM PUBLIC');
    await runner.query('GRANT EXECUTE ON FUNCTION register_approved_pas(date) TO pa_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION register_approved_pas(date)');
  }
}
