import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { freePort, isFree } from '../../libs/platform/src/embedded/free-port';
import { runningPostmaster } from '../../libs/platform/src/embedded/postmaster-file';
import { StartProcess } from '../support/start-process';

const work = resolve(__dirname, '../.work');

jest.setTimeout(90_000);

describe('npm start', () => {
  let dataDirectory: string;
  let port: number;
  let running: StartProcess[];

  const start = (settings: Record<string, string> = {}) => {
    const process = new StartProcess({ DEMO: '0', DATA_DIR: dataDirectory, PORT: String(port), ...settings });
    running.push(process);
    return process;
  };
  const postgres = () => runningPostmaster(join(dataDirectory, 'postgres'));
  const isReady = async () => (await fetch(`http://127.0.0.1:${port}/health/ready`)).status === 200;

  beforeAll(async () => {
    mkdirSync(work, { recursive: true });
    dataDirectory = mkdtempSync(join(work, 'start-'));
    chmodSync(dataDirectory, 0o755);
    port = await freePort();
  });

  beforeEach(() => {
    running = [];
  });

  afterEach(async () => {
    await Promise.all(running.map((process) => process.signal('SIGTERM')));
  });

  afterAll(() => rmSync(dataDirectory, { recursive: true, force: true }));

  it('shows each step with its time, then where to look', async () => {
    const first = start();
    await first.says('Press Ctrl-C to stop.');
    for (const step of [
      'Building what changed',
      'Starting PostgreSQL',
      'Bringing the database up to date',
      'Starting server',
    ]) {
      expect(first.said).toMatch(new RegExp(`${step}.*\\d+\\.\\d s`));
    }
    expect(first.said).toContain(`http://localhost:${port}`);
    expect(await isReady()).toBe(true);
  });

  it('stops everything on Ctrl-C and leaves no process', async () => {
    const first = start();
    await first.says('Press Ctrl-C to stop.');
    expect(postgres()).not.toBeNull();
    expect(await first.signal('SIGINT')).toBe(0);
    expect(first.said).toContain('Everything is kept.');
    expect(postgres()).toBeNull();
    expect(await isFree(port)).toBe(true);
  });

  it('leaves nothing when Ctrl-C comes while it is still starting', async () => {
    const first = start();
    await first.says('Starting PostgreSQL');
    expect(await first.signal('SIGINT')).toBe(0);
    expect(postgres()).toBeNull();
  });

  it('says who runs already when it is started twice', async () => {
    const first = start();
    await first.says('Press Ctrl-C to stop.');
    const second = start();
    expect(await second.end()).toBe(1);
    expect(second.said).toContain(`The register already runs here: process ${first.pid}`);
    expect(second.said).toContain(`http://localhost:${port}`);
    expect(await isReady()).toBe(true);
  });

  it('recovers when the one before was killed', async () => {
    const first = start();
    await first.says('Press Ctrl-C to stop.');
    await first.signal('SIGKILL');
    expect(postgres()).not.toBeNull();
    const second = start();
    await second.says('Press Ctrl-C to stop.');
    expect(second.said).toContain('A PostgreSQL was left over');
    expect(await isReady()).toBe(true);
  });

  it('says so when the port is taken, and which setting chooses another', async () => {
    const other = createServer();
    await new Promise<void>((listening) => other.listen(port, listening));
    const first = start();
    expect(await first.end()).toBe(1);
    expect(first.said).toContain(`Something else already answers on port ${port}`);
    expect(first.said).toContain(`PORT=${port + 1}`);
    expect(postgres()).toBeNull();
    await new Promise((closed) => other.close(closed));
  });

  it('refuses a wrong setting before anything is started, naming it and what it wants', async () => {
    const first = start({ PORT: 'front door' });
    expect(await first.end()).toBe(1);
    expect(first.said).toContain('PORT must be a whole number from 0 to 65535');
    expect(first.said).not.toContain('Starting PostgreSQL');
  });

  it('refuses half an address of a database, so that nobody believes theirs is in use', async () => {
    const first = start({ DATABASE_OWNER_URL: 'postgres://owner@127.0.0.1/register' });
    expect(await first.end()).toBe(1);
    expect(first.said).toContain('DATABASE_URL must be set when DATABASE_OWNER_URL is.');
    expect(first.said).not.toContain('Starting PostgreSQL');
  });
});
