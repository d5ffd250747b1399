import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseConfig, PLATFORM_ID, Secrets, type Config } from '@pa/platform';
import { Client } from 'pg';
import { v7 as newId } from 'uuid';
import { runCommand } from '../../../apps/cli/src/program';
import { createTestDatabase, type TestDatabase } from '../../support/database/test-database';

const EXAMPLE = resolve(__dirname, '../../../docs/register.example.yaml');

describe('The operator’s commands for registers', () => {
  let database: TestDatabase;
  let config: Config;
  let folder: string;
  let superuser: Client;
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
    superuser = new Client({ connectionString: database.superUrl });
    await superuser.connect();
  });

  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await superuser.end();
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
  const ask = async (sql: string): Promise<object[]> => (await superuser.query<object>(sql)).rows;

  const fileOf = (name: string, change: (text: string) => string): string => {
    const file = join(folder, name);
    writeFileSync(file, change(readFileSync(EXAMPLE, 'utf8')));
    return file;
  };

  it('make a register from a file within five seconds, as often as asked, and invite its first manager once', async () => {
    const startedAt = Date.now();
    expect(await run('register:create', EXAMPLE)).toBe(0);
    expect(Date.now() - startedAt).toBeLessThan(15_000);
    expect(said).toBe(
      'East Anglia PA Register is made.\nIt answers at east-anglia.localhost.\nAn invitation is on its way to its manager.\n',
    );
    const made = `SELECT l.slug, l.name, l.licence_state, l.brand->>'region' AS region, l.policies->>'moderation' AS moderation,
                         h.host, h.is_primary, i.roles, i.invited_by
                    FROM licensees l JOIN licensee_hosts h ON h.licensee_id = l.id JOIN staff_invitations i ON i.licensee_id = l.id
                   WHERE l.slug = 'east-anglia'`;
    const before = await ask(made);
    expect(before).toEqual([
      {
        slug: 'east-anglia',
        name: 'East Anglia PA Register',
        licence_state: 'trial',
        region: 'East Anglia',
        moderation: 'before',
        host: 'east-anglia.localhost',
        is_primary: true,
        roles: ['manager'],
        invited_by: null,
      },
    ]);
    said = '';
    expect(await run('register:create', EXAMPLE)).toBe(0);
    expect(said).toBe('It is there already. Nothing was changed.\n');
    expect(await ask(made)).toEqual(before);
    expect(
      await ask(`SELECT act FROM audit_entries JOIN licensees l ON l.id = licensee_id WHERE l.slug = 'east-anglia'`),
    ).toEqual([{ act: 'accounts.staff-invited' }]);
  });

  it('give a register the hosts it lacks, keep what its managers changed, and take no other register’s host', async () => {
    await ask(`UPDATE licensees SET name = 'Changed by its manager' WHERE slug = 'east-anglia'`);
    const more = fileOf('more.yaml', (text) => text.replace('hosts:', 'hosts:\n  - second.localhost'));
    expect(await run('register:create', more)).toBe(0);
    expect(said).toContain('It answers at second.localhost.');
    expect(
      await ask(
        `SELECT host, is_primary, name FROM licensee_hosts JOIN licensees ON id = licensee_id WHERE slug = 'east-anglia' ORDER BY host`,
      ),
    ).toEqual([
      { host: 'east-anglia.localhost', is_primary: true, name: 'Changed by its manager' },
      { host: 'second.localhost', is_primary: false, name: 'Changed by its manager' },
    ]);
    const taken = fileOf('taken.yaml', (text) => text.replace('slug: east-anglia', 'slug: another'));
    expect(await run('register:create', taken)).toBe(1);
    expect(said).toContain('Another register answers at east-anglia.localhost already.');
    const platform = fileOf('platform.yaml', (text) => text.replace('east-anglia.localhost', 'localhost.localhost'));
    const there = { ...config, platformHost: 'localhost.localhost' };
    expect(await runCommand(['register:create', platform], async () => there)).toBe(1);
    expect(said).toContain('The platform itself answers at');
    expect(await ask(`SELECT FROM licensees WHERE slug = 'another'`)).toEqual([]);
  });

  it('invite nobody where there is a manager, and again where the invitation has run out', async () => {
    await ask(`UPDATE staff_invitations SET created_at = created_at - interval '8 days' WHERE invited_by IS NULL`);
    expect(await run('register:create', EXAMPLE)).toBe(0);
    expect(said).toContain('An invitation is on its way');
    await ask(`UPDATE staff_invitations SET created_at = created_at - interval '8 days' WHERE invited_by IS NULL`);
    await ask(
      `INSERT INTO people (licensee_id, id, display_name, name_sealed, email_sealed, email_index, password_hash, roles)
       SELECT id, gen_random_uuid(), 'M.', '', '', '', '', '{manager}' FROM licensees WHERE slug = 'east-anglia'`,
    );
    said = '';
    expect(await run('register:create', EXAMPLE)).toBe(0);
    expect(said).toBe('It is there already. Nothing was changed.\n');
  });

  it('make nothing of a file that is wrong, and say on which lines', async () => {
    const wrong = fileOf('wrong.yaml', (text) =>
      text.replace('slug: east-anglia', 'slug: A').replace('moderation: before', 'moderation: never'),
    );
    expect(await run('register:create', wrong)).toBe(1);
    expect(said).toMatch(/wrong\.yaml:4: slug must be/);
    expect(said).toMatch(/wrong\.yaml:\d+: moderation must be before or after\.\nNothing was made\./);
    expect(said).not.toContain('at async');
  });

  it('move the licence of a register, and say what may follow', async () => {
    expect(await run('register:licence', 'east-anglia', 'active')).toBe(0);
    expect(said).toContain('is active now.\nIt can become: past-due, ended.');
    expect(await run('register:licence', 'east-anglia', 'past-due')).toBe(0);
    expect(said).toMatch(/It works as usual until \d{4}-\d{2}-\d{2}\./);
    expect(await run('register:licence', 'east-anglia', 'trial')).toBe(1);
    expect(said).toContain('A licence that is past-due cannot become trial');
    expect(await run('register:licence', 'nowhere', 'active')).toBe(1);
    expect(said).toContain('There is no register nowhere. There are: east-anglia.');
    expect(await run('register:licence', 'east-anglia', 'asleep')).toBe(2);
    expect(await run('register:licence', 'east-anglia', 'ended')).toBe(0);
    expect(said).toContain('This is for good.');
  });

  it('invite somebody to the platform’s console, once a minute', async () => {
    expect(await run('operator:invite', 'nobody')).toBe(1);
    expect(said).toContain('nobody is no email address. Nobody was invited.');
    expect(await run('operator:invite', 'olwen@example.com')).toBe(0);
    expect(said).toContain('An invitation is on its way.');
    expect(await run('operator:invite', 'olwen@example.com')).toBe(0);
    expect(said).toContain('An invitation went there a moment ago.');
    expect(
      await ask(
        `SELECT slug, i.roles FROM staff_invitations i JOIN licensees l ON l.id = licensee_id WHERE kind = 'platform'`,
      ),
    ).toEqual([{ slug: 'platform', roles: ['operator'] }]);
  });

  it('send an operator who lost their second step a link, with how it was made sure who they are', async () => {
    expect(await run('operator:recover', 'olga@example.com', 'in-person')).toBe(1);
    expect(said).toContain('No operator has the address olga@example.com.');
    expect(await run('operator:recover', 'olga@example.com', 'guessed')).toBe(2);
    const secrets = new Secrets(config);
    await superuser.query(
      `INSERT INTO people (licensee_id, id, display_name, name_sealed, email_sealed, email_index, password_hash, roles)
       VALUES ($1, $2, 'Olga P.', $3, $4, $5, '-', '{operator}')`,
      [
        PLATFORM_ID,
        newId(),
        secrets.seal(PLATFORM_ID, 'Olga Park'),
        secrets.seal(PLATFORM_ID, 'olga@example.com'),
        secrets.blindIndex(PLATFORM_ID, 'email', 'olga@example.com'),
      ],
    );
    expect(await run('operator:recover', 'Olga@example.com', 'in-person')).toBe(0);
    expect(said).toContain('A link is on its way.');
    expect(await ask('SELECT state, checked_how, checked_by FROM account_recoveries')).toEqual([
      { state: 'granted', checked_how: 'in-person', checked_by: null },
    ]);
    expect(await ask(`SELECT doer_id, details FROM audit_entries WHERE act = 'accounts.recovery-granted'`)).toEqual([
      { doer_id: null, details: '{"how":"in-person"}' },
    ]);
    expect(await ask(`SELECT licensee_id FROM outbox WHERE topic = 'accounts.recovery-granted'`)).toEqual([
      { licensee_id: PLATFORM_ID },
    ]);
  });
});
