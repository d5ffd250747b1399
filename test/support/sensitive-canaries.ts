import { PinoLogger } from 'nestjs-pino';
import type { Client } from 'pg';
import { symbols } from 'pino';
import type { Answer } from './dial';

/**
 * One text for each sensitive field, such as nothing else holds. First names are left out: with the first letter of the last
 * they are what everyone sees.
 */
export const CANARIES = {
  lastName: 'Zqxlastname',
  telephone: '07700900671',
  address: 'Zqxaddress',
  employer: 'Zqxemployer',
  joiner: 'Zqxjoiner',
  joinerEmail: 'zqxjoining@example.com',
  password: 'zqxpassword of somebody',
  wrongPassword: 'zqxguess at a password',
  complaint: 'Zqxcomplaint',
  complainer: 'Zqxcomplainer',
  complainerEmail: 'zqxcomplains@example.com',
  note: 'Zqxnote',
  hidden: 'Zqxhidden',
  staffHidden: 'Zqxtoldstaff',
  eighteenOn: '2027-09-13',
  searched: 'zqxsearched',
  postcode: 'CH1 9ZX',
  needs: 'Zqxneeds',
  toStaff: 'Zqxtostaff',
  message: 'Zqxmessage',
  report: 'Zqxreport',
  dbsNumber: '001987654329',
  referee: 'Zqxreferee',
  refereeEmail: 'zqxreferee@example.com',
  reference: 'Zqxreference',
  visit: 'Zqxvisit',
  finding: 'Zqxfinding',
} as const;
export type Canary = keyof typeof CANARIES;

/** Which canaries stand in a text: as they are, as bytes in hexadecimal, or as an address writes them. */
export function canariesIn(text: string, except: readonly Canary[] = []): Canary[] {
  const all = Object.entries(CANARIES) as Array<[Canary, string]>;
  const small = text.toLowerCase();
  return all.flatMap(([name, canary]) => {
    const forms = [canary, Buffer.from(canary).toString('hex'), encodeURIComponent(canary)];
    return !except.includes(name) && forms.some((form) => small.includes(form.toLowerCase())) ? [name] : [];
  });
}

/** Everything that the server writes to its log from now on, at its most talkative. */
export function captureLog(): { text: () => string; stop: () => void } {
  const lines: string[] = [];
  const { root } = PinoLogger;
  const stream = (root as unknown as Record<symbol, { write: (line: string) => void }>)[symbols.streamSym];
  if (!stream) throw new Error('The logger has no stream to listen at.');
  const { level } = root;
  const write = stream.write.bind(stream);
  root.level = 'debug';
  stream.write = (line) => void lines.push(line);
  const stop = (): void => {
    root.level = level;
    stream.write = write;
  };
  return { text: () => lines.join(''), stop };
}

/** The addresses that an answer sends people to or asks browsers to load. */
export function addressesIn({ headers, text }: Answer): string[] {
  const attributes = [...text.matchAll(/\s(?:href|action|src)="([^"]*)"/g)].map(([, address]) => address ?? '');
  return [String(headers['location'] ?? ''), ...attributes];
}

/** Every row of every table outside the libraries' schemas, as text; bytes are in hexadecimal. */
export async function everyRow(superuser: Client): Promise<Array<{ table: string; row: string }>> {
  const { rows: tables } = await superuser.query<{ name: string }>(`
    SELECT format('%I.%I', n.nspname, c.relname) AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind = 'r' AND n.nspname IN ('public', 'search', 'pgboss')`);
  const found: Array<{ table: string; row: string }> = [];
  for (const { name } of tables) {
    const { rows } = await superuser.query<{ row: string }>(`SELECT t::text AS row FROM ${name} t`);
    found.push(...rows.map(({ row }) => ({ table: name, row })));
  }
  return found;
}
