import { Module } from '@nestjs/common';
import type { Actor } from '@pa/platform';
import { v7 as newId } from 'uuid';
import { RegisterUnderTest } from '../../../../test/integration/register/register-under-test';
import { AccreditationModule } from '../accreditation.module';
import { EvidenceBoards } from '../board/evidence-board.service';
import { accreditationEntities } from '../entities';
import type { FindingInput } from './findings';
import { OwnVisits } from './own-visits.service';
import { VisitDesk, type VisitPlan } from './visit-desk.service';
import { VisitFindings } from './visit-findings.service';
import { VisitMails } from './visit-mails';
import { STARTING_QUESTIONS } from './visit-questions';
import { VisitMisses } from './visit-misses.service';
import { VisitQuestions } from './visit-questions.service';
import { VisitReminders } from './visit-reminders';

@Module({ providers: [VisitMails, VisitReminders] })
class WorkerPartModule {}

const DAY = 86_400_000;
const FINE: FindingInput = { grade: 'fine', words: '', action: '', dueOn: '' };

describe('monitoring visits', () => {
  let bed: RegisterUnderTest;
  let pa: Actor;
  let auditor: Actor;
  let assessor: Actor;

  beforeAll(async () => {
    const modules = [AccreditationModule, WorkerPartModule];
    bed = await RegisterUnderTest.start({ modules, entities: accreditationEntities });
  });
  afterAll(() => bed.stop());

  beforeEach(async () => {
    await bed.freshRegisters();
    pa = await bed.person(bed.after, 'pa');
    auditor = await bed.person(bed.after, 'auditor');
    assessor = await bed.person(bed.after, 'assessor');
  });

  const desk = () => bed.get(VisitDesk);
  const findings = () => bed.get(VisitFindings);
  const misses = () => bed.get(VisitMisses);
  const own = () => bed.get(OwnVisits);
  const dayAfter = (days: number) => new Date(bed.clock.now().getTime() + days * DAY).toISOString().slice(0, 10);
  const later = (days: number) => bed.clock.set(new Date(bed.clock.now().getTime() + days * DAY));
  const planIn = (days: number): VisitPlan => ({
    ...{ auditorId: auditor.personId, way: 'video', place: 'Where you work on Tuesdays' },
    ...{ day: dayAfter(days), at: '10:00' },
  });
  const planned = async (days = 10) => desk().plan(assessor, { id: newId(), personId: pa.personId }, planIn(days));
  const seen = (more: Partial<FindingInput> = {}) =>
    [...STARTING_QUESTIONS, ''].map((_, n) => (n === 0 ? { ...FINE, ...more } : FINE));
  const TO_DO = () => ({
    grade: 'improve',
    words: 'Gloves were missing.',
    action: 'Bring gloves.',
    dueOn: dayAfter(14),
  });
  const held = async (more: Partial<FindingInput> = {}) => {
    const id = await planned();
    later(11);
    await findings().write(auditor, { id, version: 1 }, { findings: seen(more), note: 'Ring the daughter.' });
    return id;
  };
  const subjects = async () => {
    await bed.relay(bed.after);
    return bed.mails.sent.map(({ to, subject }) => [to, subject.split('.')[0]]);
  };
  const listed = async (actor: Actor, list: 'planned' | 'to-write-up' | 'to-do' | 'over') =>
    (await desk().list(actor, { list, page: 1 })).visits.map(({ id }) => id);

  it('are planned by an assessor, told to the PA and to who goes, and read by both', async () => {
    const id = await planned();
    expect((await subjects()).map(([, subject]) => subject)).toEqual([
      'We would like to see how your work goes',
      'You go to a visit',
    ]);
    expect(JSON.stringify(bed.mails.sent)).not.toContain('Tuesdays');
    expect(await own().open(pa, id)).toMatchObject({
      place: 'Where you work on Tuesdays',
      state: 'planned',
      findings: [],
    });
    expect((await own().open(pa, id)).questions[0]).toBe(STARTING_QUESTIONS[0]);
    expect(await listed(auditor, 'planned')).toEqual([id]);
    const other = await bed.person(bed.after, 'auditor');
    expect(await listed(other, 'planned')).toEqual([]);
    await expect(desk().open(other, id)).rejects.toMatchObject({ code: 'visit-not-found' });
    await expect(own().open(await bed.person(bed.after, 'pa'), id)).rejects.toMatchObject({ code: 'visit-not-found' });
  });

  it('say what is wrong with a plan, field by field, and keep nothing of it', async () => {
    const wrong = { auditorId: pa.personId, way: 'by-pigeon', place: ' ', day: '2026-02-30', at: '10:00' };
    const fields = ['auditorId', 'way', 'place', 'day'].map((field) => ({ field }));
    await expect(desk().plan(assessor, { id: newId(), personId: pa.personId }, wrong)).rejects.toMatchObject({
      fields,
    });
    const past = { ...planIn(-1), at: '25:00' };
    await expect(desk().plan(assessor, { id: newId(), personId: pa.personId }, past)).rejects.toMatchObject({
      fields: [{ field: 'at' }],
    });
    await expect(desk().plan(assessor, { id: newId(), personId: auditor.personId }, planIn(3))).rejects.toMatchObject({
      code: 'visit-not-found',
    });
    expect(await listed(assessor, 'planned')).toEqual([]);
  });

  it('are moved when the PA asks for another time, which answers what they wrote', async () => {
    const id = await planned();
    await own().askForAnotherTime(pa, { id, version: 1 }, ' Mondays, please. ');
    expect((await desk().open(assessor, id)).reply).toBe('Mondays, please.');
    await expect(desk().move(assessor, { id, version: 1 }, planIn(12))).rejects.toMatchObject({
      code: 'visit-changed',
    });
    await desk().move(assessor, { id, version: 2 }, planIn(12));
    expect(await desk().open(assessor, id)).toMatchObject({ reply: null, version: 3 });
  });

  it('stand with the nearest to come first for their PA, who can ask for another time until then', async () => {
    const [far, near, before] = [await planned(30), await planned(5), await planned(3)];
    later(4);
    await findings().write(auditor, { id: before, version: 1 }, { findings: seen(), note: '' });
    expect((await own().list(pa)).map(({ id }) => id)).toEqual([near, far, before]);
    later(2);
    const late = own().askForAnotherTime(pa, { id: near, version: 1 }, 'Mondays');
    await expect(late).rejects.toMatchObject({ code: 'visit-begun' });
    expect((await own().open(pa, near)).hasBegun).toBe(true);
  });

  it('are called off with a reason, or missed once their time has come', async () => {
    const id = await planned();
    await expect(misses().miss(auditor, { id, version: 1 }, 'pa')).rejects.toMatchObject({ code: 'visit-not-begun' });
    await expect(desk().callOff(assessor, { id, version: 1 }, '')).rejects.toMatchObject({
      fields: [{ field: 'why' }],
    });
    await desk().callOff(assessor, { id, version: 1 }, 'we-cannot');
    await expect(desk().callOff(assessor, { id, version: 2 }, 'we-cannot')).rejects.toMatchObject({
      code: 'visit-changed',
    });
    expect((await subjects()).at(-1)).toEqual([expect.anything(), 'A visit does not take place']);
    const second = await planned(3);
    later(4);
    expect(await listed(auditor, 'to-write-up')).toEqual([second]);
    await misses().miss(auditor, { id: second, version: 1 }, 'pa');
    expect((await listed(assessor, 'over')).toSorted()).toEqual([id, second].toSorted());
  });

  it('are written up by who goes, from their time on; the PA reads it without the note for staff', async () => {
    const id = await planned();
    const written = { findings: seen(TO_DO()), note: 'Ring the daughter.' };
    await expect(findings().write(auditor, { id, version: 1 }, written)).rejects.toMatchObject({
      code: 'visit-not-begun',
    });
    later(11);
    const other = await bed.person(bed.after, 'auditor');
    const theirs = findings().write(other, { id, version: 1 }, written);
    await expect(theirs).rejects.toMatchObject({ code: 'visit-not-found' });
    const wrong = [
      { ...FINE, grade: 'serious' },
      { ...FINE, action: 'Learn it.' },
      { ...FINE, dueOn: dayAfter(3) },
    ];
    await expect(findings().write(auditor, { id, version: 1 }, { findings: wrong, note: '' })).rejects.toMatchObject({
      fields: expect.arrayContaining(
        ['words-0', 'words-1', 'due-1', 'action-2', 'grade-3'].map((field): unknown =>
          expect.objectContaining({ field }),
        ),
      ),
    });
    await findings().write(auditor, { id, version: 1 }, written);
    const shown = await own().open(pa, id);
    expect(shown.findings[0]).toMatchObject({ grade: 'improve', action: 'Bring gloves.', actionState: 'open' });
    expect(JSON.stringify(shown)).not.toContain('daughter');
    expect((await desk().open(assessor, id)).note).toBe('Ring the daughter.');
    expect((await subjects()).at(-1)?.[1]).toBe('What we saw at the visit');
    expect(JSON.stringify(bed.mails.sent)).not.toContain('gloves');
  });

  it('can be put right until the PA has answered; of two people who write, one wins', async () => {
    const id = await held(TO_DO());
    const again = { findings: seen({ grade: 'fine', words: 'All is well.' }), note: '' };
    const both = await Promise.allSettled([1, 2].map(() => findings().write(auditor, { id, version: 2 }, again)));
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect((await own().open(pa, id)).findings[0]).toMatchObject({ grade: 'fine', action: null });
    await findings().write(auditor, { id, version: 3 }, { findings: seen(TO_DO()), note: '' });
    const [finding] = (await own().open(pa, id)).findings;
    await own().sayDone(pa, { visitId: id, id: finding!.id, version: 1 }, 'I carry them now.');
    await expect(findings().write(auditor, { id, version: 4 }, again)).rejects.toMatchObject({ code: 'visit-changed' });
  });

  it('have things to do that the PA answers, and staff send back or close', async () => {
    const id = await held(TO_DO());
    const which = async () => {
      const [first] = (await own().open(pa, id)).findings;
      return { visitId: id, id: first!.id, version: first!.version };
    };
    expect(await listed(assessor, 'to-do')).toEqual([id]);
    await expect(own().sayDone(pa, await which(), ' ')).rejects.toMatchObject({ fields: [{ field: 'words' }] });
    await own().sayDone(pa, await which(), 'I carry them now.');
    const back = { decision: 'send-back', words: '', dueOn: dayAfter(-1) };
    const fields = [{ field: 'words' }, { field: 'due' }];
    await expect(findings().settle(auditor, await which(), back)).rejects.toMatchObject({ fields });
    await findings().settle(auditor, await which(), { ...back, words: 'Show us, please.', dueOn: dayAfter(5) });
    expect((await own().open(pa, id)).findings[0]).toMatchObject({ actionState: 'open', back: 'Show us, please.' });
    const close = { decision: 'close', words: '', dueOn: '' };
    const stale = { ...(await which()), version: 1 };
    await expect(findings().settle(auditor, stale, close)).rejects.toMatchObject({ code: 'visit-changed' });
    await findings().settle(auditor, await which(), close);
    expect(await listed(assessor, 'to-do')).toEqual([]);
    expect(await listed(assessor, 'over')).toEqual([id]);
  });

  it('stand on the board: what waits for staff, and what a PA is late with', async () => {
    const board = async (group: 'for-us' | 'overdue') =>
      (await bed.get(EvidenceBoards).show(assessor, { group, kind: 'visit', order: 'oldest', page: 1 })).lines.map(
        ({ id }) => id,
      );
    const id = await held(TO_DO());
    expect([await board('for-us'), await board('overdue')]).toEqual([[], []]);
    later(15);
    expect([await board('for-us'), await board('overdue')]).toEqual([[], [id]]);
    const [finding] = (await own().open(pa, id)).findings;
    await own().sayDone(pa, { visitId: id, id: finding!.id, version: 1 }, 'I carry them now.');
    expect([await board('for-us'), await board('overdue')]).toEqual([[id], []]);
  });

  it('are nobody’s own: staff who are the PA neither plan, read nor write them', async () => {
    const both = await bed.person(bed.after, 'pa', 'assessor');
    await expect(desk().plan(both, { id: newId(), personId: both.personId }, planIn(5))).rejects.toMatchObject({
      code: 'own-visit',
    });
    const id = await desk().plan(assessor, { id: newId(), personId: both.personId }, planIn(5));
    await expect(desk().open(both, id)).rejects.toMatchObject({ code: 'own-visit' });
    expect(await own().open(both, id)).toMatchObject({ state: 'planned' });
  });

  it('remind once of a visit in two days and of what is due within a week, however often the job runs', async () => {
    const id = await planned(10);
    await bed.get(VisitReminders).send();
    later(9);
    for (const _ of [1, 2]) await bed.get(VisitReminders).send();
    expect((await subjects()).filter(([, subject]) => subject === 'A visit is soon')).toHaveLength(1);
    later(2);
    await findings().write(auditor, { id, version: 1 }, { findings: seen(TO_DO()), note: '' });
    await bed.get(VisitReminders).send();
    later(8);
    for (const _ of [1, 2]) await bed.get(VisitReminders).send();
    expect((await subjects()).filter(([, subject]) => subject === 'Something is to be done soon')).toHaveLength(1);
  });

  it('ask what the register writes; what was held keeps its questions', async () => {
    const before = await held();
    const questions = () => bed.get(VisitQuestions);
    await expect(questions().change(assessor, { number: 0, questions: [] })).rejects.toMatchObject({
      code: 'invalid-input',
    });
    await questions().change(assessor, { number: 0, questions: ['Is it warm?'] });
    const stale = { number: 0, questions: ['Is it light?'] };
    await expect(questions().change(assessor, stale)).rejects.toMatchObject({ code: 'visit-changed' });
    const id = await planned(4);
    expect((await own().open(pa, id)).questions).toEqual(['Is it warm?', 'Is there anything else?']);
    expect((await own().open(pa, before)).questions[0]).toBe(STARTING_QUESTIONS[0]);
  });
});
