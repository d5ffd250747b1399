import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { Outbox, OutboxSubscribers, parseConfig, UnitOfWork } from '@pa/platform';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { v7 as newId } from 'uuid';
import { answerHealth } from '../../../apps/worker/src/health-server';
import { startWorker } from '../../../apps/worker/src/worker';
import { settingsFor } from '../../support/app';
import { createTestDatabase, type TestDatabase } from '../../support/database/test-database';
import { addTwoRegisters, type TestRegister } from '../../support/registers';

const TOPIC = 'test.worker';

describe('The worker, alone on a database', () => {
  let database: TestDatabase;
  let folder: string;
  let register: TestRegister;
  let worker: INestApplicationContext;
  let health: Server;
  let superuser: Client;

  beforeAll(async () => {
    database = await createTestDatabase();
    [register] = await addTwoRegisters(database);
    folder = mkdtempSync(join(tmpdir(), 'pa-register-worker-'));
    superuser = new Client({ connectionString: database.superUrl });
    await superuser.connect();
    worker = await startWorker(parseConfig(settingsFor(database, folder)));
    health = answerHealth(worker, 0);
    await once(health, 'listening');
  });

  afterAll(async () => {
    health?.close();
    await worker?.close();
    await superuser?.end();
    await database?.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  afterEach(() => jest.restoreAllMocks());

  async function statusOf(path: string): Promise<number | undefined> {
    const { port } = health.address() as AddressInfo;
    const asking = request({ host: '127.0.0.1', port, path, agent: false }).end();
    const [response] = (await once(asking, 'response')) as [{ statusCode?: number; resume(): void }];
    response.resume();
    return response.statusCode;
  }

  const connections = async () =>
    (
      await superuser.query(
        `SELECT FROM pg_stat_activity WHERE datname = current_database() AND usename = 'pa_app' AND backend_type = 'client backend'`,
      )
    ).rowCount;

  it('carries out an event that somebody else committed', async () => {
    const subjectId = newId();
    const heard = new Promise<string>((resolve) =>
      worker.get(OutboxSubscribers).subscribe(TOPIC, async (event) => resolve(event.subjectId)),
    );
    await worker.get(UnitOfWork).run(register.id, (tx) => worker.get(Outbox).add(tx, { topic: TOPIC, subjectId }));
    expect(await heard).toBe(subjectId);
  });

  it('has the jobs of every lib in its book', async () => {
    const { rows } = await superuser.query<{ name: string }>('SELECT name FROM pgboss.schedule');
    expect(rows.map(({ name }) => name)).toEqual(expect.arrayContaining(['keep-profiles-fresh']));
  });

  it('says that it runs, that its database answers, and nothing else', async () => {
    expect(await statusOf('/health/live')).toBe(200);
    expect(await statusOf('/health/ready')).toBe(200);
    for (const path of ['/', '/health', '/health/ready?x', '/api/v1/me']) expect(await statusOf(path)).toBe(404);
  });

  it('says so when its database does not answer, and goes on running', async () => {
    jest.spyOn(worker.get(DataSource), 'query').mockRejectedValue(new Error('gone'));
    expect(await statusOf('/health/ready')).toBe(503);
    expect(await statusOf('/health/live')).toBe(200);
  });

  it('leaves no connection behind when it is closed', async () => {
    expect(await connections()).toBeGreaterThan(0);
    await worker.close();
    while ((await connections()) !== 0) await superuser.query('SELECT pg_sleep(0.01)');
    expect(await connections()).toBe(0);
  });
});
