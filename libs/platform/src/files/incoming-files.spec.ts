import sharp from 'sharp';
import { FakeClamd } from '../../../../test/support/files/fake-clamd';
import { docxWith } from '../../../../test/support/files/archives';
import { honestFiles } from '../../../../test/support/files/honest-files';
import { hostileFiles, TEST_VIRUS } from '../../../../test/support/files/hostile-files';
import { pdfOf, packedObjects, pictureOf } from '../../../../test/support/files/documents';
import { FileRefusedError } from './checking/file-problem';
import { LARGEST_FILE } from './checking/file-kinds';
import { ClamdScanner } from './clamd-scanner';
import { IncomingFiles } from './incoming-files';
import { NoScanner, ScannerUnavailableError } from './virus-scanner';

const files = new IncomingFiles(new NoScanner());

async function answerTo(name: string, bytes: Buffer): Promise<string> {
  try {
    return (await files.check({ name, bytes })).kind;
  } catch (error) {
    if (error instanceof FileRefusedError) return error.message;
    throw error;
  }
}

describe('a file that somebody sends', () => {
  it('is taken when it is what it says, each kind of it', async () => {
    const kinds: string[] = [];
    for (const { name, bytes } of await honestFiles()) kinds.push(await answerTo(name, bytes));
    expect(kinds).toEqual(['pdf', 'jpeg', 'png', 'webp', 'text', 'docx']);
  });

  it('is refused, with words that say how to mend it, when it is hostile: each of them', async () => {
    const hostile = await hostileFiles();
    const taken: string[] = [];
    for (const { what, name, bytes } of hostile) if (!/\.$/.test(await answerTo(name, bytes))) taken.push(what);
    expect(hostile.length).toBeGreaterThanOrEqual(40);
    expect(taken).toEqual([]);
  }, 60_000);

  it('is refused when it is larger than is said', async () => {
    expect(await answerTo('a.txt', Buffer.alloc(LARGEST_FILE + 1, 0x61))).toContain('10 MB');
    expect(await answerTo(`${'a'.repeat(130)}.txt`, Buffer.from('a'))).toContain('too long');
  });

  it('may be a PDF with packed objects, a link and a form that does nothing', async () => {
    expect(await answerTo('a.pdf', pdfOf(packedObjects('5 0 <</S/URI/URI(https://x.example)>>')))).toBe('pdf');
    expect(await answerTo('a.pdf', pdfOf('5 0 obj\n<</Encrypt 6 0 R>>\nendobj\n'))).toContain('password');
    const odd = pdfOf('5 0 obj\n<</Type/ObjStm>>\nstream\nnot packed\nendstream\nendobj\n');
    expect(await answerTo('a.pdf', odd)).toContain('harm');
    const open = pdfOf('5 0 obj\n<</Type/ObjStm>>\nstream\nno end\n');
    expect(await answerTo('a.pdf', open)).toContain('broken');
  });

  it('may be a document with links and pictures', async () => {
    const link =
      '<Relationships><Relationship Type="x/hyperlink" Target="https://x.example" TargetMode="External"/></Relationships>';
    const parts = [
      { name: 'word/_rels/document.xml.rels', bytes: Buffer.from(link) },
      { name: 'word/media/', bytes: Buffer.alloc(0) },
    ];
    expect(await answerTo('a.docx', docxWith(...parts))).toBe('docx');
    expect(await answerTo('a.docx', docxWith({ name: 'word/a.xml', bytes: Buffer.from('x'), flags: 1 }))).toContain(
      'harm',
    );
  });

  it('loses where and by what it was taken, and stands upright', async () => {
    const bytes = await pictureOf('jpeg', { withPlace: true });
    expect(bytes.includes('ZQXPHONE')).toBe(true);
    const kept = await files.check({ name: 'me.jpg', bytes });
    expect(kept.bytes.includes('ZQX')).toBe(false);
    expect((await sharp(kept.bytes).metadata()).exif).toBeUndefined();
    const lying = await sharp(bytes).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const { width, height } = await sharp((await files.check({ name: 'me.jpg', bytes: lying })).bytes).metadata();
    expect([width, height]).toEqual([20, 40]);
  });
});

describe('the scanner', () => {
  let clamd: FakeClamd;
  let scanned: IncomingFiles;

  beforeAll(async () => {
    clamd = await FakeClamd.start();
    scanned = new IncomingFiles(new ClamdScanner(clamd.url, 300));
  });
  beforeEach(() => (clamd.mood = 'well'));
  afterAll(() => clamd.stop());

  const clean = { name: 'a.txt', bytes: Buffer.alloc(200_000, 0x61) };

  it('lets pass what is clean, and stops what is not', async () => {
    expect((await scanned.check(clean)).verdict).toBe('clean');
    await expect(scanned.check(TEST_VIRUS)).rejects.toThrow('virus');
    expect((await files.check(TEST_VIRUS)).verdict).toBe('not-scanned');
  });

  it.each(['confused', 'gone', 'silent'] as const)(
    'gives no verdict when it is %s, and the file is not taken',
    async (mood) => {
      clamd.mood = mood;
      await expect(scanned.check(clean)).rejects.toBeInstanceOf(ScannerUnavailableError);
    },
  );

  it('gives no verdict when nobody is there', async () => {
    const nobody = new IncomingFiles(new ClamdScanner('tcp://127.0.0.1:1', 300));
    await expect(nobody.check(clean)).rejects.toBeInstanceOf(ScannerUnavailableError);
  });
});
