/** The licensee of the running transaction, or NULL when none is named, as SQL. */
export const CURRENT_LICENSEE = `nullif(current_setting('app.licensee_id', true), '')::uuid`;

const COMMANDS = {
  SELECT: `USING (licensee_id = ${CURRENT_LICENSEE})`,
  INSERT: `WITH CHECK (licensee_id = ${CURRENT_LICENSEE})`,
  UPDATE: `USING (licensee_id = ${CURRENT_LICENSEE}) WITH CHECK (licensee_id = ${CURRENT_LICENSEE})`,
  DELETE: `USING (licensee_id = ${CURRENT_LICENSEE})`,
} as const;

/**
 * The statements that make a table a tenant's: row-level security enabled and forced, one policy a command, and the app's
 * grants. Every migration that creates a table with a licensee_id runs these for it.
 */
export function secureTenantTable(table: string): string[] {
  const policies = Object.entries(COMMANDS).map(
    ([command, rule]) => `CREATE POLICY ${table}_${command.toLowerCase()} ON ${table} FOR ${command} ${rule}`,
  );
  return [
    `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
    `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`,
    ...policies,
    `GRANT SELECT, INSERT, UPDATE, DELETE ON ${table} TO pa_app`,
  ];
}
