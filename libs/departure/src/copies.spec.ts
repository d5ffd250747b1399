import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { COPY_STATES, type Copy } from './copies/copy';
import { CopyFolders } from './copies/copy-folders';
import { leavingModel, copyView } from './pages/leaving.presenter';
import { LeavingForm } from './pages/leaving.form';
import { SealedParcel } from './sealed-parcel';
import { tarOf, tarSize, type TarEntry } from './tar';

const ID = '01890000-0000-7000-8000-000000000001';

describe('a copy at rest', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'pa-parcel-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('gives back what was put in, in pieces, and tells how much that is', async () => {
    const parcel = new SealedParcel(folder, randomBytes(32));
    const words = 'zqx my words '.repeat(60_000);
    await parcel.write('tables/a.jsonl', async (put) => {
      for (let at = 0; at < words.length; at += 100_000) await put(words.slice(at, at + 100_000));
    });
    await parcel.write('tables/empty.jsonl', async () => undefined);
    expect(await parcel.readText('tables/a.jsonl')).toBe(words);
    expect([await parcel.sizeOf('tables/a.jsonl'), await parcel.sizeOf('tables/empty.jsonl')]).toEqual([
      words.length,
      0,
    ]);
    expect(await parcel.list('tables')).toEqual(['tables/a.jsonl', 'tables/empty.jsonl']);
    expect(await parcel.list('files')).toEqual([]);
    expect(readFileSync(join(folder, 'tables', 'a.jsonl')).includes('zqx my words')).toBe(false);
  });

  it('opens in its own place, whole and unchanged, or not at all', async () => {
    const parcel = new SealedParcel(folder, randomBytes(32));
    await parcel.write('tables/a.jsonl', (put) => put('words'));
    const path = join(folder, 'tables', 'a.jsonl');
    const bytes = readFileSync(path);
    writeFileSync(join(folder, 'tables', 'b.jsonl'), bytes);
    await expect(parcel.readText('tables/b.jsonl')).rejects.toThrow();
    await expect(new SealedParcel(folder, randomBytes(32)).readText('tables/a.jsonl')).rejects.toThrow();
    for (const short of [bytes.length - 1, 20, 32]) {
      writeFileSync(path, bytes);
      truncateSync(path, short);
      await expect(parcel.readText('tables/a.jsonl')).rejects.toThrow('ends in the middle');
    }
  });

  it('has no file where the writing failed, and keeps the one that was there', async () => {
    const parcel = new SealedParcel(folder, randomBytes(32));
    await parcel.write('a', (put) => put('first'));
    const failing = parcel.write('a', async (put) => {
      await put('second');
      throw new Error('no more');
    });
    await expect(failing).rejects.toThrow('no more');
    expect(await parcel.readText('a')).toBe('first');
    expect(await parcel.has('a.part')).toBe(false);
    await expect(parcel.has('a/b')).rejects.toThrow('ENOTDIR');
  });

  it('stands where two ids say, and nowhere that somebody typed', async () => {
    const folders = new CopyFolders({ dataDir: folder });
    const keys = { rest: randomBytes(32), sender: null };
    expect(() => folders.parcelOf(ID, '../x', keys)).toThrow('UUID');
    expect(() => folders.parcelOf('..', ID, keys)).toThrow('licensee');
    await folders.keepOnly(ID, []);
    await folders.parcelOf(ID, ID, keys).write('a', (put) => put('x'));
    await folders.keepOnly(ID, [ID]);
    expect(await folders.parcelOf(ID, ID, keys).has('a')).toBe(true);
    await folders.keepOnly(ID, []);
    expect(await folders.parcelOf(ID, ID, keys).has('a')).toBe(false);
    rmSync(join(folder, 'departures', ID), { recursive: true });
    writeFileSync(join(folder, 'departures', ID), '');
    await expect(folders.keepOnly(ID, [])).rejects.toThrow();
  });
});

describe('an archive', () => {
  const entry = (path: string, text: string, size = text.length): TarEntry => ({
    ...{ path, size },
    read: () => Readable.from([Buffer.from(text)]),
  });

  it('is as long as was said, and names only what fits', async () => {
    const entries = [entry('a', 'x'.repeat(512)), entry('b', 'yy'), entry('c', '')];
    const bytes = await buffer(tarOf(entries, new Date(0)));
    expect(bytes.length).toBe(tarSize(entries));
    expect(bytes.subarray(257, 262).toString()).toBe('ustar');
    await expect(buffer(tarOf([entry('a', 'x', 2)], new Date(0)))).rejects.toThrow('another length');
    await expect(buffer(tarOf([entry('a'.repeat(101), 'x')], new Date(0)))).rejects.toThrow('too long');
  });
});

describe('what a manager reads of a copy', () => {
  const copy: Copy = {
    ...{ id: ID, state: 'asked', recipient: 'A', askedAt: new Date('2026-03-01T12:00:00Z') },
    ...{ tablesDone: 0, tablesAll: 0, rowsDone: 0, readyAt: null, tries: 1 },
  };

  it('says how far it is and until when it is there', () => {
    const ready = { ...copy, state: 'ready' as const, rowsDone: 1200, readyAt: new Date('2026-03-02T12:00:00Z') };
    expect(copyView(ready).words.join(' ')).toBe(
      'It was made on 2 March 2026 and holds 1,200 records. We delete it on 16 March 2026.',
    );
    const writing = { ...copy, state: 'writing' as const };
    expect([copyView(writing).part, copyView({ ...writing, tablesDone: 1, tablesAll: 3 }).part]).toEqual([0, 33]);
    expect(copyView(writing).words[1]).toBe('0 of all parts are done: 0 records so far.');
  });

  it('has words for every state, and a link where there is something to take', () => {
    for (const state of COPY_STATES) {
      const { words, takeHref, isUnderWay } = copyView({ ...copy, state });
      expect(words.length).toBeGreaterThan(0);
      expect(takeHref !== null).toBe(state === 'ready');
      expect(isUnderWay).toBe(['asked', 'writing'].includes(state));
    }
    expect(leavingModel(null, new LeavingForm())).toMatchObject({ copy: null });
  });
});
