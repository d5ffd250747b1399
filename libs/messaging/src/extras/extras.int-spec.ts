import { createHash } from 'node:crypto';
import { FileStore, FileUses, OutboxRelay, PersonalData, UnitOfWork, type ExportedRecord } from '@pa/platform';
import { v4 as newMark } from 'uuid';
import { pdfOf } from '../../../../test/support/files/documents';
import { FakeClamd } from '../../../../test/support/files/fake-clamd';
import { TEST_VIRUS } from '../../../../test/support/files/hostile-files';
import { MessagingBed, type Pair } from '../../../../test/support/messaging/messaging-bed';
import { FilesGone } from '../../../platform/src/files/files-gone';
import { OutboxSubscribers } from '../../../platform/src/outbox/outbox-subscribers';
import { MessageScreens } from '../hooks/message-screens';
import { MessageChanges } from '../messages/message-changes.service';
import { MessageFiles } from '../files/message-files.service';
import { Messages } from '../messages/messages.service';
import { Drafts } from './drafts.service';
import { MessageSearch } from './message-search.service';
import { QuickReplies, STOCK_REPLIES } from './quick-replies.service';
import { transcriptPdf } from './transcript-pdf';
import { Transcripts } from './transcript.service';

let bed: MessagingBed;
let clamd: FakeClamd;
let pair: Pair;

beforeAll(async () => {
  clamd = await FakeClamd.start();
  bed = await MessagingBed.start({ CLAMAV_URL: clamd.url });
  const gone = new FilesGone(bed.get(OutboxSubscribers), bed.get(FileStore));
  gone.onModuleInit();
}, 120_000);
afterAll(async () => {
  await bed?.close();
  await clamd?.stop();
});
beforeEach(async () => {
  pair = await bed.pair();
});

describe('a draft', () => {
  const drafts = () => bed.get(Drafts);

  it('is kept for one person alone, changed, and gone with the message', async () => {
    await drafts().save(pair.pa, pair.id, 'zqx half a');
    await drafts().save(pair.pa, pair.id, 'zqx half a thought');
    expect(await drafts().get(pair.pa, pair.id)).toBe('zqx half a thought');
    expect(await drafts().get(pair.employer, pair.id)).toBe('');
    const [row] = await bed.behind<{ sealed: Buffer }>('SELECT text_sealed AS sealed FROM message_drafts');
    expect(row?.sealed.toString('latin1')).not.toContain('zqx');
    await bed.send(pair.pa, pair.id, 'zqx half a thought');
    await bed.relay();
    expect(await drafts().get(pair.pa, pair.id)).toBe('');
  });

  it('is none of spaces, none that is too long, and nobody else’s', async () => {
    await drafts().save(pair.pa, pair.id, 'Something');
    await drafts().save(pair.pa, pair.id, '  ');
    expect(await drafts().get(pair.pa, pair.id)).toBe('');
    await expect(drafts().save(pair.pa, pair.id, 'x'.repeat(4_001))).rejects.toMatchObject({ kind: 'invalid' });
    const stranger = await bed.person('Eve X.', 'employer');
    await expect(drafts().save(stranger, pair.id, 'x')).rejects.toMatchObject({ kind: 'not-found' });
  });
});

describe('ready answers', () => {
  it('stand in their order behind those that everybody has, at most twenty', async () => {
    const replies = bed.get(QuickReplies);
    expect(await replies.list(pair.pa)).toEqual([]);
    await replies.save(pair.pa, ['I can.', ' ', 'I cannot. ']);
    expect(await replies.choices(pair.pa)).toEqual([...STOCK_REPLIES.map(({ text }) => text), 'I can.', 'I cannot.']);
    await replies.save(pair.pa, ['Only this']);
    expect(await replies.list(pair.pa)).toEqual(['Only this']);
    await expect(replies.save(pair.pa, Array(21).fill('x') as string[])).rejects.toMatchObject({ kind: 'invalid' });
    await expect(replies.save(pair.pa, ['x'.repeat(201)])).rejects.toMatchObject({ kind: 'invalid' });
  });
});

describe('words in own messages', () => {
  const find = (words: string, who = pair.pa) => bed.get(MessageSearch).find(who, { words });

  it('are found in every conversation, newest first, without accents and case, and nobody else’s', async () => {
    const other = await bed.person('Ben C.', 'employer');
    const second = await bed.open(other, pair.pa);
    await bed.send(pair.employer, pair.id, 'Zażółć on MONDAY');
    bed.clock.set(new Date(bed.clock.now().getTime() + 1_000));
    await bed.send(other, second, 'monday too, zazolc');
    const { items, next, isCut } = await find('zazolc monday');
    expect(items.map(({ otherName }) => otherName)).toEqual(['Ben', 'Ann']);
    expect([next, isCut]).toEqual([null, false]);
    expect((await find('zazolc', pair.employer)).items).toHaveLength(1);
    expect((await find('nowhere')).items).toEqual([]);
    await expect(find('  ')).rejects.toMatchObject({ fields: [{ field: 'words' }] });
  });

  it('come twenty a page, each once, and it says when older ones were not looked at', async () => {
    for (let number = 0; number < 45; number += 1) {
      bed.clock.set(new Date(bed.clock.now().getTime() + 1));
      await bed.send(pair.pa, pair.id, `needle ${number}`);
    }
    const search = bed.get(MessageSearch);
    const found: string[] = [];
    for (let from = undefined as Parameters<typeof search.find>[1]['from']; ;) {
      const hits = await search.find(pair.pa, { words: 'needle', ...(from && { from }) });
      found.push(...hits.items.map(({ message }) => message.text));
      if (!hits.next) break;
      from = hits.next;
    }
    expect(found).toHaveLength(45);
    expect(found[0]).toBe('needle 44');
    const cut = await search.find(pair.pa, {
      words: 'needle 0',
      from: { at: new Date(bed.clock.now().getTime() + 1), id: pair.id, lookedAt: 4_990 },
    });
    expect(cut).toMatchObject({ next: null, isCut: true });
  });
});

describe('a conversation to keep', () => {
  it('says who wrote what and when, as lines, as text and as a PDF', async () => {
    await bed.send(pair.employer, pair.id, 'Good morning');
    await bed.send(pair.pa, pair.id, { kind: 'terms', terms: ['Mondays'], text: '' });
    await bed.get(MessageChanges).delete(pair.employer, { conversationId: pair.id, number: 2 });
    const transcript = await bed.get(Transcripts).get(pair.pa, pair.id);
    expect(transcript.lines.map(({ who, lines }) => [who, ...lines])).toEqual([
      ['', 'You can write to each other now.'],
      ['Ann', 'This message was deleted.'],
      ['You', 'Term: Mondays'],
    ]);
    const pieces: string[] = [];
    for await (const piece of await bed.get(Transcripts).text(pair.pa, pair.id)) pieces.push(piece);
    expect(pieces.join('')).toContain('Messages with Ann\n');
    expect(pieces.join('')).toContain('You\n  Term: Mondays\n');
    const pdf = await transcriptPdf({ ...transcript, isCut: true }, 'A register');
    expect(pdf.subarray(0, 8).toString()).toBe('%PDF-1.7');
    expect(pdf.includes('/StructTreeRoot')).toBe(true);
    const stranger = await bed.person('Eve X.', 'employer');
    await expect(bed.get(Transcripts).get(stranger, pair.id)).rejects.toMatchObject({ kind: 'not-found' });
  });
});

describe('a file in a message', () => {
  const files = () => bed.get(MessageFiles);
  const cv = { name: 'My CV.pdf', bytes: pdfOf() };
  const send = (file = cv, clientId: string = newMark()) =>
    files().send(pair.pa, { conversationId: pair.id, clientId, file });
  const fileOf = async (who = pair.employer) =>
    (await bed.get(Messages).after(who, pair.id, { number: 1 })).at(-1)?.file ?? { id: '', name: '' };
  const rows = () => bed.behind('SELECT id FROM message_files WHERE conversation_id = $1', [pair.id]);
  const onDisk = (fileId: string) => bed.get(FileStore).find({ licenseeId: bed.licenseeId, fileId });

  it('is opened by both, is sealed on disk, and is one however often it is sent', async () => {
    const clientId = newMark();
    const sent = await Promise.all([1, 2, 3].map(() => send(cv, clientId)));
    expect(new Set(sent.map(({ number }) => number)).size).toBe(1);
    expect(await rows()).toHaveLength(1);
    const { id, name } = await fileOf();
    expect(name).toBe('My CV.pdf');
    const opened = await files().open(pair.employer, pair.id, id);
    expect(createHash('sha256').update(opened.bytes).digest()).toEqual(createHash('sha256').update(cv.bytes).digest());
    expect(opened).toMatchObject({ kind: 'pdf', verdict: 'clean' });
    expect(await files().get(pair.pa, pair.id, id)).toMatchObject({ name: 'My CV.pdf', size: cv.bytes.length });
    expect((await onDisk(id))?.includes('%PDF')).toBe(false);
  });

  it('is nobody else’s, and of no other conversation', async () => {
    await send();
    const { id } = await fileOf();
    const other = await bed.pair();
    await expect(files().open(other.employer, pair.id, id)).rejects.toMatchObject({ kind: 'not-found' });
    await expect(files().open(other.employer, other.id, id)).rejects.toMatchObject({ code: 'message-not-found' });
    await expect(files().get(pair.pa, pair.id, 'x')).rejects.toMatchObject({ code: 'message-not-found' });
  });

  it('is not taken with a virus, with a name that tells how to reach somebody, or where nobody may write', async () => {
    await expect(send(TEST_VIRUS)).rejects.toMatchObject({ code: 'file-refused' });
    clamd.mood = 'gone';
    await expect(send()).rejects.toMatchObject({ code: 'scanner-unavailable' });
    clamd.mood = 'well';
    await expect(send(cv, 'no-mark')).rejects.toMatchObject({ kind: 'invalid' });
    jest
      .spyOn(bed.get(MessageScreens), 'look')
      .mockResolvedValueOnce({ text: '…', held: [{ kind: 'telephone', words: '07700 900123' }] });
    await expect(send({ ...cv, name: '07700 900123.pdf' })).rejects.toMatchObject({ code: 'file-refused' });
    await bed.behind(
      `UPDATE conversations SET state = 'closed', closed_why = 'block', closed_at = now() WHERE id = $1`,
      [pair.id],
    );
    await expect(send()).rejects.toMatchObject({ code: 'conversation-closed' });
    expect(await rows()).toEqual([]);
  });

  it('is not seen by an employer who may not know the name yet', async () => {
    await send();
    await bed.behind(`UPDATE conversations SET pa_alias = 'PA 3' WHERE id = $1`, [pair.id]);
    const { id, name } = await fileOf();
    expect(name).toBe('A file');
    await expect(files().open(pair.employer, pair.id, id)).rejects.toMatchObject({ kind: 'not-found' });
    expect(await files().open(pair.pa, pair.id, id)).toMatchObject({ name: 'My CV.pdf' });
  });

  it('goes with its message, with its person and with its conversation, bytes and all', async () => {
    const gone = async (deed: (messageNumber: number) => Promise<unknown>) => {
      const { number } = await send();
      const { id } = await fileOf(pair.pa);
      expect(await onDisk(id)).not.toBeNull();
      await deed(number);
      await bed.get(OutboxRelay).relay(bed.licenseeId);
      expect(await onDisk(id)).toBeNull();
    };
    await gone((number) => bed.get(MessageChanges).delete(pair.pa, { conversationId: pair.id, number }));
    await gone(() => bed.behind('DELETE FROM conversations WHERE id = $1', [pair.id]));
    pair = await bed.pair();
    await gone(() => bed.behind('DELETE FROM people WHERE id = $1', [pair.pa.personId]));
  });

  it('is in the copy of its sender’s data, and known as in use', async () => {
    await send();
    const { id } = await fileOf();
    const part = bed
      .get(PersonalData)
      .list()
      .find(({ key }) => key === 'messaging.files');
    const records: ExportedRecord[] = [];
    await bed.get(UnitOfWork).run(bed.licenseeId, async (tx) => {
      for await (const record of part!.read(tx, pair.pa.personId)) records.push(record);
      expect(await bed.get(FileUses).inUse(tx, [id, pair.id])).toEqual(new Set([id]));
    });
    expect(records).toMatchObject([{ name: 'My CV.pdf', contents: { base64: cv.bytes.toString('base64') } }]);
  });
});
