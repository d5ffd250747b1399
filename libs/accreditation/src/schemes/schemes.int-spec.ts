import { Module } from '@nestjs/common';
import { UnitOfWork, type Actor } from '@pa/platform';
import { RegisterUnderTest } from '../../../../test/integration/register/register-under-test';
import { AccreditationModule } from '../accreditation.module';
import { CheckDesk } from '../checks/check-desk.service';
import { OwnChecks } from '../checks/own-checks.service';
import { accreditationEntities } from '../entities';
import { ApprovalDecisions } from './approval-decisions.service';
import { ApprovalDesk } from './approval-desk.service';
import { OwnApprovals } from './own-approval.service';
import { STARTING_SCHEME, type SchemeModule, type SchemePolicy } from './scheme';
import { SchemeDesk } from './scheme-desk.service';
import { StandingMails } from './standing-mails';
import { StandingRounds } from './standing-rounds';
import { StandingReader } from './standing.reader';

@Module({ providers: [StandingMails, StandingRounds] })
class WorkerPartModule {}

const part = (key: string, more: Partial<SchemeModule> = {}): SchemeModule => ({
  key,
  name: key,
  help: 'Do it.',
  by: 'sign-off',
  of: '',
  isRequired: true,
  months: null,
  from: null,
  ...more,
});
/** Three parts: a talk with staff, the MOT of the car, the code of conduct. */
const SMALL: SchemePolicy = {
  ...STARTING_SCHEME,
  months: 24,
  others: 0,
  modules: [part('meet-us'), part('car', { by: 'check', of: 'mot' }), part('code', { by: 'code' })],
};
const MOT = {
  kind: 'mot',
  level: null,
  workforce: null,
  issuedOn: '2026-02-01',
  validTo: '2027-01-31',
  isUpdated: false,
};

describe('schemes and standing', () => {
  let bed: RegisterUnderTest;
  let pa: Actor;
  let assessor: Actor;
  let manager: Actor;

  beforeAll(async () => {
    const modules = [AccreditationModule, WorkerPartModule];
    bed = await RegisterUnderTest.start({ modules, entities: accreditationEntities });
  });
  afterAll(() => bed.stop());

  beforeEach(async () => {
    await bed.freshRegisters();
    pa = await bed.person(bed.after, 'pa');
    assessor = await bed.person(bed.after, 'assessor');
    manager = await bed.person(bed.after, 'manager');
  });

  const own = () => bed.get(OwnApprovals);
  const desk = () => bed.get(ApprovalDesk);
  const standing = async (of = pa) =>
    bed.get(UnitOfWork).run(bed.after, (tx) => bed.get(StandingReader).of(tx, of.personId));
  const stateOf = async () => (await standing())?.state;
  const scheme = (policy: SchemePolicy = SMALL) => bed.get(SchemeDesk).save(manager, 0, policy);
  const caseId = async () => (await own().find(pa))?.case?.id ?? '';
  const decide = async (deed: string, { why = '', by = assessor, words = '' } = {}) => {
    const id = await caseId();
    const { version } = await desk().open(by, id);
    await bed.get(ApprovalDecisions).decide(by, id, { deed, why, words, version });
  };
  const answer = async (deed: string, by: Actor) => {
    const id = await caseId();
    const { version } = await desk().open(by, id);
    await bed.get(ApprovalDecisions).answer(by, id, { deed, why: '', words: 'We looked again.', version });
  };
  /** The round of the job, and the mails that come of it. */
  const rounds = async () => {
    bed.mails.sent.length = 0;
    await bed.get(StandingRounds).go();
    await bed.relay(bed.after);
    return bed.mails.sent.map(({ subject }) => subject).filter((subject) => subject.startsWith('Your approval'));
  };
  const seenMot = async () => {
    const id = await bed.get(OwnChecks).declare(pa, MOT);
    await bed.get(CheckDesk).see(assessor, id, { version: 1, how: 'in-person', on: '2026-03-01', number: '' });
    return id;
  };
  const approved = async () => {
    await scheme();
    await own().sign(pa, 1);
    await own().apply(pa);
    const motId = await seenMot();
    await desk().signOff(assessor, await caseId(), 'meet-us');
    await decide('approve');
    await bed.relay(bed.after);
    return motId;
  };

  it('says that there is no scheme, until staff make one', async () => {
    expect([await standing(), await own().find(pa)]).toEqual([null, null]);
    await expect(own().get(pa)).rejects.toMatchObject({ code: 'no-scheme' });
    await expect(own().apply(pa)).rejects.toMatchObject({ code: 'no-scheme' });
    await expect(own().sign(pa, 1)).rejects.toMatchObject({ code: 'no-scheme' });
    await scheme();
    expect(await standing()).toMatchObject({ state: 'not-started', schemeName: 'Approved PA', until: null });
  });

  it('brings a PA from nothing to approved, and names the day on which the first part ends', async () => {
    await scheme();
    await own().sign(pa, 1);
    expect(await stateOf()).toBe('in-progress');
    await own().apply(pa);
    await expect(own().apply(pa)).rejects.toMatchObject({ code: 'case-changed' });
    expect(await stateOf()).toBe('submitted');
    await expect(decide('approve')).rejects.toMatchObject({ code: 'not-whole' });
    await seenMot();
    await desk().signOff(assessor, await caseId(), 'meet-us');
    await decide('approve', { words: 'Well done.' });
    expect(await standing()).toMatchObject({ state: 'approved', since: '2026-03-02', until: '2027-01-31' });
    expect((await own().find(pa))?.decisions).toMatchObject([{ deed: 'approve', words: 'Well done.' }]);
    await bed.relay(bed.after);
    expect(bed.mails.sent.map(({ subject }) => subject)).toContain('News about your approval. after PA Register');
    expect(JSON.stringify(bed.mails.sent)).not.toContain('Well done');
  });

  it('ends by itself the day after its last, says so once, and goes on when the part is there again', async () => {
    await approved();
    bed.clock.set(new Date('2027-01-31T20:00:00Z'));
    expect(await stateOf()).toBe('approved');
    bed.clock.set(new Date('2027-02-01T00:10:00Z'));
    expect(await stateOf()).toBe('lapsed');
    const [ended] = [await rounds(), await rounds()];
    expect(ended).toEqual(['Your approval has ended. after PA Register']);
    expect(await rounds()).toEqual([]);
    await expect(decide('suspend', { why: 'concern' })).resolves.toBeUndefined();
    await decide('reinstate', { why: 'put-right' });
    expect(await stateOf()).toBe('lapsed');
  });

  it('lapses when a part of it is taken out, and is whole again with a new one', async () => {
    const motId = await approved();
    await bed.get(OwnChecks).withdraw(pa, motId, 2);
    await bed.relay(bed.after);
    expect(await stateOf()).toBe('lapsed');
    await seenMot();
    await bed.relay(bed.after);
    expect(await standing()).toMatchObject({ state: 'approved', until: '2027-01-31' });
  });

  it('warns at 90, 30 and 7 days, once each, and makes up for days that were missed', async () => {
    await approved();
    const warnedOn = async (day: string) => {
      bed.clock.set(new Date(`${day}T00:10:00Z`));
      return [...(await rounds()), ...(await rounds())];
    };
    const WARNED = 'Your approval ends soon. after PA Register';
    expect(await warnedOn('2026-11-01')).toEqual([]);
    expect(await warnedOn('2026-11-02')).toEqual([WARNED]);
    expect(await warnedOn('2026-11-03')).toEqual([]);
    expect(await warnedOn('2027-01-26')).toEqual([WARNED]);
    expect(await warnedOn('2027-01-28')).toEqual([]);
  });

  it('reckons approvals anew when the scheme changes; a part that counts later ends nothing before its day', async () => {
    await approved();
    const { number, policy } = await bed.get(SchemeDesk).show(manager);
    await bed.get(SchemeDesk).saveModule(manager, number, part('first-aid', { from: '2026-09-01' }));
    expect((await bed.get(SchemeDesk).show(manager)).progress).toEqual({ all: 1, done: 0 });
    await bed.relay(bed.after);
    expect((await bed.get(SchemeDesk).show(manager)).progress).toEqual({ all: 1, done: 1 });
    expect(await standing()).toMatchObject({ state: 'approved', until: '2026-08-31' });
    await desk().signOff(assessor, await caseId(), 'first-aid');
    expect(await standing()).toMatchObject({ until: '2027-01-31' });
    await bed.get(SchemeDesk).removeModule(manager, number + 1, 'first-aid');
    await expect(bed.get(SchemeDesk).removeModule(manager, number + 2, 'first-aid')).rejects.toMatchObject({
      code: 'module-not-found',
    });
    await expect(bed.get(SchemeDesk).save(manager, number, policy)).rejects.toMatchObject({ code: 'scheme-changed' });
  });

  it('wants a changed code signed again by its day, or the approval lapses', async () => {
    await approved();
    const code = { words: 'I come on time.', easyWords: '', signBy: '2026-04-30' };
    const { number, policy } = await bed.get(SchemeDesk).show(manager);
    await bed.get(SchemeDesk).save(manager, number, { ...policy, code });
    await bed.relay(bed.after);
    expect(await standing()).toMatchObject({ state: 'approved', until: '2026-04-30' });
    await expect(own().sign(pa, 1)).rejects.toMatchObject({ code: 'case-changed' });
    await own().sign(pa, 2);
    expect(await standing()).toMatchObject({ state: 'approved', until: '2027-01-31' });
    expect((await own().find(pa))?.signed).toEqual(expect.objectContaining({ edition: 2, on: '2026-03-02' }));
  });

  it('lets staff ask for more, refuse, suspend and let go on, each with a reason that the PA reads', async () => {
    await scheme();
    await own().apply(pa);
    await expect(decide('refuse')).rejects.toMatchObject({ fields: [{ field: 'why' }] });
    await expect(decide('dance')).rejects.toMatchObject({ fields: [{ field: 'deed' }] });
    await expect(decide('refuse', { why: 'concern', words: 'x'.repeat(2001) })).rejects.toMatchObject({
      fields: [{ field: 'words' }],
    });
    await decide('ask-for-more', { why: 'something-missing', words: 'Bring your MOT.' });
    expect(await own().find(pa)).toMatchObject({
      state: 'in-progress',
      mayApply: true,
      mayAppeal: false,
      decisions: [{ why: 'something-missing', words: 'Bring your MOT.' }],
    });
    await own().apply(pa);
    await decide('refuse', { why: 'no-answer' });
    expect(await own().find(pa)).toMatchObject({ state: 'in-progress', mayAppeal: true });
    await expect(decide('suspend', { why: 'concern' })).rejects.toMatchObject({ code: 'case-changed' });
  });

  it('takes an approval away only when two people agree', async () => {
    await approved();
    await decide('propose-removal', { why: 'code-not-kept' });
    expect(await stateOf()).toBe('approved');
    expect((await own().find(pa))?.decisions.map(({ deed }) => deed)).toEqual(['approve']);
    await expect(decide('confirm-removal')).rejects.toMatchObject({ code: 'second-person' });
    await decide('drop-removal', { by: manager });
    await expect(decide('confirm-removal', { by: manager })).rejects.toMatchObject({ code: 'case-changed' });
    await decide('propose-removal', { why: 'code-not-kept' });
    await decide('confirm-removal', { by: manager });
    expect(await standing()).toMatchObject({ state: 'withdrawn', until: null });
    await decide('reopen');
    expect(await stateOf()).toBe('in-progress');
  });

  it('has an appeal answered by a manager who did not decide, and gives the approval back', async () => {
    await approved();
    await decide('suspend', { why: 'concern', by: manager });
    await expect(own().appeal(pa, '')).rejects.toMatchObject({ fields: [{ field: 'words' }] });
    await own().appeal(pa, 'It was not me.');
    await expect(own().appeal(pa, 'Really.')).rejects.toMatchObject({ code: 'case-changed' });
    expect((await desk().open(assessor, await caseId())).appeal).toBe('It was not me.');
    await expect(answer('overturn', manager)).rejects.toMatchObject({ code: 'has-decided' });
    const second = await bed.person(bed.after, 'manager');
    await answer('overturn', second);
    expect(await stateOf()).toBe('approved');
    await expect(own().appeal(pa, 'Again.')).rejects.toMatchObject({ code: 'case-changed' });
    await decide('suspend', { why: 'concern' });
    await own().appeal(pa, 'Please look.');
    await answer('uphold', await bed.person(bed.after, 'manager'));
    expect(await stateOf()).toBe('suspended');
  });

  it('lets one of five who decide at once win, and tells the others', async () => {
    for (let round = 0; round < 5; round += 1) {
      pa = await bed.person(bed.after, 'pa');
      if (round === 0) await scheme();
      await own().apply(pa);
      const id = await caseId();
      const asked = { why: 'no-answer', words: '', version: 2 };
      const deeds = ['refuse', 'ask-for-more', 'refuse', 'ask-for-more', 'refuse'];
      const results = await Promise.allSettled(
        deeds.map((deed) => bed.get(ApprovalDecisions).decide(assessor, id, { ...asked, deed })),
      );
      const lost = results.filter((one) => one.status === 'rejected');
      expect(lost.map(({ reason }) => (reason as { code: string }).code)).toEqual(Array(4).fill('case-changed'));
      expect((await own().find(pa))?.decisions).toHaveLength(1);
    }
  });

  it('lets nobody decide about, or sign off, their own', async () => {
    await scheme();
    const both = await bed.person(bed.after, 'pa', 'assessor', 'manager');
    await own().apply(both);
    const id = (await own().find(both))?.case?.id ?? '';
    const asked = { deed: 'approve', why: '', words: '', version: 2 };
    await expect(bed.get(ApprovalDecisions).decide(both, id, asked)).rejects.toMatchObject({ code: 'own-case' });
    await expect(desk().signOff(both, id, 'meet-us')).rejects.toMatchObject({ code: 'own-case' });
  });

  it('signs off only what staff can say, of a case that there is', async () => {
    await scheme();
    await own().sign(pa, 1);
    await expect(desk().signOff(assessor, await caseId(), 'car')).rejects.toMatchObject({ code: 'module-not-found' });
    const nobody = pa.personId;
    await expect(desk().signOff(assessor, nobody, 'meet-us')).rejects.toMatchObject({ code: 'case-not-found' });
    await expect(desk().open(assessor, nobody)).rejects.toMatchObject({ code: 'case-not-found' });
    const asked = { deed: 'approve', why: '', words: '', version: 1 };
    await expect(bed.get(ApprovalDecisions).decide(assessor, nobody, asked)).rejects.toMatchObject({
      code: 'case-not-found',
    });
  });

  it('keeps no scheme that is wrong, and says what to mend', async () => {
    const wrong = { ...SMALL, name: '', others: 5, modules: [part('Bad key'), part('x', { by: 'check', of: 'tea' })] };
    await expect(scheme(wrong)).rejects.toMatchObject({
      fields: [{ field: 'name' }, { field: 'others' }, { field: 'modules.0.key' }, { field: 'modules.1.of' }],
    });
    await expect(bed.get(SchemeDesk).saveModule(manager, 0, part('a', { from: 'soon' }))).rejects.toMatchObject({
      fields: [{ field: 'from' }],
    });
    expect((await bed.get(SchemeDesk).show(manager)).number).toBe(0);
  });

  it('shows staff who waits and what ends, a page at a time', async () => {
    await approved();
    const names = async (list: 'waiting' | 'ending' | 'ended' | 'all', page = 1) =>
      (await desk().board(assessor, { list, page })).lines.map(({ stateToday }) => stateToday);
    expect([await names('waiting'), await names('ending'), await names('all', 9)]).toEqual([[], [], ['approved']]);
    bed.clock.set(new Date('2026-12-31T09:00:00Z'));
    expect(await names('ending')).toEqual(['approved']);
    bed.clock.set(new Date('2027-03-01T09:00:00Z'));
    expect(await names('ended')).toEqual(['lapsed']);
  });
});
