import { RegisterUnderTest } from '../integration/register/register-under-test';
import { ProfileBed, profileRaces } from '../support/races/profile-races';
import { faultsOfAll, RACES_TAKE_MS } from '../support/races/race';

/**
 * G2. Staff, the PA and the calendar move one profile at the same time: it moves once, who loses is told why in words, and
 * state, looks, news and audit agree. Seen red with the profile read without a lock.
 */
describe('G2: a profile that is moved by two at once is moved once, and the other is told', () => {
  let register: RegisterUnderTest;

  beforeAll(async () => {
    register = await RegisterUnderTest.start();
  });

  afterAll(() => register?.stop());

  it.each(Object.entries(profileRaces))(
    '%s',
    async (_name, racesOf) => expect(await faultsOfAll(await racesOf(await ProfileBed.of(register)))).toEqual({}),
    RACES_TAKE_MS,
  );
});
