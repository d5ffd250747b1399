import { setTimeout as pause } from 'node:timers/promises';
import { isFullBars } from '../support/bars';
import { LiveBed } from '../support/live/live-bed';
import { bearer, LiveClient, openSocket } from '../support/live/live-client';
import { until } from '../support/live/until';

const A_SECOND = 200;
const SECONDS = 20;
const MESSAGES = A_SECOND * SECONDS;
const CONVERSATIONS = 50;
/** The bars, for the figures; a busy machine is let be slower, and must still end. */
const BARS = { acknowledged: 150, seen: 300 };
const CEILING = 60_000;

jest.setTimeout(300_000);

const p95 = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.ceil(times.length * 0.95) - 1] ?? 0;

/** A5. An open loop: messages are written when their time has come, however slow the answers are. */
describe(`A5: ${A_SECOND} messages a second`, () => {
  let bed: LiveBed;

  beforeAll(async () => {
    bed = await LiveBed.start({ processes: 2 });
  }, 180_000);
  afterAll(() => bed?.close());

  it('are all acknowledged and all seen by the other side', async () => {
    const written = new Map<string, number>();
    const acknowledged: number[] = [];
    const seen: number[] = [];
    const clients = (await bed.pairs(CONVERSATIONS)).map((pair) => {
      const [from, to] = (['employer', 'pa'] as const).map((side) => {
        const opening = { port: bed.balancer.port, host: bed.hostOf(pair[side]), headers: bearer(pair[side]) };
        return new LiveClient(openSocket(opening), pair.conversationId, side);
      });
      from!.onAcknowledged = (mark) => void acknowledged.push(performance.now() - written.get(mark)!);
      to!.onArrived = ({ body }) => {
        const at = Number(/^at (\d+)/.exec(body)?.[1]);
        if (at) seen.push(performance.now() - at);
      };
      return { from: from!, to: to! };
    });
    await until('everybody is there', () =>
      clients.every(({ from, to }) => from.screen.length + to.screen.length === 2),
    );
    const began = performance.now();
    for (let n = 0; n < MESSAGES; n++) {
      const due = began + (n * 1_000) / A_SECOND;
      if (due > performance.now()) await pause(due - performance.now());
      const now = performance.now();
      // In whole milliseconds: ten figures with a dot among them are a telephone number to who looks for one.
      const mark = clients[n % CONVERSATIONS]!.from.send(`at ${Math.round(now)}`);
      written.set(mark, now);
    }
    await until('all are acknowledged and seen', () => acknowledged.length + seen.length === 2 * MESSAGES, CEILING);
    const figures = { acknowledged: p95(acknowledged), seen: p95(seen) };
    console.info(`p95: acknowledged ${figures.acknowledged.toFixed(0)} ms, seen ${figures.seen.toFixed(0)} ms`);
    if (isFullBars) {
      expect(figures.acknowledged).toBeLessThanOrEqual(BARS.acknowledged);
      expect(figures.seen).toBeLessThanOrEqual(BARS.seen);
    }
    for (const { from, to } of clients) {
      from.close();
      to.close();
    }
  });
});
