import { Module } from '@nestjs/common';
import { FileStore, FileUses, PersonalData, UnitOfWork, type Actor, type ExportedRecord } from '@pa/platform';
import { RegisterUnderTest } from '../../../../test/integration/register/register-under-test';
import { pdfOf } from '../../../../test/support/files/documents';
import { FilesGone } from '../../../platform/src/files/files-gone';
import { AccreditationModule } from '../accreditation.module';
import { accreditationEntities } from '../entities';
import { OwnApprovals } from '../schemes/own-approval.service';
import { ApprovalDecisions } from '../schemes/approval-decisions.service';
import { ApprovalDesk } from '../schemes/approval-desk.service';
import { STARTING_SCHEME } from '../schemes/scheme';
import { SchemeDesk } from '../schemes/scheme-desk.service';
import { StandingReader } from '../schemes/standing.reader';
import { TrainingMails } from './mails/training-mails';
import { OwnTrainings } from './own-trainings.service';
import { TrainingDesk, type TrainingDecision } from './training-desk.service';
import type { TrainingInput } from './training-faults';
import { TrainingLines } from './training-lines.reader';
import { TrainingReader } from './training.reader';

@Module({ providers: [TrainingMails, FilesGone] })
class WorkerPartModule {}

const TOLD: TrainingInput = { category: 'first-aid', provider: 'Red Cross', doneOn: '2025-11-03', validUntil: null };
const PROOF = { name: 'Certificate.pdf', bytes: pdfOf() };
const SEEN: TrainingDecision = { decision: 'seen', on: '2026-03-02', why: '', version: 1 };
const NOT_SEEN: TrainingDecision = { decision: 'not-seen', on: '', why: 'other-name', version: 1 };

describe('training', () => {
  let bed: RegisterUnderTest;
  let pa: Actor;
  let staff: Actor;

  beforeAll(async () => {
    const modules = [AccreditationModule, WorkerPartModule];
    bed = await RegisterUnderTest.start({ modules, entities: accreditationEntities });
  });
  afterAll(() => bed.stop());

  beforeEach(async () => {
    await bed.freshRegisters();
    pa = await bed.person(bed.after, 'pa');
    staff = await bed.person(bed.after, 'assessor');
  });

  const own = () => bed.get(OwnTrainings);
  const desk = () => bed.get(TrainingDesk);
  const tell = (more: Partial<TrainingInput> = {}, proof: typeof PROOF | null = PROOF) =>
    own().tell(pa, { ...TOLD, ...more }, proof);
  const decide = (id: string, more: Partial<TrainingDecision> = {}) => desk().decide(staff, id, { ...SEEN, ...more });
  const lines = () => bed.get(UnitOfWork).run(bed.after, (tx) => bed.get(TrainingLines).of(tx, pa.personId));
  const fileOf = async (id: string) => (await own().get(pa, id)).file;
  const onDisk = (fileId = '') => bed.get(FileStore).find({ licenseeId: bed.after, fileId });
  const acts = async () => {
    const { rows } = await bed.superuser.query<{ act: string }>(
      'SELECT act FROM audit_entries WHERE licensee_id = $1 ORDER BY number',
      [bed.after],
    );
    return rows.map(({ act }) => act);
  };

  it('is told with proof, looked at by staff, and then employers read who saw it and when', async () => {
    const id = await tell({ validUntil: '2028-11-02' });
    expect(await lines()).toMatchObject([
      { name: 'First aid', standing: 'told', text: 'Done on 3 November 2025. It counts until 2 November 2028.' },
    ]);
    expect(JSON.stringify(await lines())).not.toContain('Red Cross');
    expect(await desk().board(staff, { list: 'waiting', page: 9 })).toMatchObject({
      total: 1,
      page: 1,
      lines: [{ id, paName: 'Amira K.' }],
    });
    expect(await desk().open(staff, id)).toMatchObject({ file: { name: 'Certificate.pdf' }, seenByName: null });
    expect((await desk().openFile(staff, id)).bytes).toEqual(PROOF.bytes);
    await decide(id);
    const [line] = await lines();
    expect(line).toMatchObject({ standing: 'seen', state: { kind: 'seen' } });
    expect(line?.text).toBe(
      'Done on 3 November 2025 with Red Cross. It counts until 2 November 2028. Amira K. saw proof of it on 2 March 2026.',
    );
    expect(line?.note).toContain('not how well');
    expect(await acts()).toEqual([
      'accreditation.training-opened',
      'accreditation.training-proof-opened',
      'accreditation.training-seen',
    ]);
    await bed.relay(bed.after);
    expect(bed.mails.sent.map(({ subject }) => subject)).toEqual(['News about your training. after PA Register']);
    expect(JSON.stringify(bed.mails.sent)).not.toMatch(/First aid|Red Cross/);
  });

  it('that staff do not count is read by nobody until the PA puts it right', async () => {
    const id = await tell({}, null);
    expect(await desk().board(staff, { list: 'without-proof', page: 1 })).toMatchObject({ total: 1 });
    await decide(id, NOT_SEEN);
    expect(await lines()).toEqual([]);
    expect(await own().get(pa, id)).toMatchObject({ state: 'not-accepted', refusal: 'other-name', version: 2 });
    await own().change(pa, id, { input: { ...TOLD, provider: 'A college' }, version: 2, file: PROOF });
    expect(await own().get(pa, id)).toMatchObject({ state: 'told', refusal: null, provider: 'A college' });
    expect(await fileOf(id)).toMatchObject({ name: 'Certificate.pdf' });
  });

  it('is changed by one of two who saw the same, and not once it was seen', async () => {
    const id = await tell();
    const change = { input: TOLD, file: null };
    await own().change(pa, id, { ...change, version: 1 });
    await expect(own().change(pa, id, { ...change, version: 1 })).rejects.toMatchObject({ code: 'training-changed' });
    await expect(decide(id)).rejects.toMatchObject({ code: 'training-changed' });
    await decide(id, { version: 2 });
    await expect(own().change(pa, id, { ...change, version: 3 })).rejects.toMatchObject({ code: 'training-changed' });
    await expect(own().putFile(pa, id, PROOF)).rejects.toMatchObject({ code: 'training-changed' });
    await expect(own().removeFile(pa, id)).rejects.toMatchObject({ code: 'training-changed' });
    await decide(id, { ...NOT_SEEN, why: 'taken-back', version: 3 });
    expect(await own().get(pa, id)).toMatchObject({ state: 'not-accepted', seenOn: null });
  });

  it('is told once of a day, and a change does not make it the same as another', async () => {
    await tell();
    await expect(tell()).rejects.toMatchObject({ code: 'training-known' });
    const other = await tell({ category: 'fire' });
    const same = { input: TOLD, version: 1, file: PROOF };
    await expect(own().change(pa, other, same)).rejects.toMatchObject({ code: 'training-known' });
    const { rows } = await bed.superuser.query('SELECT 1 FROM training_files WHERE licensee_id = $1', [bed.after]);
    expect(rows).toHaveLength(2);
  });

  it('is a hundred at most', async () => {
    await bed.superuser.query(
      `INSERT INTO trainings (licensee_id, id, person_id, category, done_on, state, told_at)
       SELECT $1, gen_random_uuid(), $2, 'fire', date '2020-01-01' + n, 'told', now() FROM generate_series(1, 100) n`,
      [bed.after, pa.personId],
    );
    await expect(tell()).rejects.toMatchObject({ code: 'many-trainings' });
  });

  it('has days and words that are held to rules', async () => {
    await expect(tell({ doneOn: '2027-01-01' })).rejects.toMatchObject({ fields: [{ field: 'doneOn' }] });
    const id = await tell();
    const wrong = (more: Partial<TrainingDecision>) => decide(id, more);
    await expect(wrong({ decision: 'perhaps' })).rejects.toMatchObject({ fields: [{ field: 'decision' }] });
    await expect(wrong({ on: 'soon' })).rejects.toMatchObject({ fields: [{ field: 'on' }] });
    await expect(wrong({ on: '2026-03-03' })).rejects.toMatchObject({ fields: [{ field: 'on' }] });
    await expect(wrong({ on: '2025-11-02' })).rejects.toMatchObject({ fields: [{ field: 'on' }] });
    await expect(wrong({ ...NOT_SEEN, why: 'dislike' })).rejects.toMatchObject({ fields: [{ field: 'why' }] });
  });

  it('is nobody else’s, and nobody looks at their own', async () => {
    const id = await tell();
    const other = await bed.person(bed.after, 'pa');
    await expect(own().get(other, id)).rejects.toMatchObject({ kind: 'not-found' });
    await expect(own().openFile(other, id)).rejects.toMatchObject({ kind: 'not-found' });
    await expect(desk().open(pa, id)).rejects.toMatchObject({ code: 'own-training' });
    await expect(desk().openFile(pa, id)).rejects.toMatchObject({ code: 'own-training' });
    await expect(desk().decide(pa, id, SEEN)).rejects.toMatchObject({ code: 'own-training' });
  });

  it('keeps one file, sealed, in place of the one before, and none of a form that is refused', async () => {
    const id = await tell();
    const first = (await fileOf(id))?.id;
    expect((await onDisk(first))?.includes('%PDF')).toBe(false);
    await own().putFile(pa, id, { ...PROOF, name: 'Better.pdf' });
    await bed.relay(bed.after);
    expect(await onDisk(first)).toBeNull();
    expect((await own().openFile(pa, id)).name).toBe('Better.pdf');
    const liar = { name: 'Certificate.pdf', bytes: Buffer.from('MZ no PDF') };
    await expect(own().putFile(pa, id, liar)).rejects.toMatchObject({ code: 'file-refused' });
    await own().removeFile(pa, id);
    await own().removeFile(pa, id);
    await expect(own().openFile(pa, id)).rejects.toMatchObject({ code: 'training-file-not-found' });
    await expect(desk().openFile(staff, id)).rejects.toMatchObject({ code: 'training-file-not-found' });
  });

  it('goes with its file when the PA takes it out, and is in the copy of their data before', async () => {
    const id = await tell();
    const fileId = (await fileOf(id))?.id ?? '';
    const part = bed
      .get(PersonalData)
      .list()
      .find(({ key }) => key === 'accreditation.training-files');
    const records: ExportedRecord[] = [];
    await bed.get(UnitOfWork).run(bed.after, async (tx) => {
      for await (const record of part!.read(tx, pa.personId)) records.push(record);
      expect(await bed.get(FileUses).inUse(tx, [fileId])).toEqual(new Set([fileId]));
    });
    expect(records).toMatchObject([{ name: 'Certificate.pdf', contents: { base64: PROOF.bytes.toString('base64') } }]);
    await expect(own().withdraw(pa, id, 7)).rejects.toMatchObject({ code: 'training-changed' });
    await own().withdraw(pa, id, 1);
    await bed.relay(bed.after);
    expect(await onDisk(fileId)).toBeNull();
    expect(await own().list(pa)).toEqual([]);
    await expect(own().get(pa, id)).rejects.toMatchObject({ kind: 'not-found' });
    await expect(desk().open(staff, id)).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('shows of each kind what was seen, else the newest, and nothing that has ended', async () => {
    const old = await tell({ doneOn: '2024-01-10', validUntil: '2026-06-30' });
    await decide(old, { on: '2026-03-01' });
    await tell();
    await tell({ category: 'fire', doneOn: '2023-01-01' });
    await tell({ category: 'fire', doneOn: '2024-01-01' });
    const shown = async () =>
      (await lines()).map(({ category, standing, text }) => [category, standing, text.slice(0, 24)]);
    expect(await shown()).toEqual([
      ['fire', 'told', 'Done on 1 January 2024.'],
      ['first-aid', 'seen', 'Done on 10 January 2024 '],
    ]);
    const read = () => bed.get(UnitOfWork).run(bed.after, (tx) => bed.get(TrainingReader).of(tx, pa.personId));
    expect(await read()).toHaveLength(4);
    bed.clock.set(new Date('2026-07-01T09:00:00Z'));
    expect((await shown())[1]).toEqual(['first-aid', 'told', 'Done on 3 November 2025.']);
  });

  it('completes a part of the scheme once it was seen, and ends the approval when it does not count', async () => {
    const manager = await bed.person(bed.after, 'manager');
    const first = { ...STARTING_SCHEME.modules[0]!, key: 'aid', name: 'Aid', by: 'training', of: 'first-aid' } as const;
    await bed.get(SchemeDesk).save(manager, 0, { ...STARTING_SCHEME, others: 0, modules: [first] });
    const id = await tell({ validUntil: '2026-12-31' });
    await decide(id);
    await bed.relay(bed.after);
    await bed.get(OwnApprovals).apply(pa);
    const caseId = (await bed.get(OwnApprovals).find(pa))?.case?.id ?? '';
    const { version } = await bed.get(ApprovalDesk).open(manager, caseId);
    await bed.get(ApprovalDecisions).decide(manager, caseId, { deed: 'approve', why: '', words: '', version });
    const standing = () => bed.get(UnitOfWork).run(bed.after, (tx) => bed.get(StandingReader).of(tx, pa.personId));
    expect(await standing()).toMatchObject({ state: 'approved', until: '2026-12-31' });
    await decide(id, { ...NOT_SEEN, why: 'taken-back', version: 2 });
    await bed.relay(bed.after);
    expect(await standing()).toMatchObject({ state: 'lapsed' });
  });
});
