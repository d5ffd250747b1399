import { Module } from '@nestjs/common';
import { UnitOfWork, type Actor, type Transaction } from '@pa/platform';
import { RegisterUnderTest } from '../../../../test/integration/register/register-under-test';
import { AccreditationModule } from '../accreditation.module';
import { accreditationRetention } from '../accreditation.retention';
import { accreditationEntities } from '../entities';
import { CheckMails } from '../mails/check-mails';
import { CheckReminders } from '../mails/check-reminders';
import { CheckDesk } from './check-desk.service';
import type { CheckInput } from './check-faults';
import { CheckLines } from './check-lines.reader';
import { OwnChecks } from './own-checks.service';
import { SeenEvidence } from './seen-evidence.reader';

@Module({ providers: [CheckMails, CheckReminders] })
class WorkerPartModule {}

const DBS: CheckInput = {
  kind: 'dbs',
  level: 'enhanced-barred',
  workforce: 'adult',
  issuedOn: '2025-11-03',
  validTo: null,
  isUpdated: true,
};
const INSURANCE: CheckInput = {
  kind: 'business-insurance',
  level: null,
  workforce: null,
  issuedOn: '2025-06-01',
  validTo: '2026-05-31',
  isUpdated: false,
};
const SIGHT = { version: 1, how: 'in-person', on: '2026-03-01', number: '0012 3456 7890' };

describe('checks of PAs', () => {
  let bed: RegisterUnderTest;
  let pa: Actor;
  let assessor: Actor;

  beforeAll(async () => {
    const modules = [AccreditationModule, WorkerPartModule];
    bed = await RegisterUnderTest.start({ modules, entities: accreditationEntities });
  });
  afterAll(() => bed.stop());

  beforeEach(async () => {
    await bed.freshRegisters();
    pa = await bed.person(bed.after, 'pa');
    assessor = await bed.person(bed.after, 'assessor');
  });

  const own = () => bed.get(OwnChecks);
  const desk = () => bed.get(CheckDesk);
  const linesOf = (personId: string) =>
    bed.get(UnitOfWork).run(bed.after, (tx) => bed.get(CheckLines).of(tx, personId));
  const told = (input: CheckInput = DBS) => own().declare(pa, input);
  const seen = async (input: CheckInput = DBS) => {
    const id = await told(input);
    await desk().see(assessor, id, SIGHT);
    return id;
  };
  const numberOf = async (id: string) => (await desk().open(assessor, id)).number;

  it('tells employers that the PA says so, until staff have seen it; then who saw it, when and what it does not mean', async () => {
    const id = await told();
    expect(await linesOf(pa.personId)).toMatchObject([
      { name: 'DBS check: enhanced, with barred list, for work with adults', standing: 'self-declared' },
    ]);
    await desk().see(assessor, id, SIGHT);
    const [line] = await linesOf(pa.personId);
    expect(line?.text).toBe(
      'Amira K. saw it on 1 March 2026, in person. The date on it is 3 November 2025. We look again by 1 March 2029.',
    );
    expect(line?.note).toContain('not what stands on it');
    expect(JSON.stringify(line)).not.toContain('7890');
  });

  it('knows each kind and level once, and again when it was taken out', async () => {
    const id = await told();
    await expect(told()).rejects.toMatchObject({ code: 'check-known' });
    await own().withdraw(pa, id, 1);
    expect(await linesOf(pa.personId)).toEqual([]);
    expect(await told()).not.toBe(id);
  });

  it('stays on the PA’s page when the Update Service ended it, counts no more, and goes when they tell of another', async () => {
    const id = await seen({ ...DBS, isUpdated: true });
    await own().permit(pa, id);
    await desk().noteStatus(assessor, id, { isCurrent: false, version: 3 });
    expect(await linesOf(pa.personId)).toEqual([]);
    expect(await own().list(pa)).toMatchObject([{ id, state: 'withdrawn' }]);
    const { rows } = await bed.superuser.query('SELECT number_sealed, last_four_sealed FROM checks WHERE id = $1', [
      id,
    ]);
    expect(rows).toEqual([{ number_sealed: null, last_four_sealed: null }]);
    bed.clock.set(new Date(bed.clock.now().getTime() + 60_000));
    const another = await told();
    expect(await own().list(pa)).toMatchObject([{ id: another, state: 'declared' }]);
    await own().withdraw(pa, another, 1);
    expect(await own().list(pa)).toMatchObject([{ id, state: 'withdrawn' }]);
  });

  it('stays there beside a new one that the PA told of before it ended, until staff have seen that one', async () => {
    const id = await seen({ ...DBS, isUpdated: true });
    const renewal = await told();
    await own().permit(pa, id);
    await desk().noteStatus(assessor, id, { isCurrent: false, version: 3 });
    expect((await own().list(pa)).map((check) => check.id)).toEqual([renewal, id]);
    await desk().see(assessor, renewal, SIGHT);
    expect((await own().list(pa)).map((check) => check.id)).toEqual([renewal]);
  });

  it('is not looked up when the PA took their yes back', async () => {
    const id = await seen({ ...DBS, isUpdated: true });
    await own().permit(pa, id);
    await own().forbid(pa, id);
    await own().forbid(pa, id);
    await expect(desk().noteStatus(assessor, id, { isCurrent: true, version: 4 })).rejects.toMatchObject({
      code: 'no-permission',
    });
    await own().permit(pa, id);
    await desk().noteStatus(assessor, id, { isCurrent: true, version: 5 });
    expect(await own().list(pa)).toMatchObject([{ state: 'status-checked', permissionAt: null }]);
  });

  it('takes nothing that is wrong, and keeps nothing of it', async () => {
    await expect(told({ ...DBS, issuedOn: '2030-01-01' })).rejects.toMatchObject({ fields: [{ field: 'issuedOn' }] });
    expect(await own().list(pa)).toEqual([]);
  });

  it('lets a PA put right what staff have not seen, and nothing after', async () => {
    const id = await told();
    await own().change(pa, id, { input: { ...DBS, workforce: 'both' }, version: 1 });
    expect(await own().get(pa, id)).toMatchObject({ workforce: 'both', version: 2 });
    await desk().see(assessor, id, { ...SIGHT, version: 2 });
    await expect(own().change(pa, id, { input: DBS, version: 3 })).rejects.toMatchObject({ code: 'check-changed' });
  });

  it('shows and changes nobody else’s', async () => {
    const id = await told();
    const other = await bed.person(bed.after, 'pa');
    for (const deed of [
      () => own().get(other, id),
      () => own().change(other, id, { input: DBS, version: 1 }),
      () => own().permit(other, id),
      () => own().forbid(other, id),
      () => own().withdraw(other, id, 1),
    ])
      await expect(deed()).rejects.toMatchObject({ code: 'check-not-found' });
  });

  it('needs a way of seeing, a day that has been and a number of the right shape', async () => {
    const id = await told();
    await expect(
      desk().see(assessor, id, { version: 1, how: 'video', on: '2026-03-03', number: '123' }),
    ).rejects.toMatchObject({ fields: [{ field: 'how' }, { field: 'on' }, { field: 'number' }] });
    await expect(desk().see(assessor, id, { ...SIGHT, on: '2025-10-01' })).rejects.toMatchObject({
      fields: [{ field: 'on' }],
    });
    await expect(desk().see(assessor, id, { ...SIGHT, on: 'soon' })).rejects.toMatchObject({
      fields: [{ field: 'on' }],
    });
  });

  it('lets nobody see, refuse or look after their own check', async () => {
    const both = await bed.person(bed.after, 'pa', 'assessor');
    const id = await own().declare(both, DBS);
    for (const deed of [
      () => desk().see(both, id, SIGHT),
      () => desk().refuse(both, id, { why: 'too-old', version: 1 }),
      () => desk().noteStatus(both, id, { isCurrent: true, version: 1 }),
    ])
      await expect(deed()).rejects.toMatchObject({ code: 'own-check' });
    expect(await linesOf(both.personId)).toMatchObject([{ standing: 'self-declared' }]);
  });

  it('lets one of two assessors win, and tells the other', async () => {
    const id = await told();
    const second = await bed.person(bed.after, 'assessor');
    const results = await Promise.allSettled([
      desk().see(assessor, id, SIGHT),
      desk().refuse(second, id, { why: 'too-old', version: 1 }),
    ]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(results.find((one) => one.status === 'rejected')).toMatchObject({ reason: { code: 'check-changed' } });
  });

  it('says why it was not accepted, out of a list, and employers do not see it', async () => {
    const id = await told();
    await expect(desk().refuse(assessor, id, { why: 'I know things', version: 1 })).rejects.toMatchObject({
      fields: [{ field: 'why' }],
    });
    await desk().refuse(assessor, id, { why: 'not-original', version: 1 });
    expect(await own().get(pa, id)).toMatchObject({ state: 'not-accepted', refusal: 'not-original' });
    expect(await linesOf(pa.personId)).toEqual([]);
  });

  it('looks at the Update Service only with a yes for each look', async () => {
    const id = await seen();
    await expect(desk().noteStatus(assessor, id, { isCurrent: true, version: 2 })).rejects.toMatchObject({
      code: 'no-permission',
    });
    await own().permit(pa, id);
    await own().permit(pa, id);
    await expect(desk().noteStatus(assessor, id, { isCurrent: null, version: 3 })).rejects.toMatchObject({
      fields: [{ field: 'isCurrent' }],
    });
    await desk().noteStatus(assessor, id, { isCurrent: true, version: 3 });
    expect((await linesOf(pa.personId))[0]).toMatchObject({ standing: 'status-checked' });
    await expect(desk().noteStatus(assessor, id, { isCurrent: true, version: 4 })).rejects.toMatchObject({
      code: 'no-permission',
    });
  });

  it('stops counting when the Update Service no longer stands behind it, and notes nothing of why', async () => {
    const id = await seen();
    await own().permit(pa, id);
    await desk().noteStatus(assessor, id, { isCurrent: false, version: 3 });
    expect(await linesOf(pa.personId)).toEqual([]);
    await expect(desk().open(assessor, id)).rejects.toMatchObject({ code: 'check-not-found' });
  });

  it('takes no yes for what is not on the Update Service', async () => {
    const id = await seen(INSURANCE);
    await expect(own().permit(pa, id)).rejects.toMatchObject({ code: 'check-changed' });
  });

  it('forgets the number six months after the decision, and keeps the last four', async () => {
    const id = await seen();
    expect(await numberOf(id)).toBe('001234567890');
    const rule = accreditationRetention.find(({ key }) => key === 'accreditation.check-numbers');
    const clear = (before: Date, held: string[] = []) =>
      bed.get(UnitOfWork).run(bed.after, (tx) => rule!.clear!(tx, { before, limit: 10, held, outbox: null as never }));
    expect(await clear(new Date('2026-03-02T08:59:00Z'))).toBe(0);
    expect(await clear(new Date('2026-03-02T09:01:00Z'), [pa.personId])).toBe(0);
    expect(await clear(new Date('2026-03-02T09:01:00Z'))).toBe(1);
    expect(await desk().open(assessor, id)).toMatchObject({ number: null, lastFour: '7890' });
  });

  it('puts on record who opened a check and what was decided', async () => {
    const id = await seen();
    await desk().open(assessor, id);
    const { rows } = await bed.superuser.query<{ act: string }>(
      'SELECT act FROM audit_entries WHERE licensee_id = $1 AND subject_id = $2 ORDER BY number',
      [bed.after, id],
    );
    expect(rows.map(({ act }) => act)).toEqual(['accreditation.check-seen', 'accreditation.check-opened']);
  });

  it('shows assessors who waits, what is due and what ends soon, a page at a time', async () => {
    await told();
    await seen(INSURANCE);
    const names = async (list: 'waiting' | 'due' | 'ending' | 'permitted' | 'all', page = 1) =>
      (await desk().board(assessor, { list, page })).lines.map(({ kind }) => kind);
    expect(await names('waiting')).toEqual(['dbs']);
    expect(await names('ending')).toEqual(['business-insurance']);
    expect(await names('due')).toEqual([]);
    expect(await names('permitted')).toEqual([]);
    expect((await names('all', 7)).length).toBe(2);
    bed.clock.set(new Date('2026-06-01T09:00:00Z'));
    expect(await names('due')).toEqual(['business-insurance']);
  });

  it('ends by itself the day after its last', async () => {
    await seen(INSURANCE);
    bed.clock.set(new Date('2026-05-31T20:00:00Z'));
    expect(await linesOf(pa.personId)).toHaveLength(1);
    bed.clock.set(new Date('2026-06-01T00:00:00Z'));
    expect(await linesOf(pa.personId)).toEqual([]);
  });

  it('tells the PA by mail that staff decided, without a word of what', async () => {
    await seen();
    await bed.relay(bed.after);
    expect(bed.mails.sent.map(({ subject }) => subject)).toEqual(['News about your checks. after PA Register']);
    expect(JSON.stringify(bed.mails.sent)).not.toMatch(/DBS|enhanced/);
  });

  it('reminds at 90, 30 and 7 days, once each, and makes up for days that were missed', async () => {
    await seen(INSURANCE);
    await bed.relay(bed.after);
    const remindedOn = async (day: string) => {
      bed.mails.sent.length = 0;
      bed.clock.set(new Date(`${day}T07:23:00Z`));
      for (let runs = 0; runs < 2; runs += 1) await bed.get(CheckReminders).send();
      await bed.relay(bed.after);
      return bed.mails.sent.map(({ paragraphs }) => paragraphs[0]);
    };
    expect(await remindedOn('2026-03-01')).toEqual([]);
    expect(await remindedOn('2026-03-05')).toEqual(['One of your checks stops counting in 87 days.']);
    expect(await remindedOn('2026-03-06')).toEqual([]);
    expect(await remindedOn('2026-05-26')).toEqual(['One of your checks stops counting in 5 days.']);
    expect(await remindedOn('2026-05-31')).toEqual([]);
  });

  it('says by what employers may look for a PA, with all levels below, as long as it counts', async () => {
    const inRegister = <T>(deed: (tx: Transaction) => Promise<T>) => bed.get(UnitOfWork).run(bed.after, deed);
    const evidence = bed.get(SeenEvidence);
    const keys = async () => (await inRegister((tx) => evidence.of(tx, [pa.personId]))).get(pa.personId);
    const justEnded = () => inRegister((tx) => evidence.listJustEnded(tx));
    const id = await told();
    await seen({ ...INSURANCE, validTo: '2028-01-01' });
    expect(await keys()).toBeUndefined();
    await desk().see(assessor, id, SIGHT);
    expect(await keys()).toEqual(['dbs-basic', 'dbs-standard', 'dbs-enhanced', 'dbs-enhanced-barred']);
    expect(await inRegister((tx) => evidence.ownerOfCheck(tx, id))).toBe(pa.personId);
    expect(await inRegister((tx) => evidence.ownerOfCheck(tx, pa.personId))).toBeNull();
    expect(await justEnded()).toEqual([]);

    bed.clock.set(new Date('2029-03-01T00:00:00Z'));
    expect(await keys()).toHaveLength(4);
    expect(await justEnded()).toEqual([pa.personId]);
    for (let runs = 0; runs < 2; runs += 1) await bed.get(CheckReminders).noteEnded();
    expect(await justEnded()).toEqual([]);
  });

  it('counts right to work to its last day', async () => {
    const keysOn = async (day: string) => {
      bed.clock.set(new Date(`${day}T12:00:00Z`));
      return bed.get(UnitOfWork).run(bed.after, async (tx) => (await bed.get(SeenEvidence).of(tx, [pa.personId])).size);
    };
    const id = await told({ ...INSURANCE, kind: 'right-to-work' });
    await desk().see(assessor, id, { version: 1, how: 'share-code', on: '2026-03-01', number: '' });
    expect(await keysOn('2026-05-31')).toBe(1);
    expect(await keysOn('2026-06-01')).toBe(0);
  });
});
