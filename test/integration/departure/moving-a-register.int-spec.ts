import { randomBytes } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ExportWriter, RegisterExport, RegisterImport } from '@pa/departure';
import { CachedLicenseeDirectory } from '@pa/licensing';
import { CONFIG, DiskFileStore, FileStore, Secrets, SettableClock, type Config, type Licensee } from '@pa/platform';
import { Client } from 'pg';
import { LEFT_BEHIND } from '../../../libs/departure/src/left-behind';
import { importKeyOf, ParcelKey, publicKeyIn, publicTextOf } from '../../../libs/departure/src/parcel-key';
import { RegisterRowsRepository } from '../../../libs/departure/src/register-rows.repository';
import { newDigest, RowSeal } from '../../../libs/departure/src/row-seal';
import { dataMap } from '../../../apps/cli/src/data-map';
import { listTenantTables } from '../../support/catalogue';
import { createTestDatabase, type TestDatabase } from '../../support/database/test-database';
import { startPeopledApp, type PeopledApp } from '../../support/peopled';

const quiet = (): void => undefined;

describe('a register that moves to another installation', () => {
  let from: PeopledApp;
  let to: TestDatabase;
  let folder: string;
  let register: Licensee;
  const theirs = new Secrets({ secretKey: randomBytes(32) });

  beforeAll(async () => {
    from = await startPeopledApp();
    to = await createTestDatabase();
    folder = mkdtempSync(join(tmpdir(), 'pa-register-move-'));
    const found = await from.server.app.get(CachedLicenseeDirectory).findById(from.north.id);
    register = { ...found!, licence: { state: 'suspended', gracedUntil: null } };
    await exporting().write(
      { licensee: register, importKey: importing().importKey(), map: dataMap, folder: there('whole') },
      quiet,
    );
  }, 300_000);

  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await from.close();
    await to.drop();
  });

  const there = (name: string) => join(folder, name);
  const store = () => new DiskFileStore({ ...from.server.app.get<Config>(CONFIG), dataDir: there('their-data') });
  const importing = (secrets = theirs) => new RegisterImport(store(), secrets);
  const exporting = () => {
    const { app } = from.server;
    const clock = new SettableClock(new Date());
    return new RegisterExport(new ExportWriter(app.get(CONFIG), app.get(FileStore), app.get(Secrets), clock));
  };
  const importFrom = (name: string) =>
    importing().read({ ownerUrl: to.ownerUrl, folder: there(name), map: dataMap }, quiet);
  const isThere = async () => {
    const client = new Client({ connectionString: to.superUrl });
    await client.connect();
    const { rows } = await client.query('SELECT 1 FROM licensees WHERE id = $1', [register.id]);
    await client.end();
    return rows.length > 0;
  };

  /** One digest a table, with one key for both ends: what is sealed is opened, and compared by its words. */
  async function digestsOf(url: string, secrets: Secrets): Promise<Record<string, string>> {
    const key = ParcelKey.forReceiving(
      importKeyOf(Buffer.alloc(32, 7)),
      publicTextOf(importKeyOf(Buffer.alloc(32, 9))),
    );
    return RegisterRowsRepository.use(url, register.id, async (rows) => {
      const digests: Record<string, string> = {};
      for (const table of await rows.listTables(dataMap)) {
        const digest = newDigest();
        for await (const row of rows.read(table)) new RowSeal(secrets, key, register.id).tell(digest, row);
        digests[table.name] = digest.digest('hex');
      }
      return digests;
    });
  }

  it('leaves no table out without a reason', async () => {
    const tables = (await listTenantTables(from.superuser)).filter(({ table }) => table.startsWith('public.'));
    const names = tables.map(({ table }) => table.replace('public.', ''));
    const { tables: written } = JSON.parse(readFileSync(join(there('whole'), 'manifest.json'), 'utf8')) as {
      tables: { name: string; rows: number }[];
    };
    expect([...written.map(({ name }) => name), ...Object.keys(LEFT_BEHIND)].toSorted()).toEqual(names.toSorted());
    expect(written.filter(({ rows }) => rows > 0).length).toBeGreaterThan(40);
    const dictionary = JSON.parse(readFileSync(join(there('whole'), 'dictionary.json'), 'utf8')) as object;
    expect(Object.keys(dictionary)).toEqual(written.map(({ name }) => name));
  });

  it('can be read by nobody on its way: no sealed word and no secret stands in it', async () => {
    const texts = readdirSync(join(there('whole'), 'tables')).map((name) =>
      readFileSync(join(there('whole'), 'tables', name), 'utf8'),
    );
    const all = texts.join('\n');
    const { rows } = await from.superuser.query<{ hash: string; email: Buffer }>(
      'SELECT password_hash AS hash, email_sealed AS email FROM people WHERE licensee_id = $1 AND email_sealed IS NOT NULL',
      [register.id],
    );
    const addresses = rows.map(({ email }) => from.server.app.get(Secrets).open(register.id, email));
    expect(addresses.length).toBeGreaterThan(10);
    for (const secret of [...addresses, ...rows.map(({ hash }) => hash)]) expect(all).not.toContain(secret);
  });

  it('is refused when it was changed, is for somebody else, or still takes changes; and nothing of it stays', async () => {
    cpSync(there('whole'), there('changed'), { recursive: true });
    const people = join(there('changed'), 'tables', 'people.jsonl');
    writeFileSync(people, readFileSync(people, 'utf8').replace('"display_name": "', '"display_name": "X'));
    await expect(importFrom('changed')).rejects.toMatchObject({ code: 'changed-on-the-way' });
    const stranger = importing(new Secrets({ secretKey: randomBytes(32) }));
    await expect(
      stranger.read({ ownerUrl: to.ownerUrl, folder: there('whole'), map: dataMap }, quiet),
    ).rejects.toMatchObject({ code: 'not-for-us' });
    const open = { ...register, licence: { state: 'active' as const, gracedUntil: null } };
    const order = { licensee: open, importKey: importing().importKey(), map: dataMap, folder: there('open') };
    await expect(exporting().write(order, quiet)).rejects.toMatchObject({ code: 'register-is-open' });
    await expect(exporting().write({ ...order, licensee: register, importKey: 'x' }, quiet)).rejects.toMatchObject({
      code: 'no-import-key',
    });
    expect(existsSync(there('open'))).toBe(false);
    expect(await isThere()).toBe(false);
  });

  it('is there as it was, with equal digests of every table and every file, once', async () => {
    const lines: string[] = [];
    const { files } = await importing().read({ ownerUrl: to.ownerUrl, folder: there('whole'), map: dataMap }, (line) =>
      lines.push(line),
    );
    expect(await digestsOf(to.appUrl, theirs)).toEqual(
      await digestsOf(from.server.database.appUrl, from.server.app.get(Secrets)),
    );
    expect(lines.some((line) => /^people: \d+ rows, the same/.test(line))).toBe(true);
    expect(files.length).toBeGreaterThan(0);
    for (const { id } of files)
      expect(await store().find({ licenseeId: register.id, fileId: id })).toEqual(
        await from.server.app.get(FileStore).find({ licenseeId: register.id, fileId: id }),
      );
    await expect(importFrom('whole')).rejects.toMatchObject({ code: 'register-is-here' });
    // What is compared can tell: with another key of the installation the words would not open.
    expect(publicTextOf(publicKeyIn(importing().importKey()))).toBe(importing().importKey());
  });
});
