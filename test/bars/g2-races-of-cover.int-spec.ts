import { UnitOfWork, type Actor } from '@pa/platform';
import { CoverAnswers } from '../../libs/recruitment/src/cover/cover-answers.service';
import { CoverCalendar } from '../../libs/recruitment/src/cover/cover-calendar.service';
import { CoverOffersRepository } from '../../libs/recruitment/src/cover/cover-offers.repository';
import { CoverPairs } from '../../libs/recruitment/src/cover/cover-pairs.service';
import { CoverRequests } from '../../libs/recruitment/src/cover/cover-requests.service';
import { CoverWaves } from '../../libs/recruitment/src/cover/cover-waves.service';
import { ApplicationsBed, NOW } from '../support/recruitment/applications-bed';
import { ADDRESS, askCover, COVER, offerTo, shownPas } from '../support/recruitment/cover-bed';
import { keptRace } from '../support/races/kept-race';
import { faultsOf, faultsOfAll, RACES_TAKE_MS, RACING_POOL, type Race } from '../support/races/race';

/**
 * G2 for cover: PAs who say yes at once, and everybody who decides about one place at once. One wins, the others are told
 * why, and the database stands as if they had come one after the other. Seen red with a yes that reads and then writes:
 * the last test plants it, and in most of its races two PAs have one place.
 */
describe('G2: many say yes to one cover at once', () => {
  let bed: ApplicationsBed;
  let employer: Actor;
  const TABLES = ['cover_requests', 'cover_offers', 'cover_addresses', 'cover_spans'];

  beforeAll(async () => {
    bed = await ApplicationsBed.start(RACING_POOL);
  });
  beforeEach(async () => {
    bed.clock.set(new Date(NOW));
    await bed.behind('DELETE FROM outbox');
    await bed.behind('DELETE FROM people');
    employer = await bed.person('employer');
  });
  afterAll(() => bed.close());

  const answers = () => bed.get(CoverAnswers);

  /** A request that PAs were asked about, with the place of each. */
  async function asked(count: number): Promise<{ id: string; pas: Actor[]; offers: string[] }> {
    const pas = await shownPas(bed, count);
    const id = await askCover(bed, employer);
    const offers: string[] = [];
    for (const pa of pas) offers.push(await offerTo(bed, pa, id));
    return { id, pas, offers };
  }

  /** The state of a request, how the PAs stand, and the mails that are on their way. */
  const standing = (id: string) => async () => {
    const [row] = await bed.behind<{ state: string; offers: string | null; events: string | null }>(
      `SELECT r.state,
              (SELECT string_agg(o.state, '+' ORDER BY o.state) FROM cover_offers o WHERE o.request_id = r.id) AS offers,
              (SELECT string_agg(replace(x.topic, 'recruitment.cover-', ''), '+' ORDER BY x.topic) FROM outbox x) AS events
         FROM cover_requests r WHERE r.id = $1`,
      [id],
    );
    return [row?.state, row?.offers, row?.events].filter(Boolean).join(' ');
  };

  async function run(race: Omit<Parameters<typeof keptRace>[1], 'tables'>): Promise<void> {
    expect(await faultsOfAll([await keptRace(bed, { tables: TABLES, ...race })])).toEqual({});
  }

  async function threeAtOnce(): Promise<Race> {
    const { id, pas, offers } = await asked(3);
    const yes = (index: number) => () => answers().accept(pas[index]!, offers[index]!);
    const won = 'held accepted+taken+taken held+taken+taken: nothing';
    return keptRace(bed, {
      name: 'three say yes',
      tables: TABLES,
      contenders: () => ({ one: yes(0), two: yes(1), three: yes(2) }),
      end: standing(id),
      allowed: { one: won, two: won, three: won },
    });
  }

  it(
    'the first has it, and the others are told that somebody else took it',
    async () => {
      expect(await faultsOf(await threeAtOnce())).toEqual({});
    },
    RACES_TAKE_MS,
  );

  it(
    'one PA says yes to two at the same time',
    async () => {
      const [pa] = (await shownPas(bed, 1)) as [Actor];
      const other = await bed.person('employer');
      const [here, there] = [await askCover(bed, employer), await askCover(bed, other)];
      const [one, two] = [await offerTo(bed, pa, here), await offerTo(bed, pa, there)];
      await run({
        name: 'two places of one PA',
        contenders: () => ({ here: () => answers().accept(pa, one), there: () => answers().accept(pa, two) }),
        end: async () => {
          const rows = await bed.behind<{ state: string }>('SELECT state FROM cover_requests ORDER BY state');
          return rows.map(({ state }) => state).join('+');
        },
        allowed: { here: 'held+open: nothing', there: 'held+open: nothing' },
      });
    },
    RACES_TAKE_MS,
  );

  it(
    'the employer calls it off while a PA says yes',
    async () => {
      const { id, pas, offers } = await asked(1);
      await run({
        name: 'accept and call off',
        contenders: () => ({
          accept: () => answers().accept(pas[0]!, offers[0]!),
          callOff: () => bed.get(CoverRequests).cancel(employer, id),
        }),
        end: standing(id),
        allowed: { callOff: 'cancelled over: nothing', 'accept + callOff': 'cancelled over cancelled+held: nothing' },
      });
    },
    RACES_TAKE_MS,
  );

  it(
    'the employer confirms while the PA cannot come after all',
    async () => {
      const { id, pas, offers } = await asked(1);
      await answers().accept(pas[0]!, offers[0]!);
      const again = 'open withdrawn asked+withdrawn: nothing';
      await run({
        name: 'confirm and withdraw',
        contenders: () => ({
          confirm: () => bed.get(CoverRequests).confirm(employer, id, { offerId: offers[0]!, address: ADDRESS }),
          withdraw: () => answers().withdraw(pas[0]!, offers[0]!),
        }),
        end: standing(id),
        allowed: { withdraw: again, 'confirm + withdraw': 'open withdrawn asked+confirmed+withdrawn: nothing' },
      });
    },
    RACES_TAKE_MS,
  );

  it(
    'the employer says no while somebody who acts for them confirms',
    async () => {
      const { id, pas, offers } = await asked(1);
      await answers().accept(pas[0]!, offers[0]!);
      const released = 'open released asked+released: nothing';
      await run({
        name: 'confirm and release',
        contenders: () => ({
          confirm: () => bed.get(CoverRequests).confirm(employer, id, { offerId: offers[0]!, address: ADDRESS }),
          release: () => bed.get(CoverRequests).release(employer, id, offers[0]!),
        }),
        end: standing(id),
        allowed: { release: released, 'confirm + release': 'open released asked+confirmed+released: nothing' },
      });
    },
    RACES_TAKE_MS,
  );

  it(
    'one form is sent twice, and a wave is due twice',
    async () => {
      await shownPas(bed, 2);
      const id = '01890000-0000-7000-8000-0000000000c0';
      const ask = () => bed.get(CoverRequests).ask(employer, COVER, id);
      const wave = async () => {
        await ask();
        await bed.get(UnitOfWork).run(bed.licenseeId, (tx) => bed.get(CoverWaves).sendNext(tx, id));
      };
      await run({
        name: 'ask twice',
        contenders: () => ({ once: wave, again: wave }),
        end: standing(id),
        allowed: { 'once + again': 'open sent+sent asked+offered+offered: nothing' },
      });
    },
    RACES_TAKE_MS,
  );

  it(
    'it begins while a PA says yes',
    async () => {
      const { id, pas, offers } = await asked(1);
      bed.clock.set(new Date('2026-03-23T07:00:00Z'));
      await run({
        name: 'accept and begin',
        contenders: () => ({
          accept: () => answers().accept(pas[0]!, offers[0]!),
          begin: () => bed.get(CoverCalendar).keep(),
        }),
        end: standing(id),
        allowed: { begin: 'unfilled over unfilled: nothing' },
      });
    },
    RACES_TAKE_MS,
  );

  it(
    'goes red with a yes that reads and then writes',
    async () => {
      const race = await threeAtOnce();
      const pairs = bed.get(CoverPairs);
      const requests = jest
        .spyOn(pairs, 'getOfferedForDeed')
        .mockImplementation((tx, actor, offerId) => pairs.getOffered(tx, actor, offerId));
      const move = jest.spyOn(pairs, 'move').mockImplementation(async (tx, request, { deed }) => {
        if (deed !== 'accept') return;
        await tx.query(`UPDATE cover_requests SET state = 'held', held_at = now(), next_wave_at = NULL WHERE id = $1`, [
          request.id,
        ]);
      });
      const offer = jest
        .spyOn(bed.get(CoverOffersRepository), 'move')
        .mockImplementation(async (tx, id, { to, at }) => {
          await tx.query('UPDATE cover_offers SET state = $2, decided_at = $3 WHERE id = $1', [id, to, at]);
          return true;
        });
      await bed.behind('DROP INDEX cover_offers_accepted_key');
      try {
        expect(Object.keys(await faultsOf(race, 20)).join()).toContain('won: one + two');
      } finally {
        for (const spy of [requests, move, offer]) spy.mockRestore();
        await bed.behind('DELETE FROM cover_offers');
        await bed.behind(
          `CREATE UNIQUE INDEX cover_offers_accepted_key ON cover_offers (licensee_id, request_id) WHERE state = 'accepted'`,
        );
      }
    },
    RACES_TAKE_MS,
  );
});
