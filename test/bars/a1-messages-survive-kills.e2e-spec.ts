import { sizeOf } from '../support/bars';
import { ForgetfulClient } from '../support/live/forgetful-client';
import { LiveBed } from '../support/live/live-bed';
import { NO_DAMAGE, Talk } from '../support/live/survival';
import { until } from '../support/live/until';

const CONVERSATIONS = 50;
const MESSAGES = sizeOf({ short: 10_000, full: 100_000 });
const KILLS = sizeOf({ short: 4, full: 20 });
const PLANTED = 1_500;
const PATIENCE = sizeOf({ short: 240_000, full: 3_600_000 });

jest.setTimeout(PATIENCE);

/** A1. Seen red with clients that never send again, which the second test plants. */
describe('A1: messages survive the kills of servers', () => {
  let bed: LiveBed;

  beforeAll(async () => {
    bed = await LiveBed.start({ processes: 2 });
  }, 180_000);
  afterAll(() => bed?.close());

  /** Both sides write while one server after the other is killed and started again. */
  async function talkThroughKills(talk: Talk, messages: number, kills: number): Promise<void> {
    talk.write(messages);
    for (let kill = 1; kill <= kills; kill++) {
      await talk.reaches(Math.floor((messages * kill) / (kills + 1)) - 1);
      const victim = bed.processes[kill % bed.processes.length]!;
      await victim.kill();
      await victim.start();
    }
  }

  it(`loses, doubles and disorders none of ${MESSAGES} over ${CONVERSATIONS} conversations and ${KILLS} kills`, async () => {
    const talk = new Talk(bed, await bed.pairs(CONVERSATIONS));
    await talkThroughKills(talk, MESSAGES, KILLS);
    await until('everything is sent and shown', () => talk.isQuiet(), PATIENCE);
    expect(await talk.damage()).toEqual(NO_DAMAGE);
    talk.close();
  });

  it('loses some when clients do not send again', async () => {
    const talk = new Talk(bed, await bed.pairs(CONVERSATIONS), ForgetfulClient);
    talk.write(PLANTED);
    await talk.reaches(PLANTED / 5);
    await Promise.all(bed.processes.map((process) => process.kill()));
    await Promise.all(bed.processes.map((process) => process.start()));
    await until('nobody has anything left to send', () => talk.isQuiet());
    expect((await talk.damage()).lost).toBeGreaterThan(0);
    talk.close();
  });
});
