import { InvalidError, UnitOfWork, type Actor } from '@pa/platform';
import { Freshness, PaProfilesReader } from '@pa/register';
import { Moderation, type ModerationRequest } from '@pa/register/moderation.service';
import { PaProfileMoves } from '@pa/register/pa-profile-moves.service';
import { PaProfiles } from '@pa/register/pa-profiles.service';
import { PaWeeks } from '@pa/register/pa-weeks.service';
import { OwnProfileDecisionError, ProfileChangedError, StaleConfirmLinkError } from '@pa/register/register.errors';
import { StillAvailable } from '@pa/register/still-available.service';
import { mondayMorning, wholeAnswers } from './answers';
import { RegisterUnderTest } from './register-under-test';

let register: RegisterUnderTest;
let profiles: PaProfiles;
let moves: PaProfileMoves;
let moderation: Moderation;
let staff: Actor;

beforeAll(async () => {
  register = await RegisterUnderTest.start();
  profiles = register.get(PaProfiles);
  moves = register.get(PaProfileMoves);
  moderation = register.get(Moderation);
});
beforeEach(async () => {
  await register.freshRegisters();
  staff = await register.person(register.before, 'co-ordinator');
});
afterAll(() => register.stop());

async function sentIn(licenseeId: string): Promise<{ pa: Actor; id: string }> {
  const pa = await register.person(licenseeId, 'pa');
  await profiles.saveSections(pa, wholeAnswers);
  await register.get(PaWeeks).saveWeek(pa, [mondayMorning]);
  return { pa, id: (await moves.submit(pa)).id };
}

async function decide(id: string, request: Partial<ModerationRequest>) {
  const { version } = await moderation.getCase(staff, id);
  return moderation.decide(staff, id, { decision: 'approved', reasons: [], words: '', version, ...request });
}

async function onRegister(): Promise<{ pa: Actor; id: string }> {
  const sent = await sentIn(register.before);
  await decide(sent.id, {});
  return sent;
}

const facts = (id: string) =>
  register.get(UnitOfWork).run(register.before, (tx) => register.get(PaProfilesReader).cardFacts(tx, [id]));

const mailSubjects = (): string[] => register.mails.sent.map(({ subject }) => subject.replace(/[.?].*/, ''));

describe('Staff', () => {
  it('find what waits, oldest or newest first, page by page', async () => {
    const ids: string[] = [];
    for (let count = 0; count < 27; count++) {
      ids.push((await sentIn(register.before)).id);
      register.clock.addDays(0.01);
    }
    const first = await moderation.listQueue(staff, { order: 'oldest', page: 1 });
    expect(first).toMatchObject({ total: 27, page: 1, pages: 2 });
    expect(first.rows.map(({ profileId }) => profileId)).toEqual(ids.slice(0, 25));
    expect(first.rows[0]).toMatchObject({
      displayName: 'Amira K.',
      district: 'CH1',
      subject: 'first-profile',
      state: 'submitted',
    });
    const beyond = await moderation.listQueue(staff, { order: 'newest', page: 9 });
    expect(beyond).toMatchObject({ page: 2 });
    expect(beyond.rows.map(({ profileId }) => profileId)).toEqual(ids.slice(0, 2).reverse());
  });

  it('put a profile on the register, and the PA is told', async () => {
    const { pa, id } = await sentIn(register.before);
    expect(await decide(id, {})).toMatchObject({ state: 'published', isOpen: false });
    expect(await register.shownIds(register.before)).toEqual([id]);
    await register.relay(register.before);
    expect(mailSubjects()).toEqual(['Your profile is ready']);
    expect(await profiles.getOwn(pa)).toMatchObject({ lastDecision: { decision: 'approved' }, isBeingLookedAt: false });
  });

  it('ask for changes with reasons; the PA answers and sends it in again', async () => {
    const { pa, id } = await sentIn(register.before);
    await decide(id, { decision: 'needs-changes', reasons: ['unclear'], words: 'Say more about your work.' });
    expect(await profiles.getOwn(pa)).toMatchObject({
      state: 'needs-changes',
      lastDecision: { decision: 'needs-changes', reasons: ['unclear'], words: 'Say more about your work.' },
      deeds: ['submit'],
    });
    expect(await moves.submit(pa, 'I wrote more.')).toMatchObject({ state: 'submitted' });
    const { looks } = await moderation.getCase(staff, id);
    expect(looks[0]).toMatchObject({ subject: 'answer', answer: 'I wrote more.', decision: null });
    expect(looks[1]).toMatchObject({ decision: 'needs-changes', decidedBy: 'Amira K.' });
    expect(mailSubjects()).toEqual([]);
    await register.relay(register.before);
    expect(mailSubjects()).toEqual(['Please change something in your profile']);
    expect(register.mails.sent.map(({ paragraphs }) => paragraphs.join(' ')).join(' ')).not.toContain('Say more');
  });

  it('take a profile down; it comes back only through them, however the PA goes about it', async () => {
    const chief = await register.person(register.after, 'manager');
    const { pa, id } = await sentIn(register.after);
    const { version } = await moderation.getCase(chief, id);
    await moderation.decide(chief, id, {
      decision: 'removed',
      reasons: ['not-right'],
      words: 'We could not reach you.',
      version,
    });
    expect(await register.shownIds(register.after)).toEqual([]);
    await register.relay(register.after);
    expect(mailSubjects()).toEqual(['Your profile is off the register']);
    await expect(moves.archive(pa)).rejects.toMatchObject({ kind: 'conflict' });
    await expect(moves.submit(pa)).rejects.toMatchObject({ fields: [{ field: 'answer' }] });
    expect(await moves.submit(pa, 'Here I am.')).toMatchObject({ state: 'submitted' });
    expect(await moves.withdraw(pa)).toMatchObject({ state: 'draft' });
    expect(await moves.archive(pa)).toMatchObject({ state: 'archived' });
    await moves.reopen(pa);
    expect(await moves.submit(pa, 'Here I am.')).toMatchObject({ state: 'submitted', isShown: false });
  });

  it('can undo taking a profile down', async () => {
    const { id } = await onRegister();
    await decide(id, { decision: 'removed', reasons: ['other'], words: 'A mistake.' });
    expect(await decide(id, {})).toMatchObject({ state: 'published' });
    await expect(decide(id, {})).rejects.toMatchObject({ code: 'nothing-waits' });
  });

  it('decide about what they saw: not about what changed meanwhile, and not twice', async () => {
    const { pa, id } = await sentIn(register.before);
    const { version } = await moderation.getCase(staff, id);
    await profiles.saveSection(pa, 'about-you', { ...wholeAnswers['about-you'], about: 'Other words.' });
    const approval = { decision: 'approved', reasons: [], words: '', version } as const;
    await expect(moderation.decide(staff, id, approval)).rejects.toThrow(ProfileChangedError);
    const now = { ...approval, version: version + 1 };
    const both = await Promise.allSettled([moderation.decide(staff, id, now), moderation.decide(staff, id, now)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('give reasons and words when something is wrong', async () => {
    const { id } = await sentIn(register.before);
    await expect(decide(id, { decision: 'needs-changes', words: 'Hm.' })).rejects.toThrow(InvalidError);
    await expect(decide(id, { decision: 'removed', reasons: ['other'] })).rejects.toThrow(InvalidError);
    await expect(decide(id, { decision: 'removed', reasons: ['no-such'], words: 'x' })).rejects.toThrow(InvalidError);
  });

  it('do not decide about themselves, and see nothing of another register', async () => {
    const { id } = await sentIn(register.before);
    const elsewhere = await register.person(register.after, 'manager');
    await expect(moderation.getCase(elsewhere, id)).rejects.toMatchObject({ kind: 'not-found' });
    await profiles.saveSections(staff, wholeAnswers);
    await register.get(PaWeeks).saveWeek(staff, [mondayMorning]);
    const own = await moves.submit(staff);
    await expect(decide(own.id, {})).rejects.toThrow(OwnProfileDecisionError);
  });

  it('read new words before they are shown, and can send those back alone', async () => {
    const { pa, id } = await onRegister();
    const words = { ...wholeAnswers['about-you'], headline: 'New words' };
    expect(await profiles.saveSection(pa, 'about-you', words)).toMatchObject({ state: 'published', wordsWait: true });
    expect((await facts(id))[0]?.headline).toBe(wholeAnswers['about-you'].headline);
    await decide(id, { decision: 'needs-changes', reasons: ['unclear'], words: 'What do you mean?' });
    const sentBack = await profiles.getOwn(pa);
    expect(sentBack).toMatchObject({ state: 'published', wordsWait: true, isShown: true, isBeingLookedAt: false });
    expect(sentBack.sections['about-you'].headline).toBe('New words');
    await profiles.saveSection(pa, 'about-you', { ...words, headline: 'Better words' });
    await decide(id, {});
    expect((await facts(id))[0]?.headline).toBe('Better words');
    await profiles.saveSection(pa, 'about-you', words);
    const back = await profiles.saveSection(pa, 'about-you', { ...words, headline: 'Better words' });
    expect(back).toMatchObject({ wordsWait: false, isBeingLookedAt: false });
  });
});

describe('A profile that is not confirmed', () => {
  it('is asked about at 60 days, paused at 90, told both times, and comes back by one press', async () => {
    const { pa, id } = await onRegister();
    await register.relay(register.before);
    register.mails.sent.length = 0;
    const freshness = register.get(Freshness);
    register.clock.addDays(59.9);
    expect(await freshness.keepRegisterFresh(register.before)).toMatchObject({ asked: 0, paused: 0 });
    register.clock.addDays(0.1);
    expect(await freshness.keepRegisterFresh(register.before)).toMatchObject({ asked: 1, paused: 0 });
    expect(await freshness.keepRegisterFresh(register.before)).toMatchObject({ asked: 0, paused: 0 });
    await register.relay(register.before);
    register.clock.addDays(30);
    expect(await freshness.keepRegisterFresh(register.before)).toMatchObject({ asked: 0, paused: 1 });
    expect(await freshness.keepRegisterFresh(register.before)).toMatchObject({ asked: 0, paused: 0 });
    expect(await register.relay(register.before)).toEqual(['register.profile-paused', 'register.profile-changed']);
    expect(await register.shownIds(register.before)).toEqual([]);
    expect(await profiles.getOwn(pa)).toMatchObject({ state: 'paused', pausedReason: 'not-confirmed' });
    expect(mailSubjects()).toEqual(['Are you still available', 'We have paused your profile']);

    const stillAvailable = register.get(StillAvailable);
    const token = register.mails.sent[1]?.action?.url.split('/').at(-1) ?? '';
    expect(await stillAvailable.look(register.before, token)).toEqual({
      displayName: 'Amira K.',
      isAnswered: false,
      bringsBack: true,
    });
    expect(await register.shownIds(register.before)).toEqual([]);
    await Promise.all([stillAvailable.confirm(register.before, token), stillAvailable.confirm(register.before, token)]);
    expect(await register.shownIds(register.before)).toEqual([id]);
    expect(await stillAvailable.look(register.before, token)).toMatchObject({ isAnswered: true });
    expect(await profiles.getOwn(pa)).toMatchObject({ confirmedAt: register.clock.now(), askedAt: null });
  });

  it('is not mailed about when the PA answered before the mail went out', async () => {
    const { pa } = await onRegister();
    await register.relay(register.before);
    register.mails.sent.length = 0;
    register.clock.addDays(61);
    await register.get(Freshness).keepFresh();
    await moves.confirmStillAvailable(pa);
    await register.relay(register.before);
    expect(register.mails.sent).toEqual([]);
  });

  it('cannot be confirmed with a link that is old, forged, used up or of another register', async () => {
    const { pa } = await onRegister();
    register.clock.addDays(61);
    await register.get(Freshness).keepFresh();
    await register.relay(register.before);
    const token = register.mails.sent.at(-1)?.action?.url.split('/').at(-1) ?? '';
    const stillAvailable = register.get(StillAvailable);
    const forged = `${token.slice(0, -2)}${token.endsWith('AA') ? 'BB' : 'AA'}`;
    for (const wrong of ['', 'x'.repeat(72), forged])
      await expect(stillAvailable.confirm(register.before, wrong)).rejects.toThrow(StaleConfirmLinkError);
    await expect(stillAvailable.confirm(register.after, token)).rejects.toThrow(StaleConfirmLinkError);
    await moves.pause(pa);
    await expect(stillAvailable.confirm(register.before, token)).rejects.toThrow(StaleConfirmLinkError);
    await moves.resume(pa);
    register.clock.addDays(91);
    await expect(stillAvailable.look(register.before, token)).rejects.toThrow(StaleConfirmLinkError);
  });

  it('is asked and paused once when two workers go round at the same time', async () => {
    for (let count = 0; count < 5; count++) await onRegister();
    register.clock.addDays(95);
    const freshness = register.get(Freshness);
    const rounds = await Promise.all([1, 2, 3].map(() => freshness.keepRegisterFresh(register.before)));
    expect(rounds.reduce((sum, { paused }) => sum + paused, 0)).toBe(5);
    expect(rounds.reduce((sum, { asked }) => sum + asked, 0)).toBe(0);
  });
});

describe('The calendar', () => {
  it('shows nobody under 18 for personal care, and shows it all from the 18th birthday', async () => {
    const { pa, id } = await onRegister();
    await profiles.saveSection(pa, 'age-and-sex', { age: '16-or-17', eighteenOn: '2026-03-10', sex: '' });
    const kept = await register.superuser.query('SELECT adult_on, adult_on_sealed FROM pa_profiles WHERE id = $1', [
      id,
    ]);
    expect(kept.rows).toEqual([{ adult_on: null, adult_on_sealed: expect.any(Buffer) as Buffer }]);
    expect((await profiles.getOwn(pa)).sections['age-and-sex'].eighteenOn).toBe('2026-03-10');
    const young = await facts(id);
    expect(young[0]).toMatchObject({ tasksWill: ['cooking', 'driving-own-car'], tasksTraining: [] });
    expect((await profiles.preview(pa)).tasksWill).not.toContain('hoist');
    expect((await moderation.getCase(staff, id)).is16or17).toBe(true);
    await register.relay(register.before);
    register.clock.set(new Date('2026-03-10T00:30:00Z'));
    expect(await register.get(Freshness).keepRegisterFresh(register.before)).toMatchObject({ grownUp: 1 });
    expect(await register.waitingTopics(register.before)).toEqual(['register.profile-changed']);
    expect((await facts(id))[0]).toMatchObject({
      tasksWill: ['hoist', 'cooking', 'driving-own-car'],
      tasksTraining: ['catheter'],
    });
    const { rows } = await register.superuser.query('SELECT adult_on, adult_on_sealed FROM pa_profiles WHERE id = $1', [
      id,
    ]);
    expect(rows).toEqual([{ adult_on: null, adult_on_sealed: null }]);
  });

  it('seals an 18th birthday that an earlier version kept in clear, in every register, and loses none', async () => {
    const { pa, id } = await onRegister();
    await profiles.saveSection(pa, 'age-and-sex', { age: '16-or-17', eighteenOn: '2027-01-02', sex: '' });
    await register.superuser.query(
      `UPDATE pa_profiles SET adult_on = '2027-01-02', adult_on_sealed = NULL WHERE id = $1`,
      [id],
    );
    expect((await profiles.getOwn(pa)).sections['age-and-sex'].eighteenOn).toBe('2027-01-02');
    await register.get(Freshness).keepFresh();
    const { rows } = await register.superuser.query('SELECT adult_on FROM pa_profiles WHERE id = $1', [id]);
    expect(rows).toEqual([{ adult_on: null }]);
    expect((await profiles.getOwn(pa)).sections['age-and-sex']).toMatchObject({
      age: '16-or-17',
      eighteenOn: '2027-01-02',
    });
  });

  it('makes a PA available when the date has come', async () => {
    const { pa } = await onRegister();
    const later = { ...wholeAnswers['work-wanted'], searchStatus: 'from-a-date', earliestStart: '2026-03-10' };
    await profiles.saveSection(pa, 'work-wanted', later);
    register.clock.addDays(10);
    await register.get(Freshness).keepFresh();
    expect((await profiles.getOwn(pa)).sections['work-wanted'].searchStatus).toBe('available');
  });
});

describe('The reader for search', () => {
  it('gives card facts of those who are shown, and of nobody else', async () => {
    const shown = await onRegister();
    const hidden = await onRegister();
    await moves.hide(hidden.pa);
    const waiting = await sentIn(register.before);
    const ids = [shown.id, hidden.id, waiting.id];
    const reader = register.get(PaProfilesReader);
    const [cards, listed, profile, none] = await register
      .get(UnitOfWork)
      .run(register.before, async (tx) => [
        await reader.cardFacts(tx, ids),
        await reader.listShownIds(tx),
        await reader.publicProfile(tx, shown.id),
        await reader.publicProfile(tx, hidden.id),
      ]);
    expect(cards.map(({ id }) => id)).toEqual([shown.id]);
    expect(cards[0]).toMatchObject({
      displayName: 'Amira K.',
      district: 'CH1',
      languages: ['english'],
      drives: true,
      week: [mondayMorning],
    });
    expect(listed).toEqual([shown.id]);
    expect(profile).toMatchObject({ id: shown.id, displayName: 'Amira K.' });
    expect(none).toBeNull();
  });

  it('walks the register in stretches', async () => {
    for (let count = 0; count < 5; count++) await onRegister();
    const reader = register.get(PaProfilesReader);
    const seen: string[] = [];
    await register.get(UnitOfWork).run(register.before, async (tx) => {
      for (
        let ids = await reader.listShownIds(tx, null, 2);
        ids.length > 0;
        ids = await reader.listShownIds(tx, ids.at(-1), 2)
      )
        seen.push(...ids);
    });
    expect(new Set(seen).size).toBe(5);
    expect(seen).toEqual([...seen].sort());
  });

  it('asks PostgreSQL by the partial index', async () => {
    await onRegister();
    const plan = await register.get(UnitOfWork).run(register.before, async (tx) => {
      await tx.query('SET LOCAL enable_seqscan = off');
      return tx.query<{ 'QUERY PLAN': string }>('EXPLAIN SELECT s.id FROM register_shown_pas() s WHERE s.id = $1', [
        register.before,
      ]);
    });
    expect(plan.map((row) => row['QUERY PLAN']).join(' ')).toContain('pa_profiles_shown_idx');
  });
});
