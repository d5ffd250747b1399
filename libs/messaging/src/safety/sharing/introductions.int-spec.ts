import { EvidenceRulesDesk } from '@pa/accreditation';
import { CachedLicenseeDirectory } from '@pa/licensing';
import type { Actor } from '@pa/platform';
import { v7 as newId } from 'uuid';
import { MessagingBed, type Pair } from '../../../../../test/support/messaging/messaging-bed';
import { ContactSharing } from './contact-sharing.service';

const ALL = ['identity', 'references', 'qualifications'];

/** The bed's day is 18 March 2026. */
describe('what is seen to before two people share contact details', () => {
  let bed: MessagingBed;
  let pair: Pair;
  let manager: Actor;

  beforeAll(async () => {
    bed = await MessagingBed.start();
    manager = await bed.person('Mo T.', 'manager');
  });
  afterAll(() => bed?.close());
  beforeEach(async () => {
    pair = await bed.pair();
  });

  const sharing = () => bed.get(ContactSharing);
  const rules = async (duties: readonly string[], mustBeDone: boolean) => {
    await bed.get(EvidenceRulesDesk).save(manager, { checks: '', duties, mustBeDone });
    bed.get(CachedLicenseeDirectory).forget();
  };
  const statesFor = async (actor: Actor) => {
    const { duties } = (await sharing().of(actor, pair.id)).introduction;
    return Object.fromEntries(duties.map(({ key, state }) => [key, state]));
  };
  const seeIdentity = (until: string) =>
    bed.behind(
      `INSERT INTO checks (licensee_id, id, person_id, kind, is_updated, state, declared_at, seen_on, seen_how, decided_at, valid_to)
       VALUES ($1, $2, $3, 'identity', false, 'seen', '2026-01-01', '2026-01-05', 'in-person', '2026-01-05', $4)`,
      [bed.licenseeId, newId(), pair.pa.personId, until],
    );
  const refer = (isRelative: boolean) => {
    const id = newId();
    return bed.behind(
      `INSERT INTO pa_references (licensee_id, id, person_id, way, relation, known_from, referee_sealed, referee_hash, state,
         asked_at, expires_at, is_relative, answers_sealed, answered_at, decided_at)
       VALUES ($1, $2, $3, 'email', 'employer', '2024-01-01', '-', $5, 'accepted', '2026-03-01', '2026-05-24', $4, '-',
         '2026-03-02', '2026-03-03')`,
      [bed.licenseeId, id, pair.pa.personId, isRelative, Buffer.from(id)],
    );
  };
  const train = (category: string, seenOn: string | null, until: string | null = null) =>
    bed.behind(
      `INSERT INTO trainings (licensee_id, id, person_id, category, provider, done_on, valid_until, state, told_at, seen_on, decided_at)
       VALUES ($1, $2, $3, $4, 'Red Cross', coalesce($6::date, '2026-02-01') - 60, $6, $7, '2026-01-01', $5, $5::date)`,
      [bed.licenseeId, newId(), pair.pa.personId, category, seenOn, until, seenOn ? 'seen' : 'told'],
    );
  const showings = () =>
    bed.behind<{ shown_to: string; identity_state: string; references_state: string; must_be_done: boolean }>(
      'SELECT * FROM introduction_showings WHERE conversation_id = $1 ORDER BY id',
      [pair.id],
    );

  it('is what staff saw that counts today, the same for both', async () => {
    await rules(ALL, false);
    await seeIdentity('2027-01-01');
    await refer(true);
    await refer(false);
    await train('first-aid', '2026-01-05');
    await train('epilepsy', null, '2026-01-31');
    expect(await statesFor(pair.employer)).toEqual({
      identity: 'done',
      references: 'not-done',
      qualifications: 'done',
    });
    await refer(false);
    await train('epilepsy', null);
    const states = { identity: 'done', references: 'done', qualifications: 'not-done' };
    expect(await statesFor(pair.employer)).toEqual(states);
    expect(await statesFor(pair.pa)).toEqual(states);
  });

  it('does not count from the day after the last, by the clock alone', async () => {
    await rules(['identity'], false);
    await seeIdentity('2026-03-18');
    expect(await statesFor(pair.employer)).toEqual({ identity: 'done' });
    const now = bed.clock.now();
    bed.clock.set(new Date('2026-03-19T12:00:00Z'));
    expect(await statesFor(pair.employer)).toEqual({ identity: 'not-done' });
    bed.clock.set(now);
  });

  it('holds contact details back where the register says so, until it has been done', async () => {
    await rules(ALL, true);
    await sharing().ask(pair.employer, pair.id, 'telephone');
    const { shares, introduction } = await sharing().of(pair.pa, pair.id);
    expect(introduction).toMatchObject({ mustBeDone: true, isWaiting: true });
    const step = { id: shares[0]?.id ?? '', deed: 'agree' } as const;
    await expect(sharing().move(pair.pa, pair.id, step)).rejects.toMatchObject({
      code: 'introduction-waits',
      message: expect.stringContaining('proof of who the PA is; two references') as string,
    });
    await seeIdentity('2027-01-01');
    await refer(false);
    await refer(false);
    // No certificates were told of: nobody waits for what there is not.
    expect((await sharing().move(pair.pa, pair.id, step)).shares[0]).toMatchObject({ state: 'agreed' });
  });

  it('says nothing, and holds nothing back, where the register sees to nothing', async () => {
    await rules([], false);
    expect((await sharing().of(pair.employer, pair.id)).introduction).toMatchObject({ duties: [], isWaiting: false });
    expect(await showings()).toEqual([]);
  });

  it('is on record with who read what: once a day, and again when it has changed', async () => {
    await rules(['identity', 'references'], false);
    await statesFor(pair.employer);
    await statesFor(pair.employer);
    await statesFor(pair.pa);
    await seeIdentity('2027-01-01');
    await statesFor(pair.employer);
    expect(await showings()).toMatchObject([
      { shown_to: pair.employer.personId, identity_state: 'not-done', references_state: 'not-done' },
      { shown_to: pair.pa.personId, identity_state: 'not-done', qualifications_state: 'not-asked' },
      { shown_to: pair.employer.personId, identity_state: 'done', must_be_done: false },
    ]);
  });
});
