import { UnitOfWork } from '@pa/platform';
import { v7 as newId } from 'uuid';
import { accountsBed, NOON, type AccountsBed } from '../../../../test/support/accounts/accounts-bed';
import { HOME, SignedIn } from '../../../../test/support/accounts/signed-in';
import { Sessions } from '../sessions.repository';
import { Identities } from './identities.service';
import { OwnSessions } from './own-sessions.service';
import { NoSuchSessionError } from './sessions.errors';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Seen red with the limits of members for staff, with a session's end left out of the look, and with a known device told as new. */
describe('who is signed in', () => {
  let bed: AccountsBed;
  let identities: Identities;
  let own: OwnSessions;
  let people: SignedIn;

  beforeAll(async () => {
    bed = await accountsBed();
    people = new SignedIn(bed);
    [identities, own] = [bed.module.get(Identities), bed.module.get(OwnSessions)];
  });

  afterAll(() => bed?.close());
  beforeEach(() => bed.clock.set(NOON));

  const after = (milliseconds: number) => bed.clock.set(new Date(NOON.getTime() + milliseconds));

  it('is known by name, role, session and proof', async () => {
    const session = await people.signIn(await people.person('pa', 'employer'), { strong: true });
    expect(await identities.ofSession(session, HOME)).toEqual({
      personId: session.id,
      licenseeId: bed.here.id,
      displayName: 'Amira K.',
      roles: ['pa', 'employer'],
      via: 'session',
      sessionId: session.sessionId,
      provenAt: NOON,
      strong: true,
    });
  });

  it('is nobody with a session of another person, another register or none', async () => {
    const session = await people.signIn(await people.person('pa'));
    for (const wrong of [{ id: await people.person('pa') }, { licenseeId: bed.elsewhere.id }, { sessionId: newId() }])
      expect(await people.isIn({ ...session, ...wrong })).toBe(false);
    expect(
      await identities.begin(bed.here.id, {
        id: newId(),
        personId: newId(),
        way: 'password',
        kept: false,
        device: { secret: 'x', name: '', network: '' },
      }),
    ).toBeNull();
  });

  it.each([
    { who: 'a member', role: 'pa' as const, kept: false, idle: 12 * HOUR },
    { who: 'a member who asked to be kept', role: 'employer' as const, kept: true, idle: 14 * DAY },
    { who: 'a member of staff, whatever they asked', role: 'manager' as const, kept: true, idle: 30 * MINUTE },
  ])('$who is signed out when the session was not used for so long', async ({ role, kept, idle }) => {
    const session = await people.signIn(await people.person(role), { kept });
    after(idle - 1);
    expect(await people.isIn(session)).toBe(true);
    after(2 * idle - 2);
    expect(await people.isIn(session)).toBe(true);
    after(3 * idle - 2);
    expect(await people.isIn(session)).toBe(false);
  });

  it.each([
    { who: 'a member', role: 'pa' as const, kept: false, absolute: 30 * DAY, step: 11 * HOUR },
    { who: 'a member who asked to be kept', role: 'employer' as const, kept: true, absolute: 30 * DAY, step: 13 * DAY },
    { who: 'a member of staff', role: 'auditor' as const, kept: false, absolute: 8 * HOUR, step: 29 * MINUTE },
  ])(
    '$who is signed out at last, however much the session is used',
    async ({ role, kept, absolute, step }) => {
      const session = await people.signIn(await people.person(role), { kept });
      for (let at = step; at < absolute; at += step) {
        after(at);
        expect(await people.isIn(session)).toBe(true);
      }
      after(absolute - 1);
      expect(await people.isIn(session)).toBe(true);
      after(absolute);
      expect(await people.isIn(session)).toBe(false);
    },
    60_000,
  );

  it('has the use of a session written down at most once a minute', async () => {
    const session = await people.signIn(await people.person('pa'));
    const usedAt = async () =>
      (
        await bed.behind<{ last_used_at: Date }>('SELECT last_used_at FROM browser_sessions WHERE id = $1', [
          session.sessionId,
        ])
      )[0]?.last_used_at;
    after(MINUTE - 1);
    await identities.ofSession(session, HOME);
    expect(await usedAt()).toEqual(NOON);
    after(MINUTE);
    await identities.ofSession(session, '198.51.100.x');
    expect(await usedAt()).toEqual(new Date(NOON.getTime() + MINUTE));
    expect((await own.list(await people.actorOf(session)))[0]).toMatchObject({ network: '198.51.100.x' });
  });

  it('sees their sessions, and ends one or all others at once', async () => {
    const id = await people.person('pa');
    const [first, second, third] = [await people.signIn(id), await people.signIn(id), await people.signIn(id)];
    const theirs = await people.signIn(await people.person('pa'));
    const actor = await people.actorOf(first);
    expect((await own.list(actor)).map((session) => session.id).sort()).toEqual(
      [first.sessionId, second.sessionId, third.sessionId].sort(),
    );
    await own.end(actor, second.sessionId);
    expect(await people.isIn(second)).toBe(false);
    for (const wrong of [second.sessionId, theirs.sessionId, newId(), 'nonsense'])
      await expect(own.end(actor, wrong)).rejects.toThrow(NoSuchSessionError);
    expect(await own.endOthers(actor)).toBe(1);
    expect([await people.isIn(first), await people.isIn(third), await people.isIn(theirs)]).toEqual([
      true,
      false,
      true,
    ]);
  });

  it('has every session ended in a transaction of another deed, and not when that fails', async () => {
    const session = await people.signIn(await people.person('pa'));
    const unitOfWork = bed.module.get(UnitOfWork);
    const failing = unitOfWork.run(bed.here.id, async (tx) => {
      await bed.module.get(Sessions).endAllOf(tx, session.id);
      throw new Error('half-way');
    });
    await expect(failing).rejects.toThrow('half-way');
    expect(await people.isIn(session)).toBe(true);
    await unitOfWork.run(bed.here.id, (tx) => bed.module.get(Sessions).endAllOf(tx, session.id));
    expect(await people.isIn(session)).toBe(false);
  });

  it('is told of a new device by mail, but not of the first one ever, nor of one that is known', async () => {
    const { id, email } = await people.member();
    await people.signIn(id, { device: 'laptop' });
    await people.signIn(id, { device: 'laptop' });
    const told = async () =>
      (await bed.mails(bed.here)).filter(({ to, subject }) => to === email && subject.includes('new device'));
    expect(await told()).toHaveLength(0);
    after(HOUR);
    await people.signIn(id, { device: 'telephone' });
    const [mail, ...more] = await told();
    expect(more).toHaveLength(0);
    expect(mail).toMatchObject({
      subject: 'A new device signed in to your account with North West PA Register',
      actionUrl: 'http://north-west.localhost:0/account/sessions',
    });
    expect(JSON.stringify(mail)).toContain('18 March 2026 at 13:00. They used Firefox on Linux.');
    await people.signIn((await people.member()).id, { device: 'telephone' });
    expect(await told()).toHaveLength(1);
  });

  it('cannot be told to be the same person by what is kept of a device', async () => {
    for (const id of [await people.person('pa'), await people.person('pa')])
      await people.signIn(id, { device: 'shared' });
    const hashes = await bed.behind<{ device_hash: Buffer }>('SELECT DISTINCT device_hash FROM known_devices');
    const rows = await bed.behind('SELECT 1 FROM known_devices');
    expect(hashes).toHaveLength(rows.length);
  });
});
