import { InvalidError, type Actor } from '@pa/platform';
import { NewConversations } from '@pa/recruitment';
import {
  NoNewConversationsError,
  OwnVacancyDecisionError,
  VacancyChangedError,
  VacancyEndedError,
  VacancyNotFoundError,
} from '@pa/recruitment/recruitment.errors';
import { AdvertAnswers } from '@pa/recruitment/vacancies/advert-answers';
import { VacancyBoard } from '@pa/recruitment/vacancies/vacancy-board.service';
import { AdvertsUnderTest } from './adverts-under-test';
import { wholeAdvert } from './whole-advert';

let bed: AdvertsUnderTest;
let staff: Actor;

beforeAll(async () => void (bed = await AdvertsUnderTest.start()));
beforeEach(async () => {
  await bed.register.freshRegisters();
  staff = await bed.register.person(bed.register.before, 'co-ordinator');
});
afterAll(() => bed.register.stop());

const who = wholeAdvert['who-you-want'];
const daysLater = (days: number) => new Date(Date.parse('2026-03-02T09:00:00Z') + days * 86_400_000);

async function fieldsOf(deed: Promise<unknown>): Promise<readonly string[]> {
  const refusal = await deed.then(
    () => null,
    (error: unknown) => error,
  );
  expect(refusal).toBeInstanceOf(InvalidError);
  return (refusal as InvalidError).fields.map(({ field }) => field);
}

describe('Writing an advert', () => {
  it('keeps each part by itself and says how far it is', async () => {
    const employer = await bed.register.person(bed.register.before, 'employer');
    const { id } = await bed.adverts.begin(employer);
    const own = await bed.adverts.savePart(employer, { id, part: 'who-you-want', values: who });
    expect(own).toMatchObject({
      state: 'draft',
      title: 'Help in the mornings',
      progress: { doneCount: 1, isWhole: false },
    });
    expect(own.answers['who-you-want']).toEqual(who);
  });

  it('names every problem of every part, and then keeps none of them', async () => {
    const { employer, id } = await bed.draft(bed.register.before);
    const tooMany = {
      ...wholeAdvert['how-to-apply'],
      questions: Array.from({ length: 200 }, (_, n) => `Question ${n}?`),
    };
    const answers = {
      'how-to-apply': tooMany,
      place: { place: 'nowhere', environment: [] },
      'who-you-want': { ...who, title: 'New' },
    };
    const refusal = await bed.adverts.saveParts(employer, id, answers).catch((error: unknown) => error as InvalidError);
    expect((refusal as InvalidError).fields).toEqual([
      { field: 'place.place', message: 'We do not know this postcode. Write its first half, like CH1.' },
      { field: 'howToApply.questions', message: 'You can ask 10 questions. You have 200: take some out.' },
    ]);
    expect((await bed.adverts.get(employer, id)).title).toBe('Help in the mornings');
  });

  it('keeps of a postcode only its first half', async () => {
    const { employer, id } = await bed.draft(bed.register.before);
    const own = await bed.adverts.savePart(employer, {
      id,
      part: 'place',
      values: { place: 'ch1 4bj', environment: [] },
    });
    expect(own.answers.place.place).toBe('CH1');
  });

  it('begins one advert when the form is sent twice, and a copy asks the closing date anew', async () => {
    const { employer, id } = await bed.sent(bed.register.after);
    const newId = '01936f00-0000-7000-8000-000000000001';
    const asked = { id: newId, copyFrom: id };
    const [one, other] = await Promise.all([bed.adverts.begin(employer, asked), bed.adverts.begin(employer, asked)]);
    expect([one.id, other.id]).toEqual([newId, newId]);
    expect(one).toMatchObject({ state: 'draft', copiedFrom: id, title: 'Help in the mornings', closesOn: null });
    expect((await bed.adverts.list(employer, 1)).total).toBe(2);
  });

  it('is nobody else’s business', async () => {
    const { id } = await bed.draft(bed.register.before);
    const stranger = await bed.register.person(bed.register.before, 'employer');
    await expect(bed.adverts.get(stranger, id)).rejects.toThrow(VacancyNotFoundError);
    await expect(bed.adverts.begin(stranger, { copyFrom: id })).rejects.toThrow(VacancyNotFoundError);
    await expect(bed.moves.submit(stranger, id)).rejects.toThrow(VacancyNotFoundError);
    await expect(bed.adverts.deleteDraft(stranger, id)).rejects.toThrow(VacancyNotFoundError);
    await expect(bed.moderation.getCase(staff, id)).rejects.toThrow(VacancyNotFoundError);
  });

  it('deletes a draft for good, but one that staff decided about is closed instead', async () => {
    const { employer, id } = await bed.draft(bed.register.before);
    await bed.adverts.deleteDraft(employer, id);
    await expect(bed.adverts.get(employer, id)).rejects.toThrow(VacancyNotFoundError);
    const looked = await bed.sent(bed.register.before);
    await bed.decide(staff, looked.id, 'needs-changes');
    await bed.moves.submit(looked.employer, looked.id, 'I changed it.');
    await bed.moves.withdraw(looked.employer, looked.id);
    await bed.adverts.deleteDraft(looked.employer, looked.id);
    expect((await bed.adverts.get(looked.employer, looked.id)).state).toBe('closed');
  });
});

describe('Sending an advert in', () => {
  it('is refused part by part while something is missing', async () => {
    const employer = await bed.register.person(bed.register.after, 'employer');
    const { id } = await bed.adverts.begin(employer);
    expect(await fieldsOf(bed.moves.submit(employer, id))).toEqual([
      'who-you-want',
      'tasks',
      'pay',
      'place',
      'how-to-apply',
    ]);
  });

  it('is refused while something is against the law, and goes once it is mended', async () => {
    const { employer, id } = await bed.draft(bed.register.after);
    const pay = { ...wholeAdvert.pay, payPence: 900 };
    const saved = await bed.adverts.savePart(employer, { id, part: 'pay', values: pay });
    expect(saved.findings).toMatchObject([{ code: 'pay-under-wage', severity: 'blocks', part: 'pay' }]);
    expect(await fieldsOf(bed.moves.submit(employer, id))).toEqual(['pay']);
    await bed.adverts.savePart(employer, { id, part: 'pay', values: wholeAdvert.pay });
    expect((await bed.moves.submit(employer, id)).state).toBe('published');
  });

  it('opens it at once where the register looks after, and asks staff to look', async () => {
    const { employer, id } = await bed.sent(bed.register.after);
    expect(await bed.adverts.get(employer, id)).toMatchObject({
      state: 'published',
      isOpen: true,
      isBeingLookedAt: true,
    });
    await bed.moves.submit(employer, id);
    expect(await bed.register.relay(bed.register.after)).toEqual([
      'recruitment.vacancy-published',
      'recruitment.vacancy-changed',
    ]);
    expect(bed.register.mails.sent.map(({ subject }) => subject)).toEqual(['Your advert is open. after PA Register']);
  });

  it('waits where the register looks first, until staff have decided; the employer can take it back', async () => {
    const { employer, id } = await bed.sent(bed.register.before);
    expect((await bed.adverts.get(employer, id)).state).toBe('submitted');
    expect((await bed.moves.withdraw(employer, id)).state).toBe('draft');
    await bed.moves.submit(employer, id);
    await bed.decide(staff, id, 'approved');
    expect(await bed.adverts.get(employer, id)).toMatchObject({ state: 'published', isBeingLookedAt: false });
  });

  it('pauses by itself when its owner may not start new conversations, and cannot be opened until they may', async () => {
    const { employer, id } = await bed.draft(bed.register.after);
    let may = false;
    bed.register.get(NewConversations).ask((_tx, personId) => Promise.resolve(may || personId !== employer.personId));
    expect(await bed.moves.submit(employer, id)).toMatchObject({ state: 'paused', pausedReason: 'no-access' });
    await expect(bed.moves.resume(employer, id)).rejects.toThrow(NoNewConversationsError);
    may = true;
    expect((await bed.moves.resume(employer, id)).state).toBe('published');
    may = false;
    await bed.calendar.keep();
    expect((await bed.adverts.get(employer, id)).pausedReason).toBe('no-access');
    may = true;
  });
});

describe('Staff decide about an advert', () => {
  it('asks for changes with reasons; the answer comes back to staff even where the register looks after', async () => {
    const keeper = await bed.register.person(bed.register.after, 'manager');
    const { employer, id } = await bed.sent(bed.register.after);
    await bed.decide(keeper, id, 'needs-changes');
    const own = await bed.adverts.get(employer, id);
    expect(own).toMatchObject({ state: 'needs-changes', lastDecision: { words: 'Please call us.' } });
    expect((await bed.moves.submit(employer, id, 'I changed the title.')).state).toBe('submitted');
    const [open] = (await bed.moderation.getCase(keeper, id)).looks;
    expect(open).toMatchObject({ subject: 'answer', answer: 'I changed the title.', decision: null });
  });

  it('takes it down, and then the employer has to answer', async () => {
    const { employer, id } = await bed.sent(bed.register.before);
    await bed.decide(staff, id, 'removed');
    expect(await fieldsOf(bed.moves.submit(employer, id))).toEqual(['answer']);
    await bed.register.relay(bed.register.before);
    expect(bed.register.mails.sent.map(({ subject }) => subject)).toEqual([
      'Your advert is not shown any more. before PA Register',
    ]);
  });

  it('refuses who looked at an older state, and who is the employer themselves', async () => {
    const { employer, id } = await bed.sent(bed.register.before);
    const { version } = await bed.moderation.getCase(staff, id);
    const decision = { decision: 'approved', reasons: [], words: '', version } as const;
    await bed.adverts.savePart(employer, { id, part: 'who-you-want', values: { ...who, title: 'Help at noon' } });
    await expect(bed.moderation.decide(staff, id, decision)).rejects.toThrow(VacancyChangedError);
    await expect(bed.moderation.decide(employer, id, decision)).rejects.toThrow(OwnVacancyDecisionError);
  });

  it('finds what waits too long and what nobody answers on the board', async () => {
    const waiting = await bed.sent(bed.register.before);
    const quiet = await bed.sent(bed.register.before);
    await bed.adverts.savePart(quiet.employer, {
      id: quiet.id,
      part: 'how-to-apply',
      values: { ...wholeAdvert['how-to-apply'], closesOn: '2026-06-01' },
    });
    await bed.decide(staff, quiet.id, 'approved');
    bed.register.clock.set(daysLater(31));
    const { rows, counts } = await bed.register.get(VacancyBoard).list(staff, { view: 'stuck', page: 1 });
    expect(rows.map(({ id, stuck }) => [id, stuck])).toEqual([
      [waiting.id, 'waits-too-long'],
      [quiet.id, 'no-applications'],
    ]);
    expect(counts).toMatchObject({ waiting: 1, stuck: 2, all: 2, published: 1, submitted: 1 });
  });
});

describe('Changing an advert that is shown', () => {
  it('keeps new words beside the old ones until staff have passed them, where the register looks first', async () => {
    const { employer, id } = await bed.sent(bed.register.before);
    await bed.decide(staff, id, 'approved');
    const own = await bed.adverts.savePart(employer, {
      id,
      part: 'who-you-want',
      values: { ...who, title: 'Help at noon' },
    });
    expect(own).toMatchObject({ state: 'published', wordsWait: true, title: 'Help at noon' });
    expect((await bed.moderation.getCase(staff, id)).vacancy.title).toBe('Help in the mornings');
    await bed.decide(staff, id, 'approved');
    expect((await bed.moderation.getCase(staff, id)).vacancy.title).toBe('Help at noon');
  });

  it('takes new words back when the old ones are written again', async () => {
    const { employer, id } = await bed.sent(bed.register.before);
    await bed.decide(staff, id, 'approved');
    await bed.adverts.savePart(employer, { id, part: 'who-you-want', values: { ...who, title: 'Help at noon' } });
    const own = await bed.adverts.savePart(employer, { id, part: 'who-you-want', values: who });
    expect(own).toMatchObject({ wordsWait: false, isBeingLookedAt: false });
  });

  it('leaves the old words when the new ones are sent back', async () => {
    const { employer, id } = await bed.sent(bed.register.before);
    await bed.decide(staff, id, 'approved');
    await bed.adverts.savePart(employer, { id, part: 'who-you-want', values: { ...who, title: 'Help at noon' } });
    await bed.decide(staff, id, 'needs-changes');
    expect(await bed.adverts.get(employer, id)).toMatchObject({
      state: 'published',
      wordsWait: true,
      title: 'Help at noon',
    });
  });

  it('shows new words at once where the register looks after, and hours and pay always', async () => {
    const { employer, id } = await bed.sent(bed.register.after);
    const own = await bed.adverts.saveParts(employer, id, {
      'who-you-want': { ...who, title: 'Help at noon' },
      pay: { ...wholeAdvert.pay, payPence: 1500 },
    });
    expect(own).toMatchObject({ wordsWait: false, preview: { title: 'Help at noon', payPence: 1500 } });
  });

  it('refuses what is against the law or takes away what it needed', async () => {
    const { employer, id } = await bed.sent(bed.register.after);
    const { pay, tasks } = wholeAdvert;
    expect(
      await fieldsOf(bed.adverts.savePart(employer, { id, part: 'pay', values: { ...pay, payPence: 900 } })),
    ).toEqual(['payPence']);
    expect(
      await fieldsOf(
        bed.adverts.savePart(employer, { id, part: 'tasks', values: { ...tasks, required: [], optional: [] } }),
      ),
    ).toEqual(['required']);
  });

  it('notes which parts changed once somebody has applied', async () => {
    const { employer, id } = await bed.sent(bed.register.after);
    bed.register
      .get(AdvertAnswers)
      .tell((_tx, ids) =>
        Promise.resolve(new Map(ids.map((one) => [one, { total: 3, byState: {}, waitingSince: null }]))),
      );
    await bed.adverts.saveParts(employer, id, {
      pay: { ...wholeAdvert.pay, payPence: 1500 },
      place: wholeAdvert.place,
    });
    const { rows } = await bed.register.superuser.query<{ changed_after: string[] }>(
      'SELECT changed_after FROM vacancies WHERE id = $1',
      [id],
    );
    expect(rows[0]?.changed_after).toEqual(['pay']);
    bed.register.get(AdvertAnswers).tell(() => Promise.resolve(new Map()));
  });

  it('records advice that was read, and forgets it when the words are gone', async () => {
    const { employer, id } = await bed.draft(bed.register.after);
    const hours = { hours: [] };
    const [found] = (await bed.adverts.savePart(employer, { id, part: 'hours', values: hours })).findings;
    expect(found).toMatchObject({ code: 'no-hours', isAccepted: false });
    const asked = { code: 'no-hours', field: 'hours', quote: '' };
    expect((await bed.adverts.acceptAdvice(employer, id, asked)).findings[0]?.isAccepted).toBe(true);
    await bed.moves.submit(employer, id);
    const keeper = await bed.register.person(bed.register.after, 'manager');
    expect((await bed.moderation.getCase(keeper, id)).findings).toMatchObject([{ code: 'no-hours', isAccepted: true }]);
    await bed.adverts.savePart(employer, { id, part: 'hours', values: wholeAdvert.hours });
    await expect(bed.adverts.acceptAdvice(employer, id, asked)).rejects.toThrow('not given any more');
  });
});

describe('The end of an advert', () => {
  it.each(['close', 'fill'] as const)('stays once it is there (%s), and nothing can be changed then', async (deed) => {
    const { employer, id } = await bed.sent(bed.register.after);
    const ended = deed === 'close' ? await bed.moves.close(employer, id) : await bed.moves.fill(employer, id);
    expect(ended).toMatchObject({ isOpen: false, isBeingLookedAt: false });
    await (deed === 'close' ? bed.moves.close(employer, id) : bed.moves.fill(employer, id));
    await expect(bed.adverts.savePart(employer, { id, part: 'pay', values: wholeAdvert.pay })).rejects.toThrow(
      VacancyEndedError,
    );
    await expect(bed.moves.resume(employer, id)).rejects.toThrow('This cannot be done now');
  });

  it('tells the owner three days before, once, and anew when the date is moved; ends it after its last day', async () => {
    const { employer, id } = await bed.sent(bed.register.after);
    await bed.register.relay(bed.register.after);
    bed.register.mails.sent.length = 0;
    bed.register.clock.set(new Date('2026-03-27T09:00:00Z'));
    await bed.calendar.keep();
    await bed.calendar.keep();
    await bed.register.relay(bed.register.after);
    expect(bed.register.mails.sent).toHaveLength(1);
    const moved = { ...wholeAdvert['how-to-apply'], closesOn: '2026-03-29' };
    await bed.adverts.savePart(employer, { id, part: 'how-to-apply', values: moved });
    await bed.calendar.keep();
    await bed.register.relay(bed.register.after);
    expect(bed.register.mails.sent).toHaveLength(2);
    bed.register.clock.set(new Date('2026-03-29T20:00:00Z'));
    await bed.calendar.keep();
    expect((await bed.adverts.get(employer, id)).state).toBe('published');
    bed.register.clock.set(new Date('2026-03-29T23:30:00Z'));
    await bed.calendar.keep();
    expect((await bed.adverts.get(employer, id)).state).toBe('expired');
  });
});

describe('What is on record', () => {
  it('has a line for each decision of staff, and for each deed of somebody who acts for the employer', async () => {
    const { employer, id } = await bed.sent(bed.register.before);
    await bed.decide(staff, id, 'needs-changes');
    const helper = await bed.register.person(bed.register.before, 'representative');
    const acting: Actor = {
      ...employer,
      by: { ...helper, as: 'representative', representationId: id, scopes: ['adverts'] },
    };
    await bed.adverts.savePart(acting, { id, part: 'who-you-want', values: { ...who, title: 'Help at noon' } });
    await bed.moves.submit(acting, id, 'We changed it.');
    await bed.moves.withdraw(employer, id);
    const { rows } = await bed.register.superuser.query<{ act: string; doer_id: string; for_id: string | null }>(
      `SELECT act, doer_id, for_id FROM audit_entries WHERE subject_kind = 'vacancy' AND subject_id = $1 ORDER BY number`,
      [id],
    );
    expect(rows).toEqual([
      { act: 'recruitment.advert-sent-back', doer_id: staff.personId, for_id: null },
      { act: 'recruitment.advert-saved', doer_id: helper.personId, for_id: employer.personId },
      { act: 'recruitment.advert-sent', doer_id: helper.personId, for_id: employer.personId },
    ]);
  });
});
