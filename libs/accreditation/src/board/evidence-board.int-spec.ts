import { Module } from '@nestjs/common';
import type { Actor } from '@pa/platform';
import { v7 as newId } from 'uuid';
import { RegisterUnderTest } from '../../../../test/integration/register/register-under-test';
import { AccreditationModule } from '../accreditation.module';
import { accreditationEntities } from '../entities';
import type { BoardAsked } from './board';
import { boardAsked } from './board-asked';
import { EvidenceBoards } from './evidence-board.service';
import { ReminderMails } from './reminder-mails';
import { EvidenceReminders } from './reminders.service';

@Module({ providers: [ReminderMails] })
class WorkerPartModule {}

const TODAY = '2026-03-18';
const CHECK = { kind: 'mot', state: 'seen', declared_at: '2026-01-02', seen_on: '2026-01-03', seen_how: 'in-person' };
const VISIT = { way: 'telephone', place_sealed: Buffer.from('x'), starts_at: '2026-03-12', planned_at: '2026-03-01' };
const TRAINING = {
  category: 'first-aid',
  done_on: '2024-01-01',
  state: 'seen',
  told_at: '2026-01-02',
  seen_on: '2026-01-03',
};
const decided = { decided_at: '2026-03-10' };

describe('the board of all evidence', () => {
  let bed: RegisterUnderTest;
  let pa: Actor;
  let assessor: Actor;

  beforeAll(async () => {
    bed = await RegisterUnderTest.start({
      modules: [AccreditationModule, WorkerPartModule],
      entities: accreditationEntities,
    });
  });
  afterAll(() => bed.stop());

  beforeEach(async () => {
    await bed.freshRegisters();
    bed.clock.set(new Date(`${TODAY}T12:00:00Z`));
    pa = await bed.person(bed.after, 'pa');
    assessor = await bed.person(bed.after, 'assessor');
  });

  async function add(table: string, row: Readonly<Record<string, unknown>>, whose = pa): Promise<string> {
    const whole: Record<string, unknown> = { licensee_id: bed.after, id: newId(), person_id: whose.personId, ...row };
    const columns = Object.keys(whole);
    await bed.superuser.query(
      `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((_, at) => `$${at + 1}`).join(', ')})`,
      Object.values(whole),
    );
    return whole['id'] as string;
  }

  const addStanding = (row: object) => add('standings', { scheme_number: 1, ...row });
  const show = async (asked: Partial<BoardAsked> = {}, by = assessor) =>
    bed.get(EvidenceBoards).show(by, { ...boardAsked({}), ...asked });
  const idsOf = async (asked: Partial<BoardAsked>) => (await show(asked)).lines.map(({ id }) => id);

  it('shows what waits for us over all kinds, the earliest first, and one kind alone', async () => {
    const check = await add('checks', { kind: 'mot', state: 'declared', declared_at: '2026-03-02' });
    const approval = await addStanding({ state: 'submitted', applied_at: '2026-03-01' });
    await add('trainings', { ...TRAINING, state: 'told', seen_on: null });
    expect(await idsOf({})).toEqual([approval, check]);
    expect(await idsOf({ order: 'newest' })).toEqual([check, approval]);
    expect(await idsOf({ kind: 'check' })).toEqual([check]);
    const board = await show({ kind: 'reference' });
    expect(board).toMatchObject({ lines: [], total: 0, counts: { 'for-us': 0, 'for-pa': 0 } });
  });

  it('shows what is overdue, due and ending, each once', async () => {
    const ended = await add('checks', { ...CHECK, ...decided, valid_to: '2026-03-17' });
    const due = await add('checks', {
      ...CHECK,
      ...decided,
      kind: 'dbs',
      valid_to: '2027-01-01',
      next_due: '2026-04-01',
    });
    const ending = await add('checks', { ...CHECK, ...decided, kind: 'identity', valid_to: '2026-05-01' });
    await add('checks', { ...CHECK, ...decided, kind: 'right-to-work' });
    const lapsed = await addStanding({
      state: 'approved',
      since: '2023-03-01',
      term_until: '2026-03-01',
      approved_until: '2026-03-01',
    });
    expect(await idsOf({ group: 'overdue' })).toEqual([lapsed, ended]);
    expect(await idsOf({ group: 'due' })).toEqual([due]);
    expect(await idsOf({ group: 'expiring' })).toEqual([ending]);
    expect((await show()).counts).toEqual({ 'for-us': 0, overdue: 2, due: 1, expiring: 1, 'for-pa': 0 });
  });

  it('leaves out training that a newer one of the same kind takes the place of', async () => {
    const old = await add('trainings', { ...TRAINING, ...decided, valid_until: '2026-03-01' });
    expect(await idsOf({ group: 'overdue', kind: 'training' })).toEqual([old]);
    await add('trainings', { ...TRAINING, ...decided, done_on: '2026-02-01', valid_until: '2029-02-01' });
    expect(await idsOf({ group: 'overdue', kind: 'training' })).toEqual([]);
  });

  it('shows what waits for the PA, and to nobody what is their own', async () => {
    const begun = await addStanding({ state: 'in-progress' });
    const refused = await add('checks', { kind: 'mot', state: 'not-accepted', declared_at: '2026-01-02', ...decided });
    expect(await idsOf({ group: 'for-pa' })).toEqual([refused, begun]);
    expect((await show({ group: 'for-pa' })).lines[1]).toMatchObject({ day: null, paName: 'Amira K.' });
    expect((await show({ group: 'for-pa' }, pa)).lines).toEqual([]);
  });

  it('says how much each of staff settled of late', async () => {
    const by = assessor.personId;
    await add('checks', { ...CHECK, decided_at: '2026-03-10', seen_by: by });
    await add('checks', { ...CHECK, decided_at: '2026-01-10', seen_by: by, kind: 'dbs' });
    await add('standing_decisions', { deed: 'approve', decided_by: by, decided_at: '2026-03-11' });
    await add('monitoring_visits', {
      ...VISIT,
      auditor_id: by,
      state: 'missed',
      missed_by: 'pa',
      ended_at: '2026-03-12',
    });
    expect((await show()).work).toEqual([
      { personId: by, name: 'Amira K.', checks: 1, references: 0, trainings: 0, approvals: 1, visits: 1 },
    ]);
  });

  it('turns pages, and shows the last one to who asks for more', async () => {
    for (let at = 0; at < 21; at++)
      await add('checks', { kind: 'mot', level: `l${at}`, state: 'declared', declared_at: '2026-03-02' });
    const board = await show({ page: 9 });
    expect(board).toMatchObject({ asked: { page: 2 }, total: 21 });
    expect(board.lines).toHaveLength(1);
  });

  it('is taken as a file in which no name is a formula', async () => {
    await bed.superuser.query(`UPDATE people SET display_name = '=1+1' WHERE id = $1`, [pa.personId]);
    await add('checks', { kind: 'mot', state: 'declared', declared_at: '2026-03-02' });
    expect(await bed.get(EvidenceBoards).file(assessor, boardAsked({}))).toBe(
      '"PA","what","day"\r\n"\'=1+1","MOT of the car","2026-03-02"\r\n',
    );
    expect(await bed.get(EvidenceBoards).file(assessor, boardAsked({ list: 'due' }))).toBe('"PA","what","day"\r\n');
  });

  it('writes to each PA of a list once a day, whoever asks, and says how far it has come', async () => {
    await add('checks', { kind: 'mot', state: 'not-accepted', declared_at: '2026-01-02', ...decided });
    await addStanding({ state: 'in-progress' });
    const remind = () => bed.get(EvidenceReminders).remind(assessor, { group: 'for-pa', kind: null });
    expect(await remind()).toEqual({ people: 1, before: 0 });
    expect((await show()).reminders).toEqual({ asked: 1, sent: 0 });
    await bed.relay(bed.after);
    expect(bed.mails.sent.map(({ to, subject }) => [to, subject.split('.')[0]])).toEqual([
      [`${pa.personId}@example.com`, 'Something waits for you'],
    ]);
    expect((await show()).reminders).toEqual({ asked: 1, sent: 1 });

    expect(await remind()).toEqual({ people: 0, before: 1 });
    await bed.relay(bed.after);
    expect(bed.mails.sent).toHaveLength(1);

    bed.clock.set(new Date('2026-03-19T12:00:00Z'));
    expect(await remind()).toEqual({ people: 1, before: 0 });
  });

  it('reminds nobody of what waits for staff', async () => {
    await expect(bed.get(EvidenceReminders).remind(assessor, { group: 'for-us', kind: null })).rejects.toMatchObject({
      code: 'invalid-input',
      fields: [{ field: 'list' }],
    });
  });
});
