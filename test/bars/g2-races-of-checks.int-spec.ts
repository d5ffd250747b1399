import {
  AccreditationModule,
  CheckDesk,
  CourseDesk,
  OwnChecks,
  OwnCourses,
  OwnPlaces,
  SessionDesk,
} from '@pa/accreditation';
import type { Actor } from '@pa/platform';
import { RegisterUnderTest } from '../integration/register/register-under-test';
import { SessionsRepository } from '../../libs/accreditation/src/bookings/sessions.repository';
import { keptRace, type KeptRace, type RaceBed } from '../support/races/kept-race';
import { faultsOf, faultsOfAll, RACES_TAKE_MS, type Race, type StartedRace } from '../support/races/race';

const MOT = {
  kind: 'mot',
  level: null,
  workforce: null,
  issuedOn: '2026-01-05',
  validTo: '2026-12-31',
  isUpdated: false,
};
const DBS = { ...MOT, kind: 'dbs', level: 'enhanced', workforce: 'adult', validTo: null, isUpdated: true };
const SIGHT = { version: 1, how: 'in-person', on: '2026-03-01', number: '001234567890' };

type Named = Pick<Race, 'name' | 'allowed'> & Pick<StartedRace, 'contenders'>;

/**
 * G2 for checks and for places to show documents: of all who decide about one thing at once, one wins and the others are
 * told why. Seen red with the places counted before the session's row is locked, which stands at the end.
 */
describe('G2: many decide about one check or one place at once', () => {
  let bed: RegisterUnderTest;
  let pa: Actor;
  let one: Actor;
  let two: Actor;

  beforeAll(async () => {
    bed = await RegisterUnderTest.start({ modules: [AccreditationModule], entities: [] });
  });
  afterAll(() => bed.stop());
  afterEach(() => jest.restoreAllMocks());

  beforeEach(async () => {
    await bed.freshRegisters();
    pa = await bed.person(bed.after, 'pa');
    one = await bed.person(bed.after, 'assessor');
    two = await bed.person(bed.after, 'assessor');
  });

  const own = () => bed.get(OwnChecks);
  const desk = () => bed.get(CheckDesk);
  const places = () => bed.get(OwnPlaces);
  const sessions = () => bed.get(SessionDesk);

  /** One after the other on one connection: the bed's own client takes one question at a time. */
  const raceBed = (): RaceBed => ({
    licenseeId: bed.after,
    behind: async <Row>(sql: string, parameters?: unknown[]) =>
      (await bed.superuser.query(sql, parameters)).rows as Row[],
  });

  const statesOf = (table: string) => async (): Promise<string> => {
    const { rows } = await bed.superuser.query<{ states: string | null }>(
      `SELECT string_agg(state, '+' ORDER BY id) AS states FROM ${table} WHERE licensee_id = $1`,
      [bed.after],
    );
    return rows[0]?.states ?? 'none';
  };
  const overChecks = (race: Omit<KeptRace, 'tables' | 'end'>) =>
    keptRace(raceBed(), { tables: ['checks'], end: statesOf('checks'), ...race });
  const overPlaces = (race: Omit<KeptRace, 'tables' | 'end'>) =>
    keptRace(raceBed(), { tables: ['check_sessions', 'check_places'], end: statesOf('check_places'), ...race });

  async function session(most: number, day = '2026-03-10'): Promise<string> {
    const times = { day, from: '10:00', to: '12:00' };
    return sessions().add(one, { venue: 'The library', bring: 'The original', places: most, ...times });
  }

  it(
    'sees it, does not accept it, takes it out or changes it',
    async () => {
      const id = await own().declare(pa, MOT);
      const see = (by: Actor) => () => desk().see(by, id, SIGHT);
      const refuse = () => desk().refuse(two, id, { why: 'not-original', version: 1 });
      const withdraw = () => own().withdraw(pa, id, 1);
      const change = () => own().change(pa, id, { input: { ...MOT, validTo: '2026-11-30' }, version: 1 });
      const [seen, refused] = ['seen: check-seen', 'not-accepted: check-refused'];
      const [out, changed] = ['withdrawn: nothing', 'declared: nothing'];
      const races: Named[] = [
        { name: 'two see', contenders: { one: see(one), two: see(two) }, allowed: { one: seen, two: seen } },
        { name: 'see or refuse', contenders: { see: see(one), refuse }, allowed: { see: seen, refuse: refused } },
        { name: 'see or take out', contenders: { see: see(one), withdraw }, allowed: { see: seen, withdraw: out } },
        { name: 'refuse or take out', contenders: { refuse, withdraw }, allowed: { refuse: refused, withdraw: out } },
        { name: 'see or change', contenders: { see: see(one), change }, allowed: { see: seen, change: changed } },
      ];
      const kept = [];
      for (const { contenders, ...race } of races)
        kept.push(await overChecks({ ...race, contenders: () => contenders }));
      expect(await faultsOfAll(kept)).toEqual({});
    },
    5 * RACES_TAKE_MS,
  );

  it(
    'looks at the Update Service once for each yes, and a new one takes the place of the old one',
    async () => {
      const old = await own().declare(pa, DBS);
      await desk().see(one, old, SIGHT);
      await own().permit(pa, old);
      const look = (by: Actor) => () => desk().noteStatus(by, old, { isCurrent: true, version: 3 });
      const looked = 'status-checked: check-status-current';
      const twice = await overChecks({
        name: 'two look',
        contenders: () => ({ one: look(one), two: look(two) }),
        allowed: { one: looked, two: looked },
      });
      expect(await faultsOf(twice)).toEqual({});
      const renewal = await own().declare(pa, DBS);
      const renewed = await overChecks({
        name: 'look or renew',
        contenders: () => ({ look: look(two), renew: () => desk().see(one, renewal, SIGHT) }),
        allowed: {
          renew: 'withdrawn+seen: check-seen',
          'look + renew': 'withdrawn+seen: check-seen, check-status-current',
        },
      });
      expect(await faultsOf(renewed)).toEqual({});
    },
    3 * RACES_TAKE_MS,
  );

  async function lastPlace() {
    const id = await session(1);
    const pas = [pa, await bed.person(bed.after, 'pa'), await bed.person(bed.after, 'pa')];
    const book = (index: number) => () => places().book(pas[index]!, id);
    const won = 'booked: nothing';
    return overPlaces({
      name: 'three want the last place',
      contenders: () => ({ one: book(0), two: book(1), three: book(2) }),
      allowed: { one: won, two: won, three: won },
    });
  }

  it(
    'has the last place, and nobody beside',
    async () => expect(await faultsOf(await lastPlace())).toEqual({}),
    RACES_TAKE_MS,
  );

  it(
    'has the last place at a course, and the others wait in their order; a place that is given back is lost to nobody',
    async () => {
      const course = { title: 'Safe lifting', category: 'moving-and-handling', isOnline: false, places: 1 };
      const where = { venue: 'The library', bring: 'Flat shoes', from: '10:00', to: '12:00' };
      const [second, third] = [await bed.person(bed.after, 'pa'), await bed.person(bed.after, 'pa')];
      const book = (by: Actor, id: string) => () => bed.get(OwnCourses).book(by, id);
      const id = await bed.get(CourseDesk).addCourse(one, { ...course, ...where, day: '2026-03-12' });
      const last = await overPlaces({
        name: 'three want the last place at a course',
        contenders: () => ({ one: book(pa, id), two: book(second, id), three: book(third, id) }),
        allowed: { 'one + two + three': 'booked+waiting+waiting: nothing' },
      });
      expect(await faultsOf(last)).toEqual({});
      await bed.superuser.query('DELETE FROM check_places WHERE licensee_id = $1', [bed.after]);
      const place = await bed.get(OwnCourses).book(pa, id);
      const giveBack = () => bed.get(OwnCourses).giveBack(pa, place, 1);
      const back = await overPlaces({
        name: 'give back or book',
        contenders: () => ({ back: giveBack, book: book(second, id) }),
        allowed: { 'back + book': 'given-back+booked: nothing' },
      });
      expect(await faultsOf(back)).toEqual({});
    },
    3 * RACES_TAKE_MS,
  );

  it(
    'changes it, gives it back or calls it off',
    async () => {
      const [from, to] = [await session(2), await session(2, '2026-03-11')];
      const id = await places().book(pa, from);
      const move = () => places().move(pa, id, { sessionId: to, version: 1 });
      const giveBack = () => places().giveBack(pa, id, 1);
      const callOff = (which: string) => () => sessions().callOff(one, which);
      const off = 'called-off: session-called-off';
      const races: Named[] = [
        {
          name: 'change or give back',
          contenders: { move, giveBack },
          allowed: { move: 'booked: nothing', giveBack: 'given-back: nothing' },
        },
        {
          name: 'change to what is called off',
          contenders: { move, callOff: callOff(to) },
          allowed: { callOff: 'booked: session-called-off', 'move + callOff': off },
        },
        {
          name: 'change from what is called off',
          contenders: { move, callOff: callOff(from) },
          allowed: { callOff: off, 'move + callOff': 'booked: session-called-off' },
        },
      ];
      const kept = [];
      for (const { contenders, ...race } of races)
        kept.push(await overPlaces({ ...race, contenders: () => contenders }));
      expect(await faultsOfAll(kept)).toEqual({});
    },
    3 * RACES_TAKE_MS,
  );

  it(
    'notes who came',
    async () => {
      const id = await places().book(pa, await session(1));
      bed.clock.set(new Date('2026-03-10T10:30:00Z'));
      const tick = (by: Actor, came: boolean) => () => sessions().tick(by, id, { came, version: 1 });
      const ticked = await overPlaces({
        name: 'came or missed',
        contenders: () => ({ came: tick(one, true), missed: tick(two, false) }),
        allowed: { came: 'came: place-came', missed: 'missed: place-missed' },
      });
      expect(await faultsOf(ticked)).toEqual({});
    },
    RACES_TAKE_MS,
  );

  it(
    'goes red when the session is not locked before its places are counted',
    async () => {
      const race = await lastPlace();
      const repository = bed.get(SessionsRepository);
      jest.spyOn(repository, 'lock').mockImplementation((tx, id) => repository.find(tx, id));
      expect(Object.keys(await faultsOf(race, 20))).not.toEqual([]);
    },
    RACES_TAKE_MS,
  );
});
