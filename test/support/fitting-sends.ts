import type { Credentials, FormRoute } from './access-tries';
import { FITTING } from './fitting-forms';
import type { PeopledApp, PeopledRegister } from './peopled';
import { ROUTES, type Naming } from './routes';
import { SAMPLE_ROWS } from './tenant-rows';

export type RowCounts = Readonly<Record<string, number>>;

/** What a try leaves whether it does anything or not. */
const TRACES = ['public.browser_sessions', 'public.known_devices'];

async function rowsOf({ superuser }: PeopledApp, { id }: PeopledRegister): Promise<RowCounts> {
  const tables = Object.keys(SAMPLE_ROWS).filter((table) => !TRACES.includes(table));
  const counts = tables.map((table) => `(SELECT count(*)::int FROM ${table} WHERE licensee_id = $1) AS "${table}"`);
  const { rows } = await superuser.query<RowCounts>(`SELECT ${counts.join(', ')}`, [id]);
  const [counted = {}] = rows;
  return counted;
}

/** How many rows of a register came or went in each table where any did. */
export async function newRows(
  app: PeopledApp,
  register: PeopledRegister,
  deed: () => Promise<unknown>,
): Promise<RowCounts> {
  const before = await rowsOf(app, register);
  await deed();
  const after = Object.entries(await rowsOf(app, register));
  const changed = after.map(([table, rows]) => [table, rows - (before[table] ?? 0)] as const);
  return Object.fromEntries(changed.filter(([, rows]) => rows !== 0));
}

/** Somebody new, where it need not be whoever the address names things of. */
export async function doerOf(app: PeopledApp, register: PeopledRegister, form: FormRoute): Promise<Credentials> {
  const { route, role } = form;
  if (role === 'visitor') return { browser: register.visitor };
  return ROUTES[route]?.whose === 'person' ? register.people[role] : app.people.add(register, [role]);
}

/** The address of a form and answers with which it does its deed. */
export function fittingOf(register: PeopledRegister, { route, path }: FormRoute): Naming {
  const row = ROUTES[route]!;
  const naming = row.naming?.(register.own);
  const body = FITTING[route]?.(register) ?? naming?.body ?? row.body ?? {};
  return { path: naming?.path ?? path, body };
}
