import { APPEND_ONLY_TABLES, DEFINERS, NO_TENANT_SCHEMAS, NO_TENANT_TABLES } from '@pa/platform';
import type { Client } from 'pg';

/** The projection of search: enabled and not forced, and closed to the app. The reason stands in its migration. */
export const PROJECTION = 'search.search_pas';

const RULE = `(licensee_id = (NULLIF(current_setting('app.licensee_id'::text, true), ''::text))::uuid)`;
const COMMANDS: Readonly<Record<string, { using: string | null; check: string | null }>> = {
  SELECT: { using: RULE, check: null },
  INSERT: { using: null, check: RULE },
  UPDATE: { using: RULE, check: RULE },
  DELETE: { using: RULE, check: null },
};
/** Rows that stay as they were written: nobody changes them or takes them out. */
const APPEND_ONLY: typeof COMMANDS = {
  ...COMMANDS,
  UPDATE: { using: 'false', check: 'false' },
  DELETE: { using: 'false', check: null },
};
const OURS = `n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', '${Object.keys(NO_TENANT_SCHEMAS).join("', '")}')`;

export interface CatalogueTable {
  readonly table: string;
  readonly columns: readonly string[];
  readonly enabled: boolean;
  readonly forced: boolean;
  readonly owner: string;
}

/** Every table outside the schemas of libraries. */
export async function listTables(client: Client): Promise<CatalogueTable[]> {
  const { rows } = await client.query<CatalogueTable>(`
    SELECT n.nspname || '.' || c.relname AS table, c.relrowsecurity AS enabled, c.relforcerowsecurity AS forced,
           c.relowner::regrole::text AS owner,
           (SELECT array_agg(a.attname::text ORDER BY a.attnum) FROM pg_attribute a
             WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) AS columns
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind IN ('r', 'p', 'f') AND ${OURS} ORDER BY 1`);
  return rows;
}

/** The tables that hold rows of one licensee or another. */
export async function listTenantTables(client: Client): Promise<CatalogueTable[]> {
  return (await listTables(client)).filter(({ table }) => !(table in NO_TENANT_TABLES));
}

/** All that the catalogue says against the separation of licensees, in words; empty when all is well. */
export async function catalogueProblems(client: Client): Promise<string[]> {
  const found = [
    await tableProblems(client),
    await policyProblems(client),
    await keyProblems(client),
    await definerProblems(client),
    await problemsBySql(client),
  ];
  return found.flat();
}

async function tableProblems(client: Client): Promise<string[]> {
  const tables = await listTables(client);
  const missing = Object.keys(NO_TENANT_TABLES).filter((name) => !tables.some(({ table }) => table === name));
  const tenants = tables.filter(({ table }) => !(table in NO_TENANT_TABLES));
  return [
    ...missing.map((table) => `${table} is named as a table without a licensee and is not there`),
    ...tenants.flatMap(({ table, columns, enabled, forced, owner }) => [
      ...(columns.includes('licensee_id') ? [] : [`${table} has no licensee_id`]),
      ...(enabled ? [] : [`${table} has no row-level security`]),
      ...(forced === (table !== PROJECTION) ? [] : [`${table} is ${forced ? '' : 'not '}forced`]),
      ...(owner === (table === PROJECTION ? 'search_reader' : 'pa_owner') ? [] : [`${table} belongs to ${owner}`]),
    ]),
  ];
}

interface Policy {
  table: string;
  command: string;
  roles: string;
  permissive: string;
  using: string | null;
  check: string | null;
}

async function policyProblems(client: Client): Promise<string[]> {
  const { rows } = await client.query<Policy>(`
    SELECT schemaname || '.' || tablename AS table, cmd AS command, roles::text AS roles, permissive, qual AS using,
           with_check AS check
      FROM pg_policies`);
  const tenants = await listTenantTables(client);
  const lacking = tenants.flatMap(({ table }) =>
    Object.keys(COMMANDS)
      .filter((command) => !rows.some((row) => row.table === table && row.command === command))
      .map((command) => `${table} has no policy for ${command}`),
  );
  const wrong = rows.filter(({ table }) => !(table in NO_TENANT_TABLES)).filter((policy) => !isRight(policy));
  return [
    ...lacking,
    ...wrong.map(({ table, command }) => `${table} has a policy for ${command} that is not the rule`),
  ];
}

function isRight({ table, command, roles, permissive, using, check }: Policy): boolean {
  const rule = (table in APPEND_ONLY_TABLES ? APPEND_ONLY : COMMANDS)[command];
  return (
    rule !== undefined &&
    roles === '{public}' &&
    permissive === 'PERMISSIVE' &&
    using === rule.using &&
    check === rule.check
  );
}

/** Primary keys, unique keys and foreign keys between tenants' tables begin with licensee_id. */
async function keyProblems(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string; table: string; first: string; target: string | null }>(`
    SELECT i.indexrelid::regclass::text AS name, n.nspname || '.' || c.relname AS table, a.attname AS first, NULL AS target
      FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid JOIN pg_namespace n ON n.oid = c.relnamespace
      LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = i.indkey[0]
     WHERE i.indisunique AND ${OURS}
    UNION ALL
    SELECT k.conname, n.nspname || '.' || c.relname, a.attname || '→' || b.attname, k.confrelid::regclass::text
      FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
      JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[1]
      JOIN pg_attribute b ON b.attrelid = k.confrelid AND b.attnum = k.confkey[1]
     WHERE k.contype = 'f' AND ${OURS}`);
  return rows
    .filter(({ table }) => !(table in NO_TENANT_TABLES))
    .filter(({ first, target }) => first !== wantedFirst(target))
    .map(({ name, table }) => `${table} has the key ${name} without its licensee_id first`);
}

function wantedFirst(target: string | null): string {
  if (target === null) return 'licensee_id';
  return target === 'licensees' ? 'licensee_id→id' : 'licensee_id→licensee_id';
}

async function definerProblems(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string; owner: string; settings: string[] | null; first: string }>(`
    SELECT n.nspname || '.' || p.proname AS name, p.proowner::regrole::text AS owner, p.proconfig AS settings,
           coalesce(p.proargtypes[0]::regtype::text, '') || ' ' || coalesce(p.proargnames[1], '') AS first
      FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
     WHERE p.prosecdef AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'`);
  const gone = Object.keys(DEFINERS).filter((definer) => !rows.some(({ name }) => name === definer));
  return [
    ...gone.map((name) => `${name} is named as a definer function and is none`),
    ...rows.flatMap(({ name, owner, settings, first }) => [
      ...(name in DEFINERS ? [] : [`${name} is a definer function that is not named in the code`]),
      ...(owner === 'search_reader' ? [] : [`${name} belongs to ${owner}`]),
      ...(settings?.join() === 'search_path=pg_catalog, pg_temp' ? [] : [`${name} does not pin its search_path`]),
      ...(first === 'uuid p_licensee' ? [] : [`${name} does not take the licensee first`]),
    ]),
  ];
}

/** What can be asked in one statement each: every row is a problem. */
const QUESTIONS: readonly string[] = [
  `SELECT c.oid::regclass || ' is a view' FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('v', 'm') AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'`,
  `SELECT 'pa_app owns ' || count(*) || ' things' FROM pg_shdepend
    WHERE refclassid = 'pg_authid'::regclass AND refobjid = 'pa_app'::regrole AND deptype = 'o' HAVING count(*) > 0`,
  `SELECT rolname || ' is more than it should be' FROM pg_roles
    WHERE rolname IN ('pa_app', 'pa_owner', 'search_reader')
      AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication OR (rolname = 'search_reader' AND rolcanlogin))`,
  `SELECT 'pa_app may change ' || c.oid::regclass FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname || '.' || c.relname IN ('${Object.keys(APPEND_ONLY_TABLES).join("', '")}')
      AND has_table_privilege('pa_app', c.oid, 'UPDATE, DELETE')`,
  `SELECT 'pa_app may become ' || roleid::regrole FROM pg_auth_members WHERE member = 'pa_app'::regrole`,
  `SELECT c.oid::regclass || ' belongs to search_reader' FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relowner = 'search_reader'::regrole AND c.relkind IN ('r', 'p', 'S') AND n.nspname || '.' || c.relname <> '${PROJECTION}'`,
  `SELECT 'pa_app reaches ${PROJECTION}' WHERE has_table_privilege('pa_app', '${PROJECTION}', 'SELECT, INSERT, UPDATE, DELETE')`,
  `SELECT 'pa_app may empty or follow ' || c.oid::regclass FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'p') AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
      AND has_table_privilege('pa_app', c.oid, 'TRUNCATE, REFERENCES, TRIGGER')`,
  `SELECT 'everyone has rights on ' || c.oid::regclass
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace, aclexplode(c.relacl) a
    WHERE a.grantee = 0 AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'`,
  `SELECT 'pa_app may create in ' || nspname FROM pg_namespace
    WHERE nspname !~ '^pg_' AND has_schema_privilege('pa_app', oid, 'CREATE')`,
  `SELECT 'there is a schema ' || n.nspname FROM pg_namespace n WHERE ${OURS} AND n.nspname NOT IN ('public', 'search')`,
];

async function problemsBySql(client: Client): Promise<string[]> {
  const problems: string[] = [];
  for (const question of QUESTIONS) {
    const { rows } = await client.query<string[]>({ text: question, rowMode: 'array' });
    problems.push(...rows.map(([problem]) => String(problem)));
  }
  return problems;
}
