import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { AddressInfo, createServer, Server } from 'node:net';
import { join, resolve } from 'node:path';
import { parseConfig } from '../config/config';
import { embeddedConfig } from './embedded-config';
import { EmbeddedPostgres, removeLeftOver, startEmbeddedPostgres } from './embedded-postgres';
import { isRoot } from './os-user';
import { isAlive, runningPostmaster } from './postmaster-file';

const work = resolve(__dirname, '../../../../test/.work');

function newFolder(): string {
  mkdirSync(work, { recursive: true });
  const folder = mkdtempSync(join(work, 'trouble-'));
  chmodSync(folder, 0o755);
  return folder;
}

describe('A PostgreSQL for one run of the tests', () => {
  let dataDirectory: string;
  let running: EmbeddedPostgres;

  beforeEach(async () => {
    dataDirectory = newFolder();
    running = await startEmbeddedPostgres({ dataDirectory, purpose: 'throw-away' });
  });

  afterEach(() => rmSync(dataDirectory, { recursive: true, force: true }));

  it('is gone with its data when it stops, also when its process may not wait', () => {
    running.stopNow();
    expect(existsSync(join(dataDirectory, 'postgres'))).toBe(false);
  });

  it('is stopped and removed by a later run when its own was killed', async () => {
    const pid = runningPostmaster(join(dataDirectory, 'postgres'))!;
    await removeLeftOver(dataDirectory);
    expect(existsSync(join(dataDirectory, 'postgres'))).toBe(false);
    // It is a child of this process: until its end has been noted here, the system still lists it.
    await running.stop();
    expect(isAlive(pid)).toBe(false);
  });
});

describe('When something is in the way, PostgreSQL', () => {
  let dataDirectory: string;
  let cluster: string;
  const start = () => startEmbeddedPostgres({ dataDirectory, purpose: 'keep' });

  beforeAll(async () => {
    dataDirectory = newFolder();
    cluster = join(dataDirectory, 'postgres');
    await (await start()).stop();
  });

  afterAll(() => rmSync(dataDirectory, { recursive: true, force: true }));

  it('chooses another port when its own was taken meanwhile', async () => {
    const other: Server = createServer();
    await new Promise<void>((listening) => other.listen(0, '127.0.0.1', listening));
    const { port } = other.address() as AddressInfo;
    writeFileSync(join(dataDirectory, 'postgres.json'), JSON.stringify({ port }));
    const running = await start();
    expect(running.port).not.toBe(port);
    await running.stop();
    await new Promise((closed) => other.close(closed));
  });

  it('tells what it said itself when it cannot start', async () => {
    const settings = join(cluster, 'postgresql.auto.conf');
    appendFileSync(settings, "shared_buffers = 'plenty'\n");
    await expect(start()).rejects.toThrow(/did not start. It said:[^]*shared_buffers/);
    truncateSync(settings);
    await (await start()).stop();
  });

  it('does not touch the data of another major version', async () => {
    writeFileSync(join(cluster, 'PG_VERSION'), '12\n');
    await expect(start()).rejects.toThrow(/written by PostgreSQL 12.*pg_dump/);
    writeFileSync(join(cluster, 'PG_VERSION'), '18\n');
  });

  it('begins a new log when the old one has grown large', async () => {
    truncateSync(join(cluster, 'server.log'), 11_000_000);
    await (await start()).stop();
    expect(existsSync(join(cluster, 'server.log.old'))).toBe(true);
  });

  it('gives the register the settings that an operator would give', async () => {
    const running = await start();
    const config = embeddedConfig(parseConfig({ DATA_DIR: dataDirectory }), running);
    expect(config).toMatchObject({ databaseUrl: running.appUrl, databaseOwnerUrl: running.ownerUrl, demo: true });
    expect(config.secretKey).toHaveLength(32);
    expect(embeddedConfig(config, running).secretKey).toEqual(config.secretKey);
    await running.stop();
  });

  (isRoot() ? it : it.skip)(
    'keeps its data elsewhere when its account may not enter the folder, and says where',
    async () => {
      const closed = newFolder();
      chmodSync(closed, 0o700);
      const said: string[] = [];
      const options = { dataDirectory: join(closed, 'data'), say: (line: string) => said.push(line) };
      const running = await startEmbeddedPostgres({ ...options, purpose: 'throw-away' });
      expect(said.join()).toMatch(/its data is kept in \/var\/lib\/pa-register\//);
      await running.stop();
      rmSync(closed, { recursive: true });
    },
  );
});
