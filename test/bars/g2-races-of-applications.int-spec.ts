import { UnitOfWork, type Actor } from '@pa/platform';
import { Hiring } from '../../libs/recruitment/src/applications/hiring.service';
import { Interviews } from '../../libs/recruitment/src/applications/interviews.service';
import { Offers } from '../../libs/recruitment/src/applications/offers.service';
import { OwnApplications } from '../../libs/recruitment/src/applications/own-applications.service';
import { VacancyApplications } from '../../libs/recruitment/src/applications/vacancy-applications.service';
import { VacanciesRepository } from '../../libs/recruitment/src/vacancies/vacancies.repository';
import { ApplicationsBed, WORDS } from '../support/recruitment/applications-bed';
import { keptRace } from '../support/races/kept-race';
import { faultsOfAll, RACES_TAKE_MS, RACING_POOL } from '../support/races/race';

/**
 * G2 for applications: every pair of deeds that two people can do at once, raced. One wins, the other is told why, and the
 * database stands as if they had come one after the other. Seen red with the lock on the advert left out: the last place
 * was given to two in 99 of 100 races.
 */
describe('G2: two people decide about one application at once', () => {
  let bed: ApplicationsBed;
  let employer: Actor;
  const OFFER = { startsOn: '2026-04-01', pay: '', hoursWords: '', checks: [], conditions: '' };
  const TABLES = ['applications', 'offers', 'interviews', 'outcomes', 'vacancies'];

  beforeAll(async () => {
    bed = await ApplicationsBed.start(RACING_POOL);
  });
  beforeEach(async () => {
    await bed.behind('DELETE FROM outbox');
    await bed.behind('DELETE FROM people');
    employer = await bed.person('employer');
  });
  afterAll(() => bed.close());

  const own = () => bed.get(OwnApplications);
  const theirs = () => bed.get(VacancyApplications);

  async function accepted(vacancyId: string) {
    const made = await bed.application(vacancyId);
    await theirs().shortlist(employer, made.id);
    await bed.get(Offers).make(employer, made.id, OFFER);
    await bed.get(Offers).accept(made.pa, made.id);
    return made;
  }

  async function offered(vacancyId: string) {
    const made = await bed.application(vacancyId);
    await theirs().shortlist(employer, made.id);
    await bed.get(Offers).make(employer, made.id, OFFER);
    return made;
  }

  /** The state of an application, its offers and the mails that are on their way. */
  const standing = (id: string) => async () => {
    const [row] = await bed.behind<{ state: string; offers: string | null; events: string | null }>(
      `SELECT a.state, (SELECT string_agg(o.state, '+') FROM offers o WHERE o.application_id = a.id) AS offers,
              (SELECT string_agg(replace(x.topic, 'recruitment.', ''), '+' ORDER BY x.topic) FROM outbox x
                WHERE x.subject_id = a.id) AS events
         FROM applications a WHERE a.id = $1`,
      [id],
    );
    return [row?.state, row?.offers, row?.events].filter(Boolean).join(' ');
  };

  async function run(race: Omit<Parameters<typeof keptRace>[1], 'tables'>): Promise<void> {
    expect(await faultsOfAll([await keptRace(bed, { tables: TABLES, ...race })])).toEqual({});
  }

  it(
    'an offer is taken back while it is accepted',
    async () => {
      const { id, pa } = await offered(await bed.advert(employer));
      await run({
        name: 'accept and take back',
        contenders: () => ({
          accept: () => bed.get(Offers).accept(pa, id),
          takeBack: () => bed.get(Offers).takeBack(employer, id),
        }),
        end: standing(id),
        allowed: {
          accept: 'accepted accepted offer-accepted: nothing',
          takeBack: 'shortlisted taken-back offer-taken-back: nothing',
        },
      });
    },
    RACES_TAKE_MS,
  );

  it(
    'a PA withdraws while the offer is accepted from another window',
    async () => {
      const { id, pa } = await offered(await bed.advert(employer));
      await run({
        name: 'accept and withdraw',
        contenders: () => ({
          accept: () => bed.get(Offers).accept(pa, id),
          withdraw: () => own().withdraw(pa, id, 'hours'),
        }),
        end: standing(id),
        allowed: {
          withdraw: 'withdrawn lapsed application-withdrawn: nothing',
          'accept + withdraw': 'withdrawn lapsed application-withdrawn+offer-accepted: nothing',
        },
      });
    },
    RACES_TAKE_MS,
  );

  it(
    'two people who act for one employer decide differently',
    async () => {
      const { id } = await bed.application(await bed.advert(employer));
      await run({
        name: 'shortlist and turn down',
        contenders: () => ({
          shortlist: () => theirs().shortlist(employer, id),
          turnDown: () => theirs().turnDown(employer, id, 'hours'),
        }),
        end: standing(id),
        allowed: {
          turnDown: 'unsuccessful application-unsuccessful: nothing',
          'shortlist + turnDown': 'unsuccessful application-shortlisted+application-unsuccessful: nothing',
        },
      });
    },
    RACES_TAKE_MS,
  );

  it(
    'the last place is given to two',
    async () => {
      const vacancyId = await bed.advert(employer);
      const [one, other] = [await accepted(vacancyId), await accepted(vacancyId)];
      await run({
        name: 'hire and hire',
        contenders: () => ({
          one: () => bed.get(Hiring).hire(employer, one.id),
          other: () => bed.get(Hiring).hire(employer, other.id),
        }),
        end: async () => {
          const [row] = await bed.behind<{ hired: string; state: string; outcomes: string }>(
            `SELECT (SELECT count(*) FROM applications WHERE state = 'hired') AS hired, v.state,
                  (SELECT count(*) FROM outcomes) AS outcomes FROM vacancies v WHERE v.id = $1`,
            [vacancyId],
          );
          return `${row?.hired} hired, ${row?.state}, ${row?.outcomes} questions`;
        },
        allowed: { one: '1 hired, filled, 8 questions: nothing', other: '1 hired, filled, 8 questions: nothing' },
      });
    },
    RACES_TAKE_MS,
  );

  it(
    'one is hired twice',
    async () => {
      const { id } = await accepted(await bed.advert(employer, { places: 2 }));
      const hire = () => bed.get(Hiring).hire(employer, id);
      await run({
        name: 'hire twice',
        contenders: () => ({ once: hire, again: hire }),
        end: standing(id),
        allowed: { 'once + again': 'hired accepted hired: nothing' },
      });
    },
    RACES_TAKE_MS,
  );

  it(
    'the employer closes the advert while a PA applies',
    async () => {
      const vacancyId = await bed.advert(employer);
      const pa = await bed.pa();
      const id = await own().save(pa, vacancyId, WORDS);
      const close = () =>
        bed.get(UnitOfWork).run(bed.licenseeId, async (tx) => {
          const vacancy = await bed.get(VacanciesRepository).findForUpdate(tx, vacancyId);
          const columns = { state: 'closed', endedAt: new Date() } as const;
          if (vacancy) await bed.get(VacanciesRepository).update(tx, vacancy, { columns, at: new Date() });
        });
      await run({
        name: 'send and close',
        contenders: () => ({ send: () => own().send(pa, vacancyId, WORDS), close }),
        end: standing(id),
        allowed: { close: 'draft: nothing', 'send + close': 'submitted application-sent: nothing' },
      });
    },
    RACES_TAKE_MS,
  );

  it(
    'a PA applies twice, from nothing',
    async () => {
      const vacancyId = await bed.advert(employer);
      const pa = await bed.pa();
      const send = () => own().send(pa, vacancyId, WORDS);
      await run({
        name: 'send twice',
        contenders: () => ({ once: send, again: send }),
        end: async () => {
          const [row] = await bed.behind<{ rows: string; events: string }>(
            `SELECT (SELECT count(*) FROM applications) AS rows, (SELECT count(*) FROM outbox) AS events`,
          );
          return `${row?.rows} application, ${row?.events} mail`;
        },
        allowed: { 'once + again': '1 application, 1 mail: nothing' },
      });
    },
    RACES_TAKE_MS,
  );

  it(
    'times are offered anew while one of the old is chosen',
    async () => {
      const { id, pa } = await bed.application(await bed.advert(employer));
      await theirs().shortlist(employer, id);
      const at = (date: string) => ({ way: 'phone', place: '', minutes: 30, times: [{ date, time: '10:00' }] });
      await bed.get(Interviews).offer(employer, id, at('2026-03-20'));
      await run({
        name: 'choose and offer anew',
        contenders: () => ({
          choose: () => bed.get(Interviews).choose(pa, id, '2026-03-20T10:00:00Z'),
          offer: () => bed.get(Interviews).offer(employer, id, at('2026-03-23')),
        }),
        end: async () => {
          const rows = await bed.behind<{ state: string }>('SELECT state FROM interviews ORDER BY offered_at, id');
          return rows.map(({ state }) => state).join('+');
        },
        allowed: {
          offer: 'called-off+offered: nothing',
          'choose + offer': 'called-off+offered: nothing',
        },
      });
    },
    RACES_TAKE_MS,
  );
});
