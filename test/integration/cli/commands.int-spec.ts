import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigError, parseConfig, type Config } from '@pa/platform';
import { Client } from 'pg';
import { loadDemonstration } from '../../../apps/cli/src/demonstration';
import { runCommand } from '../../../apps/cli/src/program';
import { createTestDatabase, type TestDatabase } from '../../support/database/test-database';

describe('The operator’s commands', () => {
  let database: TestDatabase;
  let config: Config;
  let folder: string;
  let said = '';

  beforeAll(async () => {
    database = await createTestDatabase();
    folder = mkdtempSync(join(tmpdir(), 'pa-register-cli-'));
    const settings = {
      DEMO: '1',
      COMMITS: 'may-be-lost',
      LOG_LEVEL: 'silent',
      SECRET_KEY: randomBytes(32).toString('base64'),
    };
    config = { ...parseConfig(settings), databaseUrl: database.appUrl, databaseOwnerUrl: database.ownerUrl };
  });

  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await database.drop();
  });

  beforeEach(() => {
    said = '';
    const hear = (text: string | Uint8Array): boolean => Boolean((said += String(text)));
    jest.spyOn(process.stdout, 'write').mockImplementation(hear);
    jest.spyOn(process.stderr, 'write').mockImplementation(hear);
  });

  afterEach(() => jest.restoreAllMocks());

  const run = (...words: string[]) => runCommand(words, async () => config);

  async function ask<Row extends object>(sql: string): Promise<Row[]> {
    const client = new Client({ connectionString: database.superUrl });
    await client.connect();
    const { rows } = await client.query<Row>(sql);
    await client.end();
    return rows;
  }

  it('are all named by --help, which needs no settings', async () => {
    const settings = jest.fn();
    expect(await runCommand(['--help'], settings)).toBe(0);
    for (const command of [
      'migrate',
      'roles',
      'demo:load',
      'places:import',
      'places:check',
      'search:rebuild',
      'register:create',
    ])
      expect(said).toContain(command);
    expect(settings).not.toHaveBeenCalled();
  });

  it('answer 2 for words they do not know and for what is missing', async () => {
    expect(await run('nonsense')).toBe(2);
    expect(await run('places:import')).toBe(2);
    expect(said).toContain('nonsense');
  });

  it('bring the database up to date', async () => {
    expect(await run('migrate')).toBe(0);
    expect(said).toContain('The database is up to date.');
  });

  it('say which setting is missing and answer 1', async () => {
    const bare = { ...config, databaseOwnerUrl: undefined };
    expect(await runCommand(['migrate'], async () => bare)).toBe(1);
    expect(said).toContain('DATABASE_OWNER_URL must be set');
    const wrong = async () => {
      throw new ConfigError(['PORT must be a number.']);
    };
    expect(await runCommand(['search:rebuild'], wrong)).toBe(1);
    expect(said).toContain('PORT must be a number.');
  });

  it('print the SQL of the roles, or make them on a server as often as asked', async () => {
    expect(await run('roles')).toBe(0);
    expect(said).toContain('CREATE ROLE');
    expect(await run('roles', '--apply', database.superUrl)).toBe(0);
    expect(await run('roles', '--apply', database.superUrl)).toBe(0);
    expect(said).toContain('as they should be');
  });

  it('make a database that is not there yet', async () => {
    const fresh = `test_made_${randomBytes(4).toString('hex')}`;
    const at = (url: string): string => url.replace(/[^/]+$/, fresh);
    const elsewhere = { ...config, databaseUrl: at(database.appUrl), databaseOwnerUrl: at(database.ownerUrl) };
    try {
      expect(await runCommand(['roles', '--apply', database.superUrl], async () => elsewhere)).toBe(0);
      expect(await ask(`SELECT FROM pg_database WHERE datname = '${fresh}'`)).toHaveLength(1);
    } finally {
      await ask(`DROP DATABASE IF EXISTS ${fresh} WITH (FORCE)`);
    }
  });

  it('refuse roles whose names are not ours', async () => {
    const odd = { ...config, databaseUrl: config.databaseUrl!.replace('pa_app', 'someone') };
    expect(await runCommand(['roles', '--apply', database.superUrl], async () => odd)).toBe(1);
    expect(said).toContain('DATABASE_URL must name the role pa_app');
  });

  it('take centres of postcode districts, and say which rows are bad', async () => {
    const file = join(folder, 'centres.csv');
    writeFileSync(file, 'outward_code,latitude,longitude\nCH1,53.19,-2.89\nnowhere,1,2\n');
    expect(await run('places:import', file)).toBe(0);
    expect(said).toContain('line 3');
    expect(await ask('SELECT outward_code FROM places_outward_centroids')).toEqual([{ outward_code: 'CH1' }]);
    expect(await run('places:check', file, 'CH')).toBe(0);
  });

  it('say so when a file is not there', async () => {
    expect(await run('places:import', join(folder, 'none.csv'))).toBe(1);
    expect(said).toContain('none.csv');
    expect(said).not.toContain('at async');
  });

  it('load the demonstration, and fill the search again when it was emptied', async () => {
    await loadDemonstration(config, () => undefined, { pas: 20, employers: 2 });
    expect(await run('demo:load')).toBe(0);
    expect(said).toContain('It is there already.');
    const before = await ask('SELECT id FROM search.search_pas ORDER BY id');
    await ask('TRUNCATE search.search_pas');
    expect(await run('search:rebuild')).toBe(0);
    expect(said).toMatch(/South West PA Register: \d+ PAs, /);
    expect(await ask('SELECT id FROM search.search_pas ORDER BY id')).toEqual(before);
  });

  it('let a register sign approvals with a new key, and end one with all that it signed', async () => {
    const keys = () =>
      ask<{ kid: string; isSigning: boolean; isWithdrawn: boolean }>(
        `SELECT k.id AS kid, k.retired_at IS NULL AS "isSigning", k.withdrawn_at IS NOT NULL AS "isWithdrawn"
           FROM register_public_keys k JOIN licensees l ON l.id = k.licensee_id WHERE l.slug = 'south-west' ORDER BY k.made_at`,
      );
    expect(await run('statements:turn', 'south-west')).toBe(0);
    expect(await run('statements:turn', 'south-west')).toBe(0);
    const [, first = '', second] = /The new key is (\S+)\.\n[^]*The new key is (\S+)\./.exec(said) ?? [];
    expect(await keys()).toEqual([
      { kid: first, isSigning: false, isWithdrawn: false },
      { kid: second, isSigning: true, isWithdrawn: false },
    ]);
    expect(await run('statements:withdraw', 'south-west', first)).toBe(0);
    expect(said).toContain('What it signed does not count any more.');
    expect((await keys()).map(({ isWithdrawn }) => isWithdrawn)).toEqual([true, false]);
  });

  it('end no key twice, none that there is not, and none of a register that there is not', async () => {
    const [key] = await ask<{ id: string }>('SELECT id FROM register_public_keys WHERE withdrawn_at IS NOT NULL');
    for (const wrong of [key?.id ?? '', 'not-an-id', '01890000-0000-7000-8000-00000000000f']) {
      expect(await run('statements:withdraw', 'south-west', wrong)).toBe(1);
      expect(said).toContain('south-west has no such key, or not any more.');
      said = '';
    }
    expect(await run('statements:turn', 'nowhere')).toBe(1);
    expect(said).toContain('There is no register called nowhere.');
  });

  it('make a key, turn to it, say which key can go, and make blind indexes anew', async () => {
    expect(await run('keys:new', '2027')).toBe(0);
    const [, made = ''] = /^2027:(\S+)$/m.exec(said) ?? [];
    const secretKeys = [
      { id: '2027', key: Buffer.from(made, 'base64') },
      { id: '2026', key: randomBytes(32) },
    ];
    const turned = { ...config, secretKeys };
    said = '';
    expect(await runCommand(['keys:rotate'], async () => turned)).toBe(0);
    expect(said).toMatch(/North West PA Register: people\.name_sealed, \d+ sealed again/);
    expect(said).toContain('Take out of SECRET_KEYS: 2026. Keep SECRET_KEY.');
    said = '';
    expect(await runCommand(['keys:rotate', '--indexes'], async () => turned)).toBe(0);
    expect(said).toMatch(/^0 blind indexes made anew\.\n0 values sealed again\./m);
  });
});
