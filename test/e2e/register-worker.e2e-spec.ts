import { Client } from 'pg';
import { WorkerTasksModule } from '../../apps/worker/src/worker.module';
import { startTestApp, type TestApp } from '../support/app';

let server: TestApp;
let superuser: Client;

beforeAll(async () => {
  server = await startTestApp({ beside: [WorkerTasksModule] });
  superuser = new Client({ connectionString: server.database.superUrl });
  await superuser.connect();
});
afterAll(async () => {
  await superuser?.end();
  await server?.close();
});

describe('The worker', () => {
  it('has the hourly round over profiles in its book, with the rights of the app role', async () => {
    const { rows } = await superuser.query('SELECT name, cron, timezone FROM pgboss.schedule');
    expect(rows).toContainEqual({ name: 'keep-profiles-fresh', cron: '7 * * * *', timezone: 'Europe/London' });
  });
});
