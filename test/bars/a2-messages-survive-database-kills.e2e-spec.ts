import { settingsFor } from '../support/app';
import { sizeOf } from '../support/bars';
import { KeptCluster } from '../support/live/kept-cluster';
import { LiveBed } from '../support/live/live-bed';
import { ServerProcess } from '../support/live/server-process';
import { NO_DAMAGE, Talk } from '../support/live/survival';
import { until } from '../support/live/until';

const CONVERSATIONS = 50;
const MESSAGES = sizeOf({ short: 5_000, full: 50_000 });
const KILLS = sizeOf({ short: 1, full: 5 });
const PLANTED = 600;
const PLANTED_CONVERSATIONS = 10;
const PLANTED_KILLS = 3;
const PATIENCE = sizeOf({ short: 300_000, full: 3_600_000 });

jest.setTimeout(PATIENCE);

/** A2. On a PostgreSQL that keeps its promises. Seen red with synchronous_commit off, which the last test plants. */
describe('A2: messages survive the kills of the database', () => {
  let cluster: KeptCluster;
  let bed: LiveBed;

  beforeAll(async () => {
    cluster = await KeptCluster.start();
    bed = await LiveBed.start({ processes: 2, database: cluster.database, settings: { COMMITS: 'kept' } });
  }, 240_000);
  afterAll(async () => {
    await bed?.close();
    await cluster?.stop();
  });

  async function talkThroughKills(talk: Talk, messages: number, kills: number): Promise<void> {
    talk.write(messages);
    for (let kill = 1; kill <= kills; kill++) {
      const first = await cluster.firstProcess();
      await talk.reaches(Math.floor((messages * kill) / (kills + 1)));
      await cluster.killAndStart(first);
    }
  }

  it(`loses, doubles and disorders none of ${MESSAGES} over ${KILLS} kills`, async () => {
    const talk = new Talk(bed, await bed.pairs(CONVERSATIONS));
    await talkThroughKills(talk, MESSAGES, KILLS);
    await until('everything is sent and shown', () => talk.isQuiet(), PATIENCE);
    expect(await talk.damage()).toEqual(NO_DAMAGE);
    talk.close();
  });

  it('does not start where commits may be lost', async () => {
    await cluster.asSuperuser('ALTER ROLE pa_app SET synchronous_commit = off');
    const settings = { ...settingsFor(cluster.database, '/nowhere'), COMMITS: 'kept' };
    await expect(new ServerProcess(bed.processes[0]!.port + 1, settings).start()).rejects.toThrow(
      'PostgreSQL runs with synchronous_commit off',
    );
  });

  it('loses some with synchronous_commit off', async () => {
    await Promise.all(bed.processes.map((process) => process.kill()));
    const unsafe = bed.processes.map(({ port }) => {
      const settings = { ...settingsFor(cluster.database, '/var/tmp'), COMMITS: 'may-be-lost' };
      return new ServerProcess(port, settings);
    });
    await Promise.all(unsafe.map((process) => process.start()));
    const talk = new Talk(bed, await bed.pairs(PLANTED_CONVERSATIONS));
    await talkThroughKills(talk, PLANTED, PLANTED_KILLS);
    await until('everything is sent', () => talk.isSent());
    const { lost } = await talk.damage();
    talk.close();
    await Promise.all(unsafe.map((process) => process.stop()));
    expect(lost).toBeGreaterThan(0);
  });
});
