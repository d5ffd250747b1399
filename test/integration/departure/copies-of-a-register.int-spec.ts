import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { CopyDesk, CopyMaker, ExportWriter, RegisterImport } from '@pa/departure';
import {
  CONFIG,
  DataMaps,
  InvalidError,
  DiskFileStore,
  LicenseeDirectory,
  Secrets,
  SettableClock,
  UnitOfWork,
  type Actor,
  type Config,
} from '@pa/platform';
import { CopiesRepository } from '../../../libs/departure/src/copies/copies.repository';
import { KEPT_DAYS, MOST_TRIES, SILENT_SECONDS } from '../../../libs/departure/src/copies/copy';
import { CopyFolders } from '../../../libs/departure/src/copies/copy-folders';
import type { WritingOrder } from '../../../libs/departure/src/export-writer';
import type { Parcel } from '../../../libs/departure/src/parcel';
import { createTestDatabase } from '../../support/database/test-database';
import { formOf } from '../../support/dial';
import { startPeopledApp, type PeopledApp } from '../../support/peopled';

const DAY_MS = 86_400_000;

/** What is written stops for good in the middle of this table: nothing after it runs, as when the process is killed. */
class KilledWhileWriting implements Parcel {
  constructor(
    private readonly parcel: Parcel,
    private readonly at: string,
  ) {}

  async write(path: string, work: Parameters<Parcel['write']>[1]): Promise<void> {
    if (path === this.at) throw new Error('killed');
    await this.parcel.write(path, work);
  }
}

class KilledWriter {
  constructor(
    private readonly writer: ExportWriter,
    private readonly at: string,
  ) {}

  write(order: WritingOrder) {
    return this.writer.write({ ...order, parcel: new KilledWhileWriting(order.parcel, this.at) });
  }
}

describe('a copy of the whole register that a manager takes', () => {
  let from: PeopledApp;
  let manager: Actor;
  let folder: string;
  const clock = new SettableClock(new Date());
  const theirs = new Secrets({ secretKey: randomBytes(32) });
  const get = <T>(type: abstract new (...args: never[]) => T): T => from.server.app.get<T>(type);

  beforeAll(async () => {
    from = await startPeopledApp();
    manager = from.north.people.manager.actor;
    folder = mkdtempSync(join(tmpdir(), 'pa-register-copy-'));
  }, 300_000);

  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await from.close();
  });

  const copies = () => get(CopiesRepository);
  const importing = () =>
    new RegisterImport(new DiskFileStore({ ...configOf(), dataDir: join(folder, 'data') }), theirs);
  const configOf = () => from.server.app.get<Config>(CONFIG);
  const newest = async () => (await get(CopyDesk).findNewest(manager))!;
  const atRest = async (...parts: string[]) =>
    join(configOf().dataDir, 'departures', from.north.id, (await newest()).id, ...parts);
  const makerWith = (writer: Pick<ExportWriter, 'write'>) =>
    new CopyMaker(
      get(UnitOfWork),
      copies(),
      get(CopyFolders),
      writer as ExportWriter,
      get(LicenseeDirectory),
      get(DataMaps),
      clock,
    );
  const killed = (at: string) => makerWith(new KilledWriter(get(ExportWriter), at)).makeDue();
  const make = () => makerWith(get(ExportWriter)).makeDue();
  const forward = (ms: number) => clock.set(new Date(clock.now().getTime() + ms));
  const actsOf = async () => {
    const { rows } = await from.superuser.query<{ act: string }>(
      `SELECT act FROM audit_entries WHERE licensee_id = $1 AND act LIKE 'departure.%' ORDER BY number`,
      [from.north.id],
    );
    return rows.map(({ act }) => act);
  };

  it('is made for a key alone, one at a time, however often it is asked for', async () => {
    await expect(get(CopyDesk).take(manager)).rejects.toMatchObject({ code: 'no-copy' });
    for (const wrong of ['', 'x', 'A'.repeat(44)])
      await expect(get(CopyDesk).ask(manager, wrong)).rejects.toMatchObject({ fields: [{ field: 'importKey' }] });
    const key = importing().importKey();
    await Promise.all([1, 2, 3].map(() => get(CopyDesk).ask(manager, ` ${key}\n`)));
    expect(await newest()).toMatchObject({ state: 'asked', recipient: key });
    expect(await actsOf()).toEqual(['departure.copy-asked']);
  });

  it('goes on where it was killed, and writes again only what changed meanwhile', async () => {
    await expect(killed('tables/people.jsonl')).rejects.toThrow('killed');
    expect(await newest()).toMatchObject({ state: 'writing' });
    const done = readdirSync(await atRest('tables'));
    expect(done.length).toBeGreaterThan(3);
    writeFileSync(await atRest('tables', 'people.jsonl.part'), 'half');
    // Somebody else does not begin while the one who was killed may still be at it.
    await make();
    expect(await newest()).toMatchObject({ state: 'writing' });
    forward((SILENT_SECONDS + 1) * 1000);
    await expect(killed('tables/webhooks.jsonl')).rejects.toThrow('killed');
    const before = statSync(await atRest('tables', 'people.jsonl')).mtimeMs;
    const kept = statSync(await atRest('tables', 'content_items.jsonl')).mtimeMs;
    await from.superuser.query('UPDATE people SET display_name = $2 WHERE licensee_id = $1 AND id = $3', [
      from.north.id,
      'Zqx Changed',
      manager.personId,
    ]);
    const asleep = await newest();
    forward((SILENT_SECONDS + 1) * 1000);
    const step = { tablesDone: 0, tablesAll: 0, rowsDone: 0, at: clock.now() };
    const [other, isStillAsleeps] = await get(UnitOfWork).run(from.north.id, async (tx) => [
      await copies().claim(tx, step.at),
      await copies().beat(tx, asleep, step),
    ]);
    expect([other?.copy.tries, isStillAsleeps]).toEqual([asleep.tries + 1, false]);
    forward((SILENT_SECONDS + 1) * 1000);
    await make();
    expect(await newest()).toMatchObject({ state: 'ready' });
    expect(statSync(await atRest('tables', 'people.jsonl')).mtimeMs).toBeGreaterThan(before);
    expect(statSync(await atRest('tables', 'content_items.jsonl')).mtimeMs).toBe(kept);
    expect(existsSync(await atRest('done'))).toBe(false);
    const { tablesDone, tablesAll, rowsDone } = await newest();
    expect([tablesDone, rowsDone > 100]).toEqual([tablesAll, true]);
  });

  it.each([Buffer.alloc(32), Buffer.from([1, ...Buffer.alloc(31)])])(
    'is not made for a key that agrees with nobody',
    async (bytes) => {
      await expect(get(CopyDesk).ask(manager, bytes.toString('base64url'))).rejects.toBeInstanceOf(InvalidError);
    },
  );

  it('tells whoever reads the disk nothing, and forgets what could open it for the other service', async () => {
    const names = readdirSync(await atRest('tables'));
    for (const name of names) expect(readFileSync(await atRest('tables', name)).includes('licensee_id')).toBe(false);
    const ready = await get(UnitOfWork).run(from.north.id, (tx) => copies().findReady(tx));
    expect(ready?.keys.sender).toBeNull();
    await expect(get(CopyDesk).take(from.south.people.manager.actor)).rejects.toMatchObject({ code: 'no-copy' });
  });

  it('is one file that the other service brings in whole, with equal digests', async () => {
    const { bytes, length } = await get(CopyDesk).take(manager);
    const archive = await buffer(bytes);
    expect(archive.length).toBe(length);
    writeFileSync(join(folder, 'register.tar'), archive);
    execFileSync('tar', ['-xmf', 'register.tar', '--one-top-level=whole'], { cwd: folder });
    const to = await createTestDatabase();
    const map = Object.fromEntries(get(DataMaps).list());
    const lines: string[] = [];
    await importing().read({ ownerUrl: to.ownerUrl, folder: join(folder, 'whole'), map }, (line) => lines.push(line));
    await to.drop();
    expect(lines.some((line) => /^people: \d+ rows, the same/.test(line))).toBe(true);
    expect(readFileSync(join(folder, 'whole', 'tables', 'people.jsonl'), 'utf8')).toContain('Zqx Changed');
    expect(await actsOf()).toEqual(['departure.copy-asked', 'departure.copy-taken']);
  }, 120_000);

  it('goes after its days, or when another is asked for, and with its key at once', async () => {
    const path = await atRest();
    forward(KEPT_DAYS * DAY_MS - 60_000);
    await make();
    expect(existsSync(path)).toBe(true);
    forward(120_000);
    await make();
    expect(await newest()).toMatchObject({ state: 'gone' });
    expect(existsSync(path)).toBe(false);
    await get(CopyDesk).ask(manager, importing().importKey());
    await make();
    expect(await newest()).toMatchObject({ state: 'ready' });
    const old = await atRest();
    await get(CopyDesk).ask(manager, importing().importKey());
    await expect(get(CopyDesk).take(manager)).rejects.toMatchObject({ code: 'no-copy' });
    await expect(killed('tables/people.jsonl')).rejects.toThrow('killed');
    expect(existsSync(old)).toBe(false);
  });

  it('is asked for and taken on a page', async () => {
    const { cookie, csrf } = from.north.people.manager.browser;
    const ask = (importKey: string) => {
      const form = formOf({ _csrf: csrf, importKey });
      const headers = { ...form.headers, cookie };
      return from.dial({ method: 'POST', host: from.north.host, path: '/staff/leaving', ...form, headers });
    };
    const look = (path: string) =>
      from.dial({ method: 'GET', host: from.north.host, path, headers: { cookie, accept: 'text/html' } });
    expect((await look('/staff/leaving')).text).toContain('See how far it is now');
    expect((await look('/staff/leaving/copy')).status).toBe(409);
    const wrong = await ask('no key');
    expect([wrong.status, wrong.text.includes('This is not a key')]).toEqual([422, true]);
    expect((await ask(importing().importKey())).status).toBe(303);
    forward((SILENT_SECONDS + 1) * 1000);
    await make();
    expect((await look('/staff/leaving')).text).toContain('Download the copy');
    const { status, headers } = await look('/staff/leaving/copy');
    expect([status, headers['content-type'], headers['cache-control']]).toEqual([200, 'application/x-tar', 'no-store']);
    expect(headers['content-disposition']).toBe('attachment; filename="register.tar"');
    await get(CopyDesk).ask(manager, importing().importKey());
  });

  it('is given up after some tries, and can be asked for again', async () => {
    for (let tries = 1; tries <= MOST_TRIES; tries += 1) {
      forward((SILENT_SECONDS + 1) * 1000);
      await expect(killed('tables/people.jsonl')).rejects.toThrow('killed');
    }
    forward((SILENT_SECONDS + 1) * 1000);
    await make();
    expect(await newest()).toMatchObject({ state: 'failed' });
    await get(CopyDesk).ask(manager, importing().importKey());
    expect(await newest()).toMatchObject({ state: 'asked' });
  });
});
