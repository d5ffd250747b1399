import { v7 as newId } from 'uuid';
import { accountsBed, type AccountsBed } from '../../../../test/support/accounts/accounts-bed';
import { CONFIG, type Config } from '../config/config';
import { UnitOfWork } from '../database/unit-of-work';
import { LicenseeDirectory } from '../tenancy/licensee-directory';
import { Outbox } from './outbox';
import { OutboxPump } from './outbox-pump';
import { OutboxRelay } from './outbox-relay';
import { OutboxSubscribers } from './outbox-subscribers';

const TOPIC = 'test.pumped';

describe('the pump of the outbox', () => {
  let bed: AccountsBed;
  let pump: OutboxPump;
  let heard: (subjectId: string) => void;

  beforeAll(async () => {
    bed = await accountsBed();
    bed.module.get(OutboxSubscribers).subscribe(TOPIC, async ({ subjectId }) => heard(subjectId));
    pump = newPump();
    await pump.onApplicationBootstrap();
  });

  afterAll(async () => {
    await pump?.onApplicationShutdown();
    await bed?.close();
  });

  it('carries an event out as soon as it is committed', async () => {
    await tellAndHear();
  });

  it('listens again, once, after the database cut it off', async () => {
    const [before] = await listeners();
    await bed.behind('SELECT pg_terminate_backend($1)', [before]);
    const after = await until(async () => (await listeners()).filter((pid) => pid !== before), 'it listens again');
    expect(after).toHaveLength(1);
    await tellAndHear();
    expect(await listeners()).toEqual(after);
  });

  it('goes on with the next register when one cannot be served', async () => {
    await bed.behind(`SELECT pg_notify('outbox', 'no licensee')`);
    await tellAndHear();
  });

  it('leaves no connection behind when it is stopped', async () => {
    const other = newPump();
    await other.onApplicationBootstrap();
    expect(await listeners()).toHaveLength(2);
    await other.onApplicationShutdown();
    await until(async () => ((await listeners()).length === 1 ? [1] : []), 'it is gone');
  });

  function newPump(): OutboxPump {
    const { module } = bed;
    return new OutboxPump(module.get<Config>(CONFIG), module.get(OutboxRelay), module.get(LicenseeDirectory));
  }

  async function tellAndHear(): Promise<void> {
    const subjectId = newId();
    const told = new Promise<string>((resolve) => (heard = (id) => id === subjectId && resolve(id)));
    await bed.module
      .get(UnitOfWork)
      .run(bed.here.id, (tx) => bed.module.get(Outbox).add(tx, { topic: TOPIC, subjectId }));
    expect(await told).toBe(subjectId);
  }

  async function listeners(): Promise<number[]> {
    const rows = await bed.behind<{ pid: number }>(
      `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND query = 'LISTEN outbox'`,
    );
    return rows.map(({ pid }) => pid);
  }

  /** Asks the database over and over; the test's own time limit ends it. */
  async function until<T>(look: () => Promise<T[]>, what: string): Promise<T[]> {
    for (let tries = 0; tries < 2_000; tries++) {
      const found = await look();
      if (found.length > 0) return found;
      await bed.behind('SELECT pg_sleep(0.01)');
    }
    throw new Error(`Never seen: ${what}`);
  }
});
