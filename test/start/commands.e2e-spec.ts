import { execFile, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { freePort } from '../../libs/platform/src/embedded/free-port';
import { runningPostmaster } from '../../libs/platform/src/embedded/postmaster-file';
import { StartProcess } from '../support/start-process';

const root = resolve(__dirname, '../..');
const work = join(root, 'test/.work');

jest.setTimeout(90_000);

interface Ended {
  readonly code: number;
  readonly said: string;
}

describe('A command of the operator, with nothing set', () => {
  let dataDirectory: string;

  const command = (...words: string[]): Promise<Ended> =>
    new Promise((done) => {
      const env = { ...process.env, DATA_DIR: dataDirectory, DATABASE_URL: '', DATABASE_OWNER_URL: '' };
      const child = execFile(process.execPath, [join(root, 'scripts/cli.mjs'), ...words], { env }, (_, out, wrong) =>
        done({ code: child.exitCode ?? -1, said: out + wrong }),
      );
    });
  const postgres = () => runningPostmaster(join(dataDirectory, 'postgres'));

  beforeAll(() => {
    mkdirSync(work, { recursive: true });
    dataDirectory = mkdtempSync(join(work, 'commands-'));
    chmodSync(dataDirectory, 0o755);
  });

  afterAll(() => rmSync(dataDirectory, { recursive: true, force: true }));

  it('starts the PostgreSQL of the folder for as long as it takes, and leaves none', async () => {
    const { code, said } = await command('migrate');
    expect(said).toContain('migrations ran.');
    expect(code).toBe(0);
    expect(postgres()).toBeNull();
    expect(await command('migrate')).toEqual({ code: 0, said: 'The database is up to date.\n' });
  });

  it('starts nothing when it is only asked for help', async () => {
    const { code, said } = await command('--help');
    expect(said).toContain('search:rebuild');
    expect(code).toBe(0);
    expect(postgres()).toBeNull();
  });

  it('joins the PostgreSQL of npm start and leaves it running', async () => {
    const port = await freePort();
    const start = new StartProcess({ DEMO: '0', DATA_DIR: dataDirectory, PORT: String(port) });
    await start.says('Press Ctrl-C to stop.');
    try {
      const before = postgres();
      expect(await command('migrate')).toEqual({ code: 0, said: 'The database is up to date.\n' });
      expect(postgres()).toBe(before);
    } finally {
      await start.signal('SIGTERM');
    }
  });

  it('waits for nobody: while another command has the folder it says so and answers 1', async () => {
    const other = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000)', 'scripts/cli.mjs']);
    writeFileSync(join(dataDirectory, 'start.lock'), JSON.stringify({ pid: other.pid, since: new Date() }));
    try {
      const { code, said } = await command('migrate');
      expect(said).toContain(`A command (process ${other.pid}) is using the data`);
      expect(code).toBe(1);
    } finally {
      other.kill();
    }
    // Its lock is dead now, and is taken over.
    await new Promise((ended) => other.once('close', ended));
    expect((await command('migrate')).code).toBe(0);
  });
});
