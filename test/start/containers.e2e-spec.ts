import { mkdtempSync, rmSync } from 'node:fs';
import { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startWorker } from '../../apps/worker/src/worker';
import { answerHealth } from '../../apps/worker/src/health-server';
import { freePort } from '../../libs/platform/src/embedded/free-port';
import { parseConfig } from '@pa/platform';
import { settingsFor } from '../support/app';
import { createTestDatabase, TestDatabase } from '../support/database/test-database';
import { StartProcess } from '../support/start-process';

jest.setTimeout(90_000);

describe('What a container runs', () => {
  let database: TestDatabase;
  let dataDirectory: string;
  let port: number;

  beforeAll(async () => {
    database = await createTestDatabase();
    dataDirectory = mkdtempSync(join(tmpdir(), 'pa-containers-'));
    port = await freePort();
  });

  afterAll(async () => {
    rmSync(dataDirectory, { recursive: true, force: true });
    await database.drop();
  });

  const settings = (more: Record<string, string> = {}) => ({
    ...settingsFor(database, dataDirectory),
    PORT: String(port),
    ...more,
  });
  const statusOf = async (path: string) => (await fetch(`http://127.0.0.1:${port}${path}`)).status;

  /** Asks again and again, as Docker's health check does, until it answers. */
  const isHealthy = (process: StartProcess) =>
    Promise.race([
      process.end().then((code) => Promise.reject(new Error(`It ended with ${code}. It said:\n${process.said}`))),
      (async () => {
        for (;;) {
          const status = await statusOf('/health/ready').catch(() => 0);
          if (status === 200) return true;
          await new Promise((again) => setImmediate(again));
        }
      })(),
    ]);

  it.each([
    ['server', 'dist/apps/server/src/main.js'],
    ['worker', 'dist/apps/worker/src/main.js'],
  ])('is a %s that tells its health and ends on SIGTERM', async (_, program) => {
    const process = new StartProcess(settings(), [program]);
    await isHealthy(process);
    expect(await statusOf('/health/live')).toBe(200);
    await process.signal('SIGTERM');
    await expect(statusOf('/health/live')).rejects.toThrow();
  });

  it('is the migration, which is done when it was done before', async () => {
    const process = new StartProcess(settings(), ['dist/apps/cli/src/main.js', 'migrate']);
    expect(await process.end()).toBe(0);
    expect(process.said).toContain('up to date');
  });

  it.each(['dist/apps/server/src/main.js', 'dist/apps/worker/src/main.js'])(
    'refuses a wrong setting in words (%s)',
    async (program) => {
      const process = new StartProcess(settings({ SMTP_URL: 'the post office' }), [program]);
      expect(await process.end()).toBe(1);
      expect(process.said).toContain('SMTP_URL must be an address that starts with smtp://');
    },
  );

  it('says of a worker that it is not ready while its database does not answer', async () => {
    const own = await createTestDatabase();
    const worker = await startWorker(parseConfig({ ...settingsFor(own, dataDirectory) }));
    const server = answerHealth(worker, 0);
    const ask = async (path: string) =>
      (await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`)).status;
    expect([await ask('/health/ready'), await ask('/health/live'), await ask('/')]).toEqual([200, 200, 404]);
    await own.drop();
    expect([await ask('/health/ready'), await ask('/health/live')]).toEqual([503, 200]);
    await worker.close();
    server.close();
  });
});
