import { Consents, Hides } from '@pa/accounts';
import { Secrets, type Actor } from '@pa/platform';
import { ApplicationsBed, WORDS } from '../../../../test/support/recruitment/applications-bed';
import { Hiring } from './hiring.service';
import { Interviews } from './interviews.service';
import { Offers } from './offers.service';
import { OwnApplications } from './own-applications.service';
import { VacancyApplications } from './vacancy-applications.service';

const ALL = { states: ['submitted', 'shortlisted', 'unsuccessful'] as const, order: 'best' as const, page: 1 };
const OFFER = { startsOn: '2026-04-01', pay: '13.50', hoursWords: '', checks: [], conditions: '' };

let bed: ApplicationsBed;
let employer: Actor;
beforeAll(async () => {
  bed = await ApplicationsBed.start();
});
beforeEach(async () => {
  await bed.behind('DELETE FROM outbox');
  employer = await bed.person('employer');
});
afterAll(() => bed.close());

const own = () => bed.get(OwnApplications);
const theirs = () => bed.get(VacancyApplications);

describe('a PA applies', () => {
  it('goes on where they stopped, sends it once, and the employer hears once', async () => {
    const [vacancyId, pa] = [await bed.advert(employer), await bed.pa()];
    const id = await own().save(pa, vacancyId, { message: 'Half a', answers: {} });
    expect(await own().save(pa, vacancyId, { message: 'Half a thought', answers: {} })).toBe(id);
    expect((await own().look(pa, vacancyId)).words.message).toBe('Half a thought');
    const sent = await Promise.all(Array.from({ length: 5 }, () => own().send(pa, vacancyId, WORDS)));
    expect(new Set(sent)).toEqual(new Set([id]));
    expect(await bed.stateOf(id)).toBe('submitted');
    expect(await bed.mailsTo(employer)).toEqual(['Somebody has answered your advert']);
    expect(await own().save(pa, vacancyId, { message: 'Other words', answers: {} })).toBe(id);
    expect((await own().get(pa, id)).words).toEqual(WORDS);
  });

  it('is asked for what is missing', async () => {
    const [vacancyId, pa] = [await bed.advert(employer), await bed.pa()];
    await expect(own().send(pa, vacancyId, { message: ' ', answers: {} })).rejects.toMatchObject({
      fields: [{ field: 'message' }, { field: 'answer-q1' }],
    });
    await expect(own().save(pa, vacancyId, { message: 'x'.repeat(2001), answers: {} })).rejects.toMatchObject({
      kind: 'invalid',
    });
  });

  it('needs a whole profile, on the register or not', async () => {
    const vacancyId = await bed.advert(employer);
    await expect(own().send(await bed.person('pa'), vacancyId, WORDS)).rejects.toMatchObject({
      code: 'profile-not-whole',
    });
    const quiet = await bed.pa({ isPublished: false });
    await expect(own().send(quiet, vacancyId, WORDS)).resolves.toEqual(expect.any(String));
  });

  it('who is 16 or 17 is not asked to do personal care', async () => {
    const vacancyId = await bed.advert(employer, { tasksRequired: ['washing', 'cooking'] });
    const pa = await bed.pa();
    await bed.behind(`UPDATE pa_profiles SET age_band = '16-or-17', adult_on_sealed = '\\x00' WHERE person_id = $1`, [
      pa.personId,
    ]);
    await expect(own().send(pa, vacancyId, WORDS)).rejects.toMatchObject({ code: 'under-18' });
    const kitchen = await bed.advert(employer);
    await expect(own().send(pa, kitchen, WORDS)).resolves.toEqual(expect.any(String));
  });

  it('goes to a job for a woman, with its reason, from those who said in private that they are one, and said yes to our keeping it', async () => {
    const forWomen = { sexWanted: 'female', sexReason: 'It is about washing.' } as const;
    const [vacancyId, pa] = [await bed.advert(employer, forWomen), await bed.pa()];
    const says = async (sex: string) =>
      bed.behind('UPDATE pa_profiles SET sex_sealed = $2 WHERE person_id = $1', [
        pa.personId,
        bed.get(Secrets).seal(pa.licenseeId, sex),
      ]);
    await bed.get(Consents).withdraw(pa, 'sensitive-facts');
    await expect(own().send(pa, vacancyId, WORDS)).rejects.toMatchObject({ code: 'sex-not-said' });
    await says('female');
    await expect(own().send(pa, vacancyId, WORDS)).rejects.toMatchObject({ code: 'sex-not-said' });
    await bed.get(Consents).give(pa, 'sensitive-facts', 1);
    await says('male');
    await expect(own().send(pa, vacancyId, WORDS)).rejects.toMatchObject({ code: 'other-sex' });
    expect(await own().look(pa, vacancyId)).toMatchObject({ sexFit: 'other' });
    await says('female');
    await expect(own().send(pa, vacancyId, WORDS)).resolves.toEqual(expect.any(String));
    expect(await own().look(pa, await bed.advert(employer))).toMatchObject({ sexFit: null });
  });

  it('finds no advert that is not open, is their own, or is of somebody they hide from', async () => {
    const pa = await bed.pa();
    const both = { ...pa, roles: ['pa', 'employer'] as const };
    const ownAdvert = await bed.advert(both);
    for (const id of [ownAdvert, await bed.advert(employer, { state: 'draft', publishedAt: null })])
      await expect(own().send(pa, id, WORDS)).rejects.toMatchObject({ kind: 'not-found' });
    const paused = await bed.advert(employer, { state: 'paused', pausedReason: 'by-employer' });
    await expect(own().send(pa, paused, WORDS)).rejects.toMatchObject({ code: 'job-not-open' });
    const vacancyId = await bed.advert(employer);
    jest.spyOn(bed.get(Hides), 'between').mockResolvedValue(true);
    await expect(own().send(pa, vacancyId, WORDS)).rejects.toMatchObject({ kind: 'not-found' });
    jest.restoreAllMocks();
  });

  it('takes it back, and the employer hears', async () => {
    const { pa, id } = await bed.application(await bed.advert(employer));
    await bed.mailsTo(employer);
    await Promise.all([own().withdraw(pa, id, 'pay'), own().withdraw(pa, id, 'pay')]);
    expect(await bed.mailsTo(employer)).toEqual(['A PA has taken an application back']);
    await expect(theirs().shortlist(employer, id)).rejects.toThrow('withdrawn by the PA');
  });

  it('throws a draft away, and nobody can do it for them', async () => {
    const [vacancyId, pa] = [await bed.advert(employer), await bed.pa()];
    const id = await own().save(pa, vacancyId, WORDS);
    await expect(own().discard(await bed.pa(), id)).rejects.toMatchObject({ kind: 'not-found' });
    await expect(theirs().get(employer, id)).rejects.toMatchObject({ kind: 'not-found' });
    await own().discard(pa, id);
    expect(await bed.stateOf(id)).toBeUndefined();
  });
});

describe('an employer reads and decides', () => {
  it('sees no name, no profile and no name in the words before the shortlist, where the advert is blind', async () => {
    const vacancyId = await bed.advert(employer, { isBlind: true });
    const pa = await bed.pa();
    const message = `I am Amira. Write to ${pa.personId}@example.com.`;
    const id = await own().send(pa, vacancyId, { ...WORDS, message });
    const blind = await theirs().list(employer, vacancyId, ALL);
    expect(blind.items[0]).toMatchObject({ name: 'PA 1', isNamed: false, profile: null, isOnRegister: false });
    expect(JSON.stringify(blind.items)).not.toMatch(new RegExp(`Amira|${pa.personId}`));
    expect(blind.items[0]?.fit?.hours).toBe('Covers all of your 2 hours');
    expect((await own().look(pa, vacancyId)).fit?.toPa[0]?.text).toBe('You can do all of its 2 hours');
    await theirs().shortlist(employer, id);
    const { application } = await theirs().get(employer, id);
    expect(application).toMatchObject({ name: 'Amira K.', isNamed: true, words: { message } });
  });

  it('keeps notes of their own, sealed', async () => {
    const { id } = await bed.application(await bed.advert(employer));
    await theirs().saveNotes(employer, id, 'Calm on the phone');
    expect((await theirs().get(employer, id)).application.notes).toBe('Calm on the phone');
    const [row] = await bed.behind<{ row: string }>(
      'SELECT to_jsonb(a)::text AS row FROM applications a WHERE id = $1',
      [id],
    );
    expect(row?.row).not.toMatch(/Calm|I like mornings|Tea first/);
    await theirs().saveNotes(employer, id, '');
    expect((await theirs().get(employer, id)).application.notes).toBe('');
  });

  it('never sees the applications of somebody else’s advert, nor of a PA whose account is held', async () => {
    const vacancyId = await bed.advert(employer);
    const { id, pa } = await bed.application(vacancyId);
    const other = await bed.person('employer');
    await expect(theirs().get(other, id)).rejects.toMatchObject({ kind: 'not-found' });
    await expect(theirs().list(other, vacancyId, ALL)).rejects.toMatchObject({ kind: 'not-found' });
    await bed.behind('UPDATE applications SET held = true WHERE id = $1', [id]);
    expect((await theirs().list(employer, vacancyId, ALL)).total).toBe(0);
    await expect(theirs().shortlist(employer, id)).rejects.toMatchObject({ kind: 'not-found' });
    await expect(own().withdraw(pa, id, '')).rejects.toMatchObject({ code: 'on-hold' });
  });

  it('turns somebody down for a stock reason, and they hear once, kindly', async () => {
    const { id, pa } = await bed.application(await bed.advert(employer));
    await expect(theirs().turnDown(employer, id, 'too old')).rejects.toMatchObject({ kind: 'invalid' });
    await theirs().turnDown(employer, id, 'hours');
    await theirs().turnDown(employer, id, 'hours');
    expect(await bed.mailsTo(pa)).toEqual(['News about a job you applied for']);
  });
});

describe('from the shortlist to the job', () => {
  it('goes by interview, offer and yes, fills the advert, and tells everyone else once', async () => {
    const vacancyId = await bed.advert(employer);
    const [{ id, pa }, other] = [await bed.application(vacancyId), await bed.application(vacancyId)];
    await theirs().shortlist(employer, id);
    const times = [
      { date: '2026-03-29', time: '14:30' },
      { date: '2026-03-30', time: '09:00' },
    ];
    await bed.get(Interviews).offer(employer, id, { way: 'place', place: 'The library', minutes: 45, times });
    await bed.get(Interviews).choose(pa, id, '2026-03-29T13:30:00.000Z');
    expect(await bed.get(Interviews).calendar(pa, id, 'x')).toContain('DTSTART:20260329T133000Z');
    await expect(bed.get(Offers).make(employer, id, { ...OFFER, pay: '1.00' })).rejects.toMatchObject({
      fields: [{ field: 'pay', message: expect.stringContaining('against the law') }],
    });
    await bed.get(Offers).make(employer, id, OFFER);
    await bed.behind('UPDATE vacancies SET pay_pence = 1300 WHERE id = $1', [vacancyId]);
    expect((await bed.get(Offers).list(pa, id))[0]?.terms).toMatchObject({ payPence: 1350, startsOn: '2026-04-01' });
    await bed.get(Offers).accept(pa, id);
    await bed.mailsTo();
    await Promise.all([bed.get(Hiring).hire(employer, id), bed.get(Hiring).hire(employer, id)]);
    expect(await bed.stateOf(id)).toBe('hired');
    expect(await bed.behind('SELECT state FROM vacancies WHERE id = $1', [vacancyId])).toEqual([{ state: 'filled' }]);
    expect(await bed.mailsTo(pa, other.pa)).toEqual(['The job is yours', 'News about a job you applied for']);
    expect(await bed.stateOf(other.id)).toBe('unsuccessful');
    await expect(own().send(await bed.pa(), vacancyId, WORDS)).rejects.toMatchObject({ code: 'job-not-open' });
  });

  it('keeps the advert open while places are left, and hires no more than there are', async () => {
    const vacancyId = await bed.advert(employer, { places: 2 });
    const all = [];
    for (let left = 3; left > 0; left--) all.push(await bed.application(vacancyId));
    for (const { id, pa } of all) {
      await theirs().shortlist(employer, id);
      await bed.get(Offers).make(employer, id, OFFER);
      await bed.get(Offers).accept(pa, id);
    }
    await bed.get(Hiring).hire(employer, all[0]!.id);
    expect(await bed.behind('SELECT state FROM vacancies WHERE id = $1', [vacancyId])).toEqual([
      { state: 'published' },
    ]);
    await bed.get(Hiring).hire(employer, all[1]!.id);
    await expect(bed.get(Hiring).hire(employer, all[2]!.id)).rejects.toMatchObject({ code: 'places-taken' });
    expect(await bed.stateOf(all[2]!.id)).toBe('accepted');
  });

  it('an offer is taken back until it is accepted, and is then gone', async () => {
    const { id, pa } = await bed.application(await bed.advert(employer));
    await theirs().shortlist(employer, id);
    await bed.get(Offers).make(employer, id, OFFER);
    await bed.get(Offers).takeBack(employer, id);
    await expect(bed.get(Offers).accept(pa, id)).rejects.toThrow('on the shortlist');
    await bed.get(Offers).make(employer, id, OFFER);
    await bed.get(Offers).accept(pa, id);
    await expect(bed.get(Offers).takeBack(employer, id)).rejects.toThrow('accepted');
  });

  it('times that do not fit are offered anew, and a stale one cannot be chosen', async () => {
    const { id, pa } = await bed.application(await bed.advert(employer));
    await theirs().shortlist(employer, id);
    const given = { way: 'phone', place: '', minutes: 30 };
    const at = (date: string) => ({ ...given, times: [{ date, time: '10:00' }] });
    await bed.get(Interviews).offer(employer, id, at('2026-03-20'));
    await bed.get(Interviews).refuseAll(pa, id);
    expect(await bed.mailsTo(employer)).toContain('None of your times suits the PA');
    await bed.get(Interviews).offer(employer, id, at('2026-03-23'));
    await expect(bed.get(Interviews).choose(pa, id, '2026-03-20T10:00:00Z')).rejects.toMatchObject({
      code: 'times-changed',
    });
    await expect(bed.get(Interviews).choose(employer, id, '2026-03-23T10:00:00Z')).rejects.toMatchObject({
      kind: 'not-found',
    });
    await bed.get(Interviews).choose(pa, id, '2026-03-23T10:00:00Z');
    expect((await bed.get(Interviews).list(employer, id)).map(({ state }) => state)).toEqual(['chosen', 'none-fits']);
  });
});

describe('an employer whose account is suspended', () => {
  it('holds everything but letting go', async () => {
    const vacancyId = await bed.advert(employer);
    const { id, pa } = await bed.application(vacancyId);
    await theirs().shortlist(employer, id);
    await bed.get(Offers).make(employer, id, OFFER);
    await bed.behind('UPDATE vacancies SET withheld = true WHERE id = $1', [vacancyId]);
    await expect(bed.get(Offers).accept(pa, id)).rejects.toMatchObject({ code: 'on-hold' });
    await expect(bed.get(Offers).takeBack(employer, id)).rejects.toMatchObject({ code: 'on-hold' });
    await own().withdraw(pa, id, '');
    expect(await bed.stateOf(id)).toBe('withdrawn');
  });
});

describe('the advert changes', () => {
  it('tells who applied once, until they have looked, and says what is other', async () => {
    const vacancyId = await bed.advert(employer);
    const { id, pa } = await bed.application(vacancyId);
    await bed.mailsTo();
    const change = async (pence: number) => {
      await bed.behind('UPDATE vacancies SET pay_pence = $2, version = version + 1 WHERE id = $1', [vacancyId, pence]);
      await bed.behind(
        `INSERT INTO outbox (licensee_id, id, topic, subject_id) VALUES ($1, gen_random_uuid(), 'recruitment.vacancy-changed', $2)`,
        [bed.licenseeId, vacancyId],
      );
    };
    await change(1400);
    await change(1410);
    expect(await bed.mailsTo(pa)).toEqual(['A job you applied for has changed']);
    expect((await own().get(pa, id)).changes).toEqual([{ label: 'Pay', was: '£13.50 an hour', now: '£14.10 an hour' }]);
    await own().sawChanges(pa, id);
    expect((await own().get(pa, id)).changes).toEqual([]);
    await change(1420);
    expect(await bed.mailsTo(pa)).toHaveLength(1);
  });
});

describe('the units', () => {
  it('stand in one transaction: a refused deed leaves nothing', async () => {
    const { id } = await bed.application(await bed.advert(employer));
    await bed.mailsTo();
    await expect(bed.get(Offers).make(employer, id, OFFER)).rejects.toMatchObject({ kind: 'conflict' });
    expect(await bed.behind('SELECT 1 FROM offers WHERE application_id = $1', [id])).toEqual([]);
    expect(await bed.behind('SELECT 1 FROM outbox')).toEqual([]);
  });
});
