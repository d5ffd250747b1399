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
  return secure(table, COMMANDS, 'SELECT, INSERT, UPDATE, DELETE');
}

/**
 * The same for a table whose rows stay as they were written: no policy lets a row be changed or taken out, for the owner of
 * the table either, and the app has no grant to try. Its name stands in APPEND_ONLY_TABLES.
 */
export function secureAppendOnlyTable(table: string): string[] {
  const never = { UPDATE: 'USING (false) WITH CHECK (false)', DELETE: 'USING (false)' };
  return secure(table, { ...COMMANDS, ...never }, 'SELECT, INSERT');
}

function secure(table: string, commands: Readonly<Record<string, string>>, grants: string): string[] {
  const policies = Object.entries(commands).map(
    ([command, rule]) => `CREATE POLICY ${table}_${command.toLowerCase()} ON ${table} FOR ${command} ${rule}`,
  );
  return [
    `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
    `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`,
    ...policies,
    `GRANT ${grants} ON ${table} TO pa_app`,
  ];
}
