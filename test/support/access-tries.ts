import type { RegisterRole } from '@pa/platform';
import { SECTION_KEYS } from '@pa/register';
import type { Answer } from './dial';
import { formOf, jsonOf } from './dial';
import type { PeopledApp, PeopledRegister } from './peopled';
import type { TestBrowser } from './people';
import { isPage, ROUTES, SHOWN_ONLY, type Naming, type RouteRow } from './routes';

export type Verdict = 'let in' | 'sign in first' | 'not allowed' | 'not found' | 'no register' | `other: ${number}`;

const VERDICTS: Readonly<Record<number, Verdict>> = {
  401: 'sign in first',
  403: 'not allowed',
  404: 'not found',
  421: 'no register',
};

/** A refusal of the answers, or of their moment, comes after the person was let in. */
const LET_IN = [200, 201, 202, 204, 303, 400, 409, 422];

export function verdictOf({ status }: Answer): Verdict {
  if (LET_IN.includes(status)) return 'let in';
  return VERDICTS[status] ?? `other: ${status}`;
}

/** With what somebody comes: cookies for pages, a token for the API. */
export interface Credentials {
  readonly browser: TestBrowser;
  readonly token?: string;
  /** For whom a program acts: the id of the representation. */
  readonly actingFor?: string;
}

export interface Try {
  readonly route: string;
  readonly at: Pick<PeopledRegister, 'host'>;
  readonly as: Credentials;
  readonly naming?: Naming;
}

/** Sends one request to one route, as a browser or as a program would. */
export async function attemptRoute({ dial }: PeopledApp, { route, at, as, naming }: Try): Promise<Answer> {
  const [method = '', path = ''] = route.split(' ');
  const sent = bodyOf(method, { ...(naming?.body ?? {}) }, isPage(route) ? as.browser.csrf : null);
  const credentials = credentialsOf(route, as);
  return dial({
    method,
    host: at.host,
    path: naming?.path ?? path,
    ...sent,
    headers: { ...sent.headers, ...credentials },
  });
}

function bodyOf(
  method: string,
  body: object,
  csrf: string | null,
): { headers?: Readonly<Record<string, string>>; body?: string | Buffer } {
  if (method === 'GET') return {};
  return csrf === null ? jsonOf(body) : formOf({ ...(body as Record<string, string>), _csrf: csrf });
}

function credentialsOf(route: string, { browser, token, actingFor }: Credentials): Record<string, string> {
  if (isPage(route)) return { cookie: browser.cookie };
  if (token === undefined) return {};
  return { authorization: `Bearer ${token}`, ...(actingFor && { 'x-acting-for': actingFor }) };
}

/** What a role must meet on its own register. */
export function expectedOf({ who, isPas }: RouteRow, role: RegisterRole | 'visitor'): Verdict {
  if (typeof who === 'string') return 'let in';
  if (role === 'visitor') return 'sign in first';
  if (!who.includes(role)) return 'not allowed';
  return isPas && role !== 'pa' ? 'not found' : 'let in';
}

/** The ids with which a route is tried by roles: such as the route would find. */
export function ownNaming(route: string, register: PeopledRegister): Naming {
  const row = ROUTES[route];
  const ids = SHOWN_ONLY.includes(route) ? register.strangers : register.own;
  return { ...(row?.path && { path: row.path(ids) }), ...(row?.body && { body: row.body }) };
}

export function credentialsOfRole(register: PeopledRegister, role: RegisterRole | 'visitor'): Credentials {
  return role === 'visitor' ? { browser: register.visitor } : register.people[role];
}

/**
 * The credentials of one role of a register: new ones where the route would use them up, and those of somebody new where
 * nothing in the address is somebody's own.
 */
export async function credentialsFor(app: PeopledApp, route: string, of: RoleAt): Promise<Credentials> {
  const { role, register } = of;
  if (role === 'visitor' || !ROUTES[route]?.ends) return credentialsOfRole(register, role);
  if (!ROUTES[route].path) return app.people.add(register, [role]);
  const { actor, email } = register.people[role];
  return { browser: await app.people.signIn(register.host, email), token: await app.people.tokenOf(actor) };
}

export interface RoleAt {
  readonly role: RegisterRole | 'visitor';
  readonly register: PeopledRegister;
}

/** Whether an answer shows anything that people of this register wrote. */
export function shows(answer: Answer, register: Pick<PeopledRegister, 'canary'>): boolean {
  return answer.text.toLowerCase().includes(register.canary.toLowerCase());
}

/** A form of the server's pages, with a role that may send it. */
export interface FormRoute {
  readonly route: string;
  readonly path: string;
  readonly role: RegisterRole | 'visitor';
}

/** Every form of the pages; each section of a profile is one of its own. Those that end a session are left out. */
export function listForms(register: PeopledRegister): FormRoute[] {
  const routes = Object.keys(ROUTES).filter((name) => name.startsWith('POST') && isPage(name) && !ROUTES[name]!.ends);
  return routes.flatMap((route) => {
    const { who } = ROUTES[route]!;
    const role = typeof who === 'string' ? 'visitor' : who[0]!;
    const path = ownNaming(route, register).path ?? route.split(' ')[1]!;
    if (!route.endsWith('/:section')) return [{ route, path, role }];
    return SECTION_KEYS.map((key) => ({ route, path: `/pa/profile/${key}`, role }));
  });
}
