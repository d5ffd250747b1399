import type { RegisterRole } from '@pa/platform';
import type { Answer } from '../dial';
import { formOf } from '../dial';
import type { PeopledApp, PeopledRegister } from '../peopled';
import type { TestBrowser } from '../people';
import { isPage, ROUTES, SHOWN_ONLY } from '../routes';

export interface Address {
  readonly path: string;
  readonly role: RegisterRole | 'visitor';
}

/** An answer as somebody got it. */
export interface Seen extends Answer {
  readonly where: string;
}

/** As many questions as one process answers while others wait for the database. */
const AT_ONCE = 6;

/** Every page of the table of routes: as everyone who may open it, and with the ids of both PAs. */
export function pagesOf(register: PeopledRegister): Address[] {
  const routes = Object.entries(ROUTES).filter(([route]) => route.startsWith('GET') && isPage(route));
  return routes.flatMap(([route, { who, path }]) => {
    const roles = typeof who === 'string' ? (['visitor'] as const) : who;
    const ids = SHOWN_ONLY.includes(route) ? register.strangers : register.own;
    const address = path?.(ids) ?? route.split(' ')[1]!;
    const others = path ? [{ path: path(register.strangers), role: roles[0] }] : [];
    return [...roles.map((role) => ({ path: address, role })), ...others];
  });
}

export function browserOf({ visitor, people }: PeopledRegister, role: Address['role']): TestBrowser {
  return role === 'visitor' ? visitor : people[role].browser;
}

export async function see(
  { dial }: PeopledApp,
  register: PeopledRegister,
  addresses: readonly Address[],
): Promise<Seen[]> {
  return inTurns(addresses, async ({ path, role }) => {
    const { cookie } = browserOf(register, role);
    const answer = await dial({ method: 'GET', host: register.host, path, headers: { cookie } });
    return { ...answer, where: `${path} as ${role}` };
  });
}

/** A form of the pages, with every field that any page gives it. */
export interface FoundForm extends Address {
  readonly names: readonly string[];
}

export async function post(
  { dial }: PeopledApp,
  register: PeopledRegister,
  { path, role, fields }: Address & { readonly fields: Readonly<Record<string, string>> },
): Promise<Seen> {
  const { cookie, csrf } = browserOf(register, role);
  const form = formOf({ ...fields, _csrf: csrf });
  const headers = { ...form.headers, cookie };
  const answer = await dial({ method: 'POST', host: register.host, path, ...form, headers });
  return { ...answer, where: `POST ${path} as ${role}` };
}

/** Runs the work on each, some at once, and keeps their order. */
export async function inTurns<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const queue = items.entries();
  const turn = async (): Promise<void> => {
    for (const [place, item] of queue) results[place] = await work(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, turn));
  return results;
}

/** The forms on a page, by where they go: the names of their fields, but for those of every form. */
export function formsOn({ text, where }: Seen): Array<{ action: string; names: string[] }> {
  const own = where.split(/[ ?]/)[0]!;
  return [...text.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)]
    .filter(([, attributes]) => /method="post"/i.test(attributes!))
    .map(([, attributes, inside]) => ({
      action: /action="([^"]*)"/.exec(attributes!)?.[1]?.split('?')[0] || own,
      names: [...inside!.matchAll(/<(?:input|select|textarea|button)[^>]*\sname="([^"]+)"/g)].map(([, name]) => name!),
    }));
}
