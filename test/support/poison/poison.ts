import { DataMaps, Secrets } from '@pa/platform';
import { CachedLicenseeDirectory } from '@pa/licensing';
import { MessageReader } from '../../../libs/messaging/src/messages/message-reader';
import type { PeopledApp } from '../peopled';
import { NO_TEXT } from './no-text';
import { FILLED_TOO, POISONED } from './poisoned-columns';

/** What stands before each payload in a text, so that one cannot be taken for a part of another. */
export function numbered(payload: string, place: number): string {
  return `~${place}~${payload}`;
}

/** A text that begins with its own mark, by which it is known again, and holds every payload. */
export function poisonOf(mark: string, payloads: readonly string[]): string {
  return [mark, ...payloads.map(numbered)].join(' ');
}

/** Where the words of messages stand. */
const MESSAGES = 'public.messages.body';

/** The mark of each poisoned column, and of the register's own words. */
export const MARKS: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ...Object.keys(POISONED),
    MESSAGES,
    "the register's name",
    "the register's words",
    "the register's announcements",
  ].map((name, place) => [name, `Zq${place}q`]),
);

const BRAND_TEXTS = ['region', 'shortName', 'strapline', 'welcome', 'phone', 'openingHours', 'textRelay', 'email'];
const MORE_BRAND_TEXTS = ['address', 'footerLine', 'senderName'];

/** Writes the payloads into every text of a register's people, and of the register. Throws where no row holds a text. */
export async function poisonRegister(app: PeopledApp, id: string, payloads: readonly string[]): Promise<void> {
  const maps = new Map(app.server.app.get(DataMaps).list());
  for (const [name, keep] of Object.entries(POISONED)) {
    const [table, column] = partsOf(name);
    const kept = keep(poisonOf(MARKS[name] ?? '', payloads));
    const isSealed = maps.get(table)?.columns[column] === 'sealed';
    const value = isSealed ? app.server.app.get(Secrets).seal(id, String(kept)) : kept;
    const which = FILLED_TOO.includes(name) ? '' : `AND ${column} IS NOT NULL`;
    const { rowCount } = await app.superuser.query(
      `UPDATE ${table} SET ${column} = $2 WHERE licensee_id = $1 ${which}`,
      [id, value],
    );
    if (!rowCount) throw new Error(`No row holds a text in ${name}: nothing shows it`);
  }
  await poisonMessages(app, id, poisonOf(MARKS[MESSAGES] ?? '', payloads));
  await poisonBrand(app, id, payloads);
}

/** Words of messages are locked with the key of their conversation, each for its own place. */
async function poisonMessages({ server, superuser }: PeopledApp, licenseeId: string, text: string): Promise<void> {
  const { rows } = await superuser.query<{ id: string; conversationId: string; keySealed: Buffer }>(
    `SELECT m.id, c.id AS "conversationId", c.key_sealed AS "keySealed" FROM messages m
       JOIN conversations c ON c.licensee_id = m.licensee_id AND c.id = m.conversation_id
      WHERE m.licensee_id = $1 AND m.kind = 'text' AND m.body IS NOT NULL`,
    [licenseeId],
  );
  if (rows.length === 0) throw new Error(`No row holds a text in ${MESSAGES}: nothing shows it`);
  for (const { id, conversationId, keySealed } of rows) {
    const body = server.app
      .get(MessageReader)
      .lock(licenseeId, { id: conversationId, keySealed }, { id, body: { text } });
    await superuser.query('UPDATE messages SET body = $3 WHERE licensee_id = $1 AND id = $2', [licenseeId, id, body]);
  }
}

async function poisonBrand({ server, superuser }: PeopledApp, id: string, payloads: readonly string[]): Promise<void> {
  const words = poisonOf(MARKS["the register's words"] ?? '', payloads);
  const brand = Object.fromEntries([...BRAND_TEXTS, ...MORE_BRAND_TEXTS].map((name) => [name, words]));
  const announced = poisonOf(MARKS["the register's announcements"] ?? '', payloads);
  await superuser.query(
    `UPDATE licensees SET announcements = (SELECT jsonb_agg(one || $2::jsonb) FROM jsonb_array_elements(announcements) one)
      WHERE id = $1`,
    [id, { title: announced, words: announced, from: '2026-01-01' }],
  );
  const name = poisonOf(MARKS["the register's name"] ?? '', payloads);
  await superuser.query('UPDATE licensees SET name = $2, brand = brand || $3::jsonb WHERE id = $1', [id, name, brand]);
  server.app.get(CachedLicenseeDirectory).forget();
}

function partsOf(name: string): readonly [table: string, column: string] {
  const dot = name.lastIndexOf('.');
  return [name.slice(0, dot), name.slice(dot + 1)];
}

/** Classes that no person's words stand in: ids, what cannot be read, and what is made of other columns. */
const NO_WORDS = ['key', 'secret', 'index', 'derived'];

/** Every column of letters in the data maps, but those whose class says that no words stand there. */
export async function textColumns({ server, superuser }: PeopledApp): Promise<string[]> {
  const { rows } = await superuser.query<{ table: string; column: string }>(`
    SELECT table_schema || '.' || table_name AS table, column_name AS column FROM information_schema.columns
     WHERE udt_name IN ('text', '_text', 'varchar', 'bytea', 'json', 'jsonb', 'citext', 'bpchar')`);
  const maps = new Map(server.app.get(DataMaps).list());
  return rows
    .filter(({ table, column }) => {
      const kind = maps.get(table)?.columns[column];
      return kind !== undefined && !NO_WORDS.includes(kind);
    })
    .map(({ table, column }) => `${table}.${column}`)
    .toSorted();
}

/** Whether a stated reason says that a column holds no text of a person's. `table.*` is every column of the table. */
export function isExempt(column: string): boolean {
  const table = `${column.slice(0, column.lastIndexOf('.'))}.*`;
  return Object.values(NO_TEXT).some((columns) => columns.includes(column) || columns.includes(table));
}
