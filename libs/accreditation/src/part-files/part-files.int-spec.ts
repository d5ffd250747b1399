import { Module } from '@nestjs/common';
import type { Actor } from '@pa/platform';
import { RegisterUnderTest } from '../../../../test/integration/register/register-under-test';
import { AccreditationModule } from '../accreditation.module';
import { EvidenceBoards } from '../board/evidence-board.service';
import { accreditationEntities } from '../entities';
import { ApprovalDesk } from '../schemes/approval-desk.service';
import { OwnApprovals } from '../schemes/own-approval.service';
import { STARTING_SCHEME } from '../schemes/scheme';
import { SchemeDesk } from '../schemes/scheme-desk.service';
import { StandingMails } from '../schemes/standing-mails';
import { OwnPartFiles } from './own-part-files.service';
import { PartFileDesk } from './part-file-desk.service';

@Module({ providers: [StandingMails] })
class WorkerPartModule {}

const PAPERS = {
  key: 'papers',
  name: 'Your papers',
  help: 'Send us a photo of them.',
  by: 'upload',
  of: '',
  isRequired: true,
  months: 12,
  from: null,
} as const;
const SMALL = { ...STARTING_SCHEME, others: 0, modules: [PAPERS] };
const FILE = { name: 'papers.txt', bytes: Buffer.from('My papers.\n') };
const WAITING = { group: 'for-us', kind: null, order: 'oldest', page: 1 } as const;

describe('a part of the scheme that a file completes', () => {
  let bed: RegisterUnderTest;
  let pa: Actor;
  let one: Actor;
  let two: Actor;

  beforeAll(async () => {
    const modules = [AccreditationModule, WorkerPartModule];
    bed = await RegisterUnderTest.start({ modules, entities: accreditationEntities });
  });
  afterAll(() => bed.stop());

  beforeEach(async () => {
    await bed.freshRegisters();
    pa = await bed.person(bed.after, 'pa');
    one = await bed.person(bed.after, 'assessor');
    two = await bed.person(bed.after, 'assessor');
    await bed.get(SchemeDesk).save(one, 0, SMALL);
  });

  const own = () => bed.get(OwnPartFiles);
  const desk = () => bed.get(PartFileDesk);
  const send = async () => {
    await own().send(pa, 'papers', FILE);
    return (await own().get(pa, 'papers')).sent?.id ?? '';
  };
  const accept = { decision: 'accept', why: '' };
  const back = { decision: 'send-back', why: 'not-readable' };
  const waiting = async () => (await bed.get(EvidenceBoards).show(one, WAITING)).total;

  it('waits for staff, is sent back with a reason, and completes the part when a better one is accepted', async () => {
    await expect(own().send(pa, 'papers', { ...FILE, name: 'papers.exe' })).rejects.toMatchObject({ kind: 'invalid' });
    await expect(own().send(pa, 'meet-us', FILE)).rejects.toMatchObject({ code: 'module-not-found' });
    const first = await send();
    expect(await waiting()).toBe(1);
    expect((await desk().openFile(one, first)).bytes.toString()).toBe('My papers.\n');
    await expect(desk().decide(one, first, { ...back, why: '' })).rejects.toMatchObject({ code: 'invalid-input' });
    await desk().decide(one, first, back);
    expect([await waiting(), await own().get(pa, 'papers')]).toMatchObject([
      0,
      { part: { isDone: false }, sent: { state: 'sent-back', why: 'not-readable' } },
    ]);
    const second = await send();
    await desk().decide(two, second, accept);
    expect(await own().get(pa, 'papers')).toMatchObject({
      part: { isDone: true, until: '2027-03-02' },
      sent: { state: 'accepted' },
    });
    await expect(own().takeOut(pa, 'papers')).rejects.toMatchObject({ code: 'part-file-accepted' });
    await expect(desk().open(one, first)).rejects.toMatchObject({ code: 'part-file-not-found' });
    await bed.relay(bed.after);
    expect(bed.mails.sent.map(({ subject }) => subject)).toContain('News about your approval. after PA Register');
  });

  it('stands on the case, and is taken out by its PA until it is accepted', async () => {
    await send();
    const { case: found } = await bed.get(OwnApprovals).get(pa);
    const { files } = await bed.get(ApprovalDesk).open(one, found?.id ?? '');
    expect(files).toMatchObject([{ module: 'papers', state: 'waiting' }]);
    expect((await bed.get(ApprovalDesk).board(one, { list: 'files', page: 1 })).total).toBe(1);
    await own().takeOut(pa, 'papers');
    await expect(own().open(pa, 'papers')).rejects.toMatchObject({ code: 'part-file-not-found' });
  });

  it('is nobody’s own to accept', async () => {
    const id = await send();
    await expect(desk().decide({ ...one, personId: pa.personId }, id, accept)).rejects.toMatchObject({
      code: 'own-case',
    });
  });

  /** Seen red with the state left out of the UPDATE in PartFilesRepository.decide. */
  it('G2: of two assessors one decides, and the other is told', async () => {
    for (let round = 0; round < 10; round += 1) {
      const id = await send();
      const both = await Promise.allSettled([desk().decide(one, id, accept), desk().decide(two, id, back)]);
      expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
      expect(both).toContainEqual({
        status: 'rejected',
        reason: expect.objectContaining({ code: 'part-file-changed' }),
      });
    }
  });
});
