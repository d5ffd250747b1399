import {
  FileStore,
  FileUses,
  PersonalData,
  SweepLostFilesJob,
  UnitOfWork,
  type Actor,
  type ExportedRecord,
} from '@pa/platform';
import { v7 as newId } from 'uuid';
import { pdfOf } from '../../../../../test/support/files/documents';
import { ApplicationsBed, WORDS } from '../../../../../test/support/recruitment/applications-bed';
import { FilesGone } from '../../../../platform/src/files/files-gone';
import { OutboxSubscribers } from '../../../../platform/src/outbox/outbox-subscribers';
import { OwnApplications } from '../own-applications.service';
import { VacancyApplications } from '../vacancy-applications.service';
import { ApplicationFiles } from './application-files.service';

const CV = { name: 'Amira CV.pdf', bytes: pdfOf() };

describe('a file with an application', () => {
  let bed: ApplicationsBed;
  let employer: Actor;
  let pa: Actor;

  beforeAll(async () => {
    bed = await ApplicationsBed.start();
    new FilesGone(bed.get(OutboxSubscribers), bed.get(FileStore)).onModuleInit();
    [employer, pa] = [await bed.person('employer'), await bed.pa()];
  }, 120_000);
  afterAll(() => bed?.close());

  const files = () => bed.get(ApplicationFiles);
  async function draft(columns = {}): Promise<{ vacancyId: string; id: string }> {
    const vacancyId = await bed.advert(employer, columns);
    return { vacancyId, id: await bed.get(OwnApplications).save(pa, vacancyId, WORDS) };
  }
  const idOf = async (id: string) =>
    (await bed.behind<{ id: string }>('SELECT id FROM application_files WHERE application_id = $1', [id]))[0]?.id ?? '';
  const onDisk = (fileId: string) => bed.get(FileStore).find({ licenseeId: bed.licenseeId, fileId });

  it('is put with a draft, exchanged, taken away, and stays when it is sent', async () => {
    const { vacancyId, id } = await draft();
    await files().put(pa, id, { name: 'old.txt', bytes: Buffer.from('old') });
    const first = await idOf(id);
    await files().put(pa, id, CV);
    await bed.mailsTo(employer);
    expect(await onDisk(first)).toBeNull();
    expect(await files().find(pa, id)).toMatchObject({ name: 'Amira CV.pdf', kind: 'pdf', verdict: 'not-scanned' });
    await files().remove(pa, id);
    expect(await files().find(pa, id)).toBeNull();
    await files().put(pa, id, CV);
    await bed.get(OwnApplications).send(pa, vacancyId, WORDS);
    for (const deed of [files().put(pa, id, CV), files().remove(pa, id)])
      await expect(deed).rejects.toMatchObject({ code: 'application-sent' });
    expect((await files().open(employer, id)).bytes).toEqual(CV.bytes);
  });

  it('is one, of five sent at once', async () => {
    const { id } = await draft();
    await Promise.all(Array.from({ length: 5 }, () => files().put(pa, id, CV)));
    expect(await bed.behind('SELECT 1 FROM application_files WHERE application_id = $1', [id])).toHaveLength(1);
  });

  it('is hidden with the name until the shortlist of a blind advert, and is nobody else’s', async () => {
    const { vacancyId, id } = await draft({ isBlind: true });
    await files().put(pa, id, CV);
    await expect(files().open(employer, id)).rejects.toMatchObject({ kind: 'not-found' });
    await bed.get(OwnApplications).send(pa, vacancyId, WORDS);
    expect(await files().find(employer, id)).toBeNull();
    await expect(files().open(employer, id)).rejects.toMatchObject({ code: 'application-file-not-found' });
    await bed.get(VacancyApplications).shortlist(employer, id);
    expect(await files().find(employer, id)).toMatchObject({ name: 'Amira CV.pdf' });
    await expect(files().open(await bed.person('employer'), id)).rejects.toMatchObject({ kind: 'not-found' });
    await expect(files().put(await bed.pa(), id, CV)).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('stands in the database and on disk so that neither name nor words can be read there', async () => {
    const { id } = await draft();
    await files().put(pa, id, CV);
    const rows = await bed.behind<Record<string, unknown>>('SELECT * FROM application_files');
    expect(JSON.stringify(rows.map((row) => String(row['name_sealed'])))).not.toContain('Amira');
    expect((await onDisk(await idOf(id)))?.includes('%PDF')).toBe(false);
  });

  it('goes with the draft and is in the copy of the PA’s data while it is there', async () => {
    const { id } = await draft();
    await files().put(pa, id, CV);
    const fileId = await idOf(id);
    const part = bed
      .get(PersonalData)
      .list()
      .find(({ key }) => key === 'recruitment.application-files');
    const records: ExportedRecord[] = [];
    await bed.get(UnitOfWork).run(bed.licenseeId, async (tx) => {
      for await (const record of part!.read(tx, pa.personId)) records.push(record);
      expect(await bed.get(FileUses).inUse(tx, [fileId])).toEqual(new Set([fileId]));
    });
    expect(records.at(-1)).toMatchObject({ name: 'Amira CV.pdf', contents: { base64: CV.bytes.toString('base64') } });
    await bed.get(OwnApplications).discard(pa, id);
    await bed.mailsTo(employer);
    expect(await onDisk(fileId)).toBeNull();
  });

  it('that lost its row is swept away after a day, and no other', async () => {
    const { id } = await draft();
    await files().put(pa, id, CV);
    const lost = { licenseeId: bed.licenseeId, fileId: newId() };
    await bed.get(FileStore).put(lost, Buffer.from('x'));
    const [jobs, licensees] = [{} as never, {} as never];
    const at = { now: () => new Date(Date.now() + 2 * 86_400_000) } as never;
    const job = new SweepLostFilesJob(jobs, licensees, bed.get(UnitOfWork), bed.get(FileStore), bed.get(FileUses), at);
    expect(await job.sweep(bed.licenseeId)).toBeGreaterThanOrEqual(1);
    expect(await bed.get(FileStore).find(lost)).toBeNull();
    expect(await onDisk(await idOf(id))).not.toBeNull();
    expect(await job.sweep(bed.licenseeId)).toBe(0);
  });
});
