import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Client } from 'pg';
import { EmbeddedPostgres, runningEmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres';
import { runningPostmaster } from './postmaster-file';

const work = resolve(__dirname, '../../../../test/.work');

async function rows(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('The PostgreSQL that comes with the register', () => {
  let dataDirectory: string;
  let running: EmbeddedPostgres | undefined;
  const said: string[] = [];

  const start = async () => {
    running = await startEmbeddedPostgres({ dataDirectory, purpose: 'keep', say: (line) => said.push(line) });
    return running;
  };

  beforeAll(async () => {
    mkdirSync(work, { recursive: true });
    dataDirectory = mkdtempSync(join(work, 'embedded-'));
    execFileSync('chmod', ['755', dataDirectory]);
    await start();
  }, 60_000);

  afterAll(async () => {
    await running?.stop();
    rmSync(dataDirectory, { recursive: true, force: true });
  });

  it('keeps its passwords in a file that only its own account reads', () => {
    const file = join(dataDirectory, 'secrets.json');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const secrets = Object.values(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>);
    expect(new Set(secrets).size).toBe(3);
    secrets.forEach((secret) => expect(Buffer.from(secret, 'base64url')).toHaveLength(32));
  });

  it('listens on this machine alone, on a port that the system never gives away', async () => {
    expect(running!.port).toBeLessThan(32_768);
    expect(await rows(running!.superUrl, 'SHOW listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
  });

  it('is found by a command that joins it while it runs', () => {
    const { port, ownerUrl, appUrl, superUrl } = running!;
    expect(runningEmbeddedPostgres(dataDirectory)).toEqual({ port, ownerUrl, appUrl, superUrl });
    expect(runningEmbeddedPostgres(join(dataDirectory, 'nothing-here'))).toBeNull();
  });

  it('promises that a commit survives a crash', async () => {
    const sql = "SELECT current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS commit";
    expect(await rows(running!.appUrl, sql)).toEqual([{ fsync: 'on', commit: 'on' }]);
  });

  it('has three roles, none of which may pass by row-level security', async () => {
    const sql = `SELECT rolname, rolcanlogin FROM pg_roles
      WHERE rolname IN ('pa_owner', 'pa_app', 'search_reader')
        AND NOT (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication) ORDER BY rolname`;
    expect(await rows(running!.appUrl, sql)).toEqual([
      { rolname: 'pa_app', rolcanlogin: true },
      { rolname: 'pa_owner', rolcanlogin: true },
      { rolname: 'search_reader', rolcanlogin: false },
    ]);
  });

  it('lets the owner become search_reader by name, and the app neither that nor make a table', async () => {
    expect(await rows(running!.ownerUrl, "SELECT pg_has_role('search_reader', 'USAGE') AS has")).toEqual([
      { has: false },
    ]);
    await expect(rows(running!.ownerUrl, 'SET ROLE search_reader')).resolves.toEqual([]);
    await expect(rows(running!.appUrl, 'SET ROLE search_reader')).rejects.toThrow('permission denied');
    await expect(rows(running!.appUrl, 'CREATE TABLE mine ()')).rejects.toThrow('permission denied');
    await expect(rows(running!.appUrl, 'CREATE TEMPORARY TABLE mine ()')).rejects.toThrow('permission denied');
  });

  it('stops in order, leaves no process, and has everything again on the same port', async () => {
    await rows(running!.ownerUrl, 'CREATE TABLE kept (note text)');
    await rows(running!.ownerUrl, "INSERT INTO kept VALUES ('before the stop')");
    const port = running!.port;
    await running!.stop();
    expect(runningEmbeddedPostgres(dataDirectory)).toBeNull();
    expect(existsSync(join(dataDirectory, 'postgres', 'postmaster.pid'))).toBe(false);
    expect((await start()).port).toBe(port);
    expect(await rows(running!.ownerUrl, 'SELECT note FROM kept')).toEqual([{ note: 'before the stop' }]);
  }, 60_000);

  it('takes over from a server whose register was killed, and says so', async () => {
    const before = runningPostmaster(join(dataDirectory, 'postgres'));
    said.length = 0;
    await start();
    expect(runningPostmaster(join(dataDirectory, 'postgres'))).not.toBe(before);
    expect(said).toEqual([expect.stringContaining('left over')]);
    expect(await rows(running!.ownerUrl, 'SELECT note FROM kept')).toHaveLength(1);
  }, 60_000);

  it('starts again after a power cut, when the number in its pid file belongs to another program', async () => {
    await running!.stop();
    writeFileSync(join(dataDirectory, 'postgres', 'postmaster.pid'), `${process.pid}\n`);
    await start();
    expect(await rows(running!.ownerUrl, 'SELECT note FROM kept')).toHaveLength(1);
  }, 60_000);

  it('recovers what was committed when the server itself is killed', async () => {
    await rows(running!.ownerUrl, "INSERT INTO kept VALUES ('just before the kill')");
    process.kill(runningPostmaster(join(dataDirectory, 'postgres'))!, 'SIGKILL');
    await start();
    expect(await rows(running!.ownerUrl, 'SELECT note FROM kept')).toHaveLength(2);
  }, 60_000);

  it('never throws away a cluster that was made to be kept', async () => {
    const thrown = startEmbeddedPostgres({ dataDirectory, purpose: 'throw-away' });
    await expect(thrown).rejects.toThrow('a folder of its own');
  });

  it('says what to do when the passwords are lost', async () => {
    await running!.stop();
    rmSync(join(dataDirectory, 'secrets.json'));
    await expect(start()).rejects.toThrow('Bring back the secrets.json');
    expect(runningPostmaster(join(dataDirectory, 'postgres'))).toBeNull();
    running = undefined;
  }, 60_000);
});
