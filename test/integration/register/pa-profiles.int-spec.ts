import { ConflictError, InvalidError, type Actor } from '@pa/platform';
import { mondayMorning, wholeAnswers } from './answers';
import { RegisterUnderTest } from './register-under-test';
import type { OwnPaProfile } from '@pa/register/own-pa-profile';
import { PaProfileMoves } from '@pa/register/pa-profile-moves.service';
import { PaProfiles } from '@pa/register/pa-profiles.service';
import { PaWeeks } from '@pa/register/pa-weeks.service';
import { ArchivedError, NotReadyError } from '@pa/register/register.errors';

let register: RegisterUnderTest;
let profiles: PaProfiles;
let weeks: PaWeeks;
let moves: PaProfileMoves;

beforeAll(async () => {
  register = await RegisterUnderTest.start();
  profiles = register.get(PaProfiles);
  weeks = register.get(PaWeeks);
  moves = register.get(PaProfileMoves);
});
afterAll(() => register.stop());

async function wholeDraft(licenseeId: string): Promise<{ pa: Actor; profile: OwnPaProfile }> {
  const pa = await register.person(licenseeId, 'pa');
  await profiles.saveSections(pa, wholeAnswers);
  return { pa, profile: await weeks.saveWeek(pa, [mondayMorning]) };
}

describe('A PA’s own profile', () => {
  it('begins as a draft at the first visit, with the name of the account, and only once', async () => {
    const pa = await register.person(register.after, 'pa');
    const [first, second] = await Promise.all([profiles.getOwn(pa), profiles.getOwn(pa)]);
    expect(first).toMatchObject({ state: 'draft', displayName: 'Amira K.', isShown: false, version: 1 });
    expect(second.id).toBe(first.id);
    expect(first.progress).toMatchObject({ doneCount: 0, isWhole: false });
  });

  it('keeps what is saved page by page, and tells what is missing', async () => {
    const pa = await register.person(register.after, 'pa');
    const saved = await profiles.saveSection(pa, 'tasks', wholeAnswers.tasks);
    expect(saved.sections.tasks).toEqual(wholeAnswers.tasks);
    expect(saved.progress.parts.find(({ part }) => part === 'tasks')).toMatchObject({ isDone: true, missing: [] });
    expect((await profiles.getOwn(pa)).sections.tasks).toEqual(wholeAnswers.tasks);
    expect(saved.progress.parts.filter(({ missing }) => missing.length > 0).map(({ part }) => part)).toEqual([
      'about-you',
      'place-and-travel',
      'week',
      'work-wanted',
      'languages-and-communication',
      'age-and-sex',
    ]);
  });

  it('keeps a sex only with a yes, asks for it once, and nothing of the page without it', async () => {
    const pa = await register.person(register.after, 'pa');
    const answers = { age: '18-or-over', eighteenOn: null, sex: 'female' };
    const without = profiles.saveSection(pa, 'age-and-sex', answers);
    await expect(without).rejects.toMatchObject({ fields: [{ field: 'sensitiveFacts' }] });
    expect((await profiles.getOwn(pa)).sections['age-and-sex']).toMatchObject({ age: '', sex: '' });
    await profiles.saveSection(pa, 'age-and-sex', { ...answers, sex: '' });
    await profiles.saveSection(pa, 'age-and-sex', { ...answers, agrees: true });
    const again = await profiles.saveSections(pa, { 'age-and-sex': { ...answers, sex: 'male' } });
    expect(again.sections['age-and-sex'].sex).toBe('male');
    const { rows } = await register.superuser.query('SELECT wording FROM consents WHERE person_id = $1', [pa.personId]);
    expect(rows).toEqual([{ wording: 'sensitive-facts' }]);
  });

  it('keeps of a postcode its first half only', async () => {
    const { pa, profile } = await wholeDraft(register.after);
    expect(profile.sections['place-and-travel'].place).toBe('CH1');
    const { rows } = await register.superuser.query(
      'SELECT to_jsonb(p)::text AS row FROM pa_profiles p WHERE person_id = $1',
      [pa.personId],
    );
    expect(JSON.stringify(rows)).not.toMatch(/2AB|female/);
  });

  it('refuses wrong answers by field and keeps nothing of a page that has one', async () => {
    const pa = await register.person(register.after, 'pa');
    const wrong = { ...wholeAnswers, tasks: { will: ['hoits'], training: [], willNot: [] } };
    await expect(profiles.saveSections(pa, wrong)).rejects.toMatchObject({
      fields: [{ field: 'tasks.will', message: '“hoits” is not one of the choices. Did you mean “hoist”?' }],
    });
    expect((await profiles.getOwn(pa)).progress.doneCount).toBe(0);
  });

  it('keeps a week with its rings, and copies a day onto others', async () => {
    const pa = await register.person(register.after, 'pa');
    const night = {
      ...mondayMorning,
      day: 6,
      start: 1320,
      minutes: 540,
      kind: 'sleep-in' as const,
      weeks: 'a' as const,
    };
    await weeks.saveWeek(pa, [night, mondayMorning, mondayMorning]);
    const copied = await weeks.copyDay(pa, { from: 0, to: [0, 2] });
    expect(copied.week).toEqual([mondayMorning, { ...mondayMorning, day: 2 }, night]);
    const { rows } = await register.superuser.query(
      `SELECT bit_count(awake_a) AS awake, bit_count(asleep_a) AS "asleepA", bit_count(asleep_b) AS "asleepB", has_alternate_weeks AS alternate
         FROM pa_profiles WHERE person_id = $1`,
      [pa.personId],
    );
    expect(rows).toEqual([{ awake: '8', asleepA: '4', asleepB: '14', alternate: true }]);
  });

  it('refuses times that are no half-hours', async () => {
    const pa = await register.person(register.after, 'pa');
    await expect(weeks.saveWeek(pa, [{ ...mondayMorning, start: 425 }])).rejects.toThrow(InvalidError);
    await expect(weeks.copyDay(pa, { from: 0, to: [] })).rejects.toThrow(InvalidError);
    await expect(weeks.saveWeek(pa, Array(201).fill(mondayMorning))).rejects.toThrow(InvalidError);
  });

  it('keeps days away and extra hours, each once', async () => {
    const pa = await register.person(register.after, 'pa');
    await weeks.addAway(pa, { from: '2026-03-01', to: '2026-03-08' });
    await weeks.addAway(pa, { from: '2026-03-01', to: '2026-03-08' });
    const morning = { start: 420, minutes: 120, kind: 'awake' as const };
    const evening = { start: 1080, minutes: 120, kind: 'awake' as const };
    await weeks.addExtra(pa, { date: '2026-03-05', spans: [evening] });
    const { dates } = await weeks.addExtra(pa, { date: '2026-03-05', spans: [morning, evening] });
    expect(dates).toMatchObject([
      { kind: 'away', firstDay: '2026-03-01', lastDay: '2026-03-08', spans: [] },
      { kind: 'extra', firstDay: '2026-03-05', lastDay: '2026-03-05', spans: [morning, evening] },
    ]);
    const removed = await weeks.removeDate(pa, dates[0]?.id ?? '');
    expect(removed.dates).toHaveLength(1);
    await expect(weeks.removeDate(pa, dates[0]?.id ?? '')).rejects.toMatchObject({ kind: 'not-found' });
  });

  it.each([
    [{ from: '2026-02-30', to: '2026-03-08' }, 'from'],
    [{ from: '2026-02-20', to: '2026-03-01' }, 'to'],
    [{ from: '2026-03-08', to: '2026-03-05' }, 'to'],
    [{ from: '2026-03-08', to: '2029-03-05' }, 'to'],
  ])('refuses days away such as %j', async (away, field) => {
    const pa = await register.person(register.after, 'pa');
    await expect(weeks.addAway(pa, away)).rejects.toMatchObject({ fields: [{ field }] });
  });

  it('cannot remove a date of someone else', async () => {
    const [one, other] = [await register.person(register.after, 'pa'), await register.person(register.after, 'pa')];
    const { dates } = await weeks.addAway(one, { from: '2026-03-05', to: '2026-03-08' });
    await expect(weeks.removeDate(other, dates[0]?.id ?? '')).rejects.toMatchObject({ kind: 'not-found' });
    expect((await profiles.getOwn(one)).dates).toHaveLength(1);
  });

  it('shows in the preview what employers see, and nothing private', async () => {
    const { pa } = await wholeDraft(register.after);
    const preview = await profiles.preview(pa);
    expect(preview).toMatchObject({
      displayName: 'Amira K.',
      district: 'CH1',
      travelMiles: 7,
      tasksWill: ['hoist', 'cooking', 'driving-own-car'],
    });
    expect(JSON.stringify(preview)).not.toMatch(/female|adult|personId/);
  });
});

describe('Sending a profile in', () => {
  it('names what is missing, page by page', async () => {
    const pa = await register.person(register.after, 'pa');
    const refusal = await moves.submit(pa).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(NotReadyError);
    expect((refusal as NotReadyError).fields.map(({ field }) => field)).toEqual(
      expect.arrayContaining(['about-you', 'place-and-travel', 'week', 'tasks', 'age-and-sex']),
    );
  });

  it('shows it at once where the register looks after', async () => {
    const { pa, profile } = await wholeDraft(register.after);
    const sent = await moves.submit(pa);
    expect(sent).toMatchObject({ state: 'published', isShown: true, isBeingLookedAt: true });
    expect(await register.shownIds(register.after)).toContain(profile.id);
    expect(await register.waitingTopics(register.after)).toContain('register.profile-changed');
  });

  it('waits for staff where the register looks before', async () => {
    const { pa, profile } = await wholeDraft(register.before);
    expect(await moves.submit(pa)).toMatchObject({ state: 'submitted', isShown: false });
    expect(await moves.submit(pa)).toMatchObject({ state: 'submitted' });
    expect(await register.shownIds(register.before)).not.toContain(profile.id);
    expect(await moves.withdraw(pa)).toMatchObject({ state: 'draft', isBeingLookedAt: false });
  });

  it('is one effect when pressed five times at once', async () => {
    const { pa } = await wholeDraft(register.after);
    const sent = await Promise.all(Array.from({ length: 5 }, () => moves.submit(pa)));
    expect(new Set(sent.map(({ state }) => state))).toEqual(new Set(['published']));
    expect(new Set(sent.map(({ publishedAt }) => publishedAt?.getTime())).size).toBe(1);
  });

  it('holds a profile whole from then on', async () => {
    const { pa } = await wholeDraft(register.after);
    await moves.submit(pa);
    await expect(weeks.saveWeek(pa, [])).rejects.toMatchObject({ fields: [{ field: 'spans' }] });
    await expect(profiles.saveSection(pa, 'tasks', { will: [], training: [], willNot: [] })).rejects.toMatchObject({
      fields: [{ field: 'will' }],
    });
    expect((await profiles.getOwn(pa)).week).toEqual([mondayMorning]);
  });
});

describe('A profile on the register', () => {
  it('pauses, resumes, hides, shows, and can be put away and brought back', async () => {
    const { pa, profile } = await wholeDraft(register.after);
    const published = await moves.submit(pa);
    const isShown = async (): Promise<boolean> => (await register.shownIds(register.after)).includes(profile.id);
    expect(await moves.pause(pa)).toMatchObject({ state: 'paused', pausedReason: 'by-pa' });
    expect(await isShown()).toBe(false);
    expect(await moves.pause(pa)).toMatchObject({ state: 'paused' });
    await expect(moves.confirmStillAvailable(pa)).rejects.toThrow(ConflictError);
    expect(await moves.resume(pa)).toMatchObject({ state: 'published', pausedReason: null });
    expect(await isShown()).toBe(true);
    expect(await moves.hide(pa)).toMatchObject({ state: 'published', hidden: true, isShown: false });
    expect(await isShown()).toBe(false);
    expect(await moves.show(pa)).toMatchObject({ isShown: true, publishedAt: published.publishedAt });
    expect(await moves.archive(pa)).toMatchObject({ state: 'archived', isBeingLookedAt: false });
    expect(await isShown()).toBe(false);
    await expect(profiles.saveSection(pa, 'tasks', wholeAnswers.tasks)).rejects.toThrow(ArchivedError);
    await expect(moves.hide(pa)).rejects.toThrow(ArchivedError);
    expect(await moves.reopen(pa)).toMatchObject({ state: 'draft' });
  });

  it('that lacks an answer can still be hidden and paused, and mended', async () => {
    const { pa } = await wholeDraft(register.after);
    const { id } = await moves.submit(pa);
    await register.superuser.query(`UPDATE pa_profiles SET employment = '{}' WHERE id = $1`, [id]);
    expect(await moves.hide(pa)).toMatchObject({ hidden: true });
    expect(await moves.pause(pa)).toMatchObject({ state: 'paused' });
    const mended = await profiles.saveSection(pa, 'work-wanted', wholeAnswers['work-wanted']);
    expect(mended.progress.isWhole).toBe(true);
  });

  it('is not shown to those who look for someone while the PA is not looking', async () => {
    const { pa, profile } = await wholeDraft(register.after);
    await moves.submit(pa);
    await profiles.saveSection(pa, 'work-wanted', { ...wholeAnswers['work-wanted'], searchStatus: 'not-now' });
    expect(await register.shownIds(register.after)).not.toContain(profile.id);
  });

  it('shows changed words at once where the register looks after, and asks staff to look', async () => {
    const { pa } = await wholeDraft(register.after);
    await moves.submit(pa);
    const changed = await profiles.saveSection(pa, 'about-you', {
      ...wholeAnswers['about-you'],
      headline: 'New words',
    });
    expect(changed).toMatchObject({ wordsWait: false, isBeingLookedAt: true });
    expect((await profiles.preview(pa)).headline).toBe('New words');
  });

  it('may be changed by its PA alone, also when both send at once', async () => {
    const { pa } = await wholeDraft(register.after);
    const { version } = await profiles.getOwn(pa);
    await Promise.all([
      profiles.saveSection(pa, 'tasks', wholeAnswers.tasks),
      weeks.saveWeek(pa, [mondayMorning]),
      moves.hide(pa),
    ]);
    expect(await profiles.getOwn(pa)).toMatchObject({ version: version + 3, hidden: true });
  });
});
