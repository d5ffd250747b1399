import { PgBoss } from 'pg-boss';
import { accountsBed, type AccountsBed } from '../../../../test/support/accounts/accounts-bed';
import { CONFIG, type Config } from '../config/config';
import { Jobs } from './jobs';

describe('scheduled work', () => {
  let bed: AccountsBed;
  let jobs: Jobs;
  let sender: PgBoss;

  beforeAll(async () => {
    bed = await accountsBed();
    jobs = new Jobs(bed.module.get<Config>(CONFIG));
    sender = new PgBoss({ connectionString: bed.database.appUrl, migrate: false, createSchema: false, max: 1 });
    await sender.start();
  });

  afterAll(async () => {
    await sender?.stop({ graceful: false });
    await jobs?.onApplicationShutdown();
    await bed?.close();
  });

  it('is taken by the app role, several jobs at once, in local time', async () => {
    const quiet = { cron: '7 3 * * *', run: async () => undefined };
    await Promise.all([jobs.schedule({ name: 'one', ...quiet }), jobs.schedule({ name: 'two', ...quiet })]);
    expect(
      await bed.behind(`SELECT name, cron, timezone FROM pgboss.schedule WHERE name IN ('one', 'two') ORDER BY name`),
    ).toEqual([
      { name: 'one', cron: '7 3 * * *', timezone: 'Europe/London' },
      { name: 'two', cron: '7 3 * * *', timezone: 'Europe/London' },
    ]);
  });

  it('runs once a tick, however many workers wait', async () => {
    let runs = 0;
    const other = new Jobs(bed.module.get<Config>(CONFIG));
    const job = { name: 'once', cron: '7 3 * * *', run: async () => void runs++ };
    await jobs.schedule(job);
    await other.schedule(job);
    await sender.send('once', {});
    await ended('once');
    await other.onApplicationShutdown();
    expect(runs).toBe(1);
  });

  it('runs before its hour when a start asks for it', async () => {
    const run = jest.fn().mockResolvedValue(undefined);
    const job = { name: 'soon', cron: '7 3 * * *', run };
    await jobs.schedule(job);
    await jobs.runSoon(job);
    await ended('soon');
    expect(run).toHaveBeenCalledTimes(1);
  });

  it('is kept and tried again when it fails', async () => {
    const run = jest.fn().mockRejectedValue(new Error('no luck'));
    await jobs.schedule({ name: 'failing', cron: '7 3 * * *', run });
    await sender.send('failing', {});
    await state('failing', 'retry');
    expect(run).toHaveBeenCalled();
  });

  const ended = (name: string) => state(name, 'completed');

  async function state(name: string, wanted: string): Promise<void> {
    for (let tries = 0; tries < 2_000; tries++) {
      const rows = await bed.behind<{ state: string }>('SELECT state FROM pgboss.job WHERE name = $1', [name]);
      if (rows.length === 1 && rows[0]?.state === wanted) return;
      await bed.behind('SELECT pg_sleep(0.01)');
    }
    throw new Error(`${name} never was ${wanted}`);
  }
});
