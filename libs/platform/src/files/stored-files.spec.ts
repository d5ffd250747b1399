import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as newId } from 'uuid';
import { DiskFileStore } from './disk-file-store';
import { fileHeaders } from './file-headers';
import { SealedFiles } from './sealed-files';

describe('files on disk', () => {
  let dataDir: string;
  let store: DiskFileStore;
  const place = { licenseeId: newId(), fileId: newId() };

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'files-'));
    store = new DiskFileStore({ dataDir });
  });
  afterAll(() => rm(dataDir, { recursive: true, force: true }));

  const listed = async (moment: Date) => {
    const found: string[] = [];
    for await (const id of store.listBefore(place.licenseeId, moment)) found.push(id);
    return found;
  };

  it('are found again, replaced and removed, each safe to repeat', async () => {
    expect(await store.find(place)).toBeNull();
    await store.put(place, Buffer.from('one'));
    await store.put(place, Buffer.from('two'));
    expect(await store.find(place)).toEqual(Buffer.from('two'));
    expect(await store.find({ ...place, licenseeId: newId() })).toBeNull();
    await store.remove(place);
    await store.remove(place);
    expect(await store.find(place)).toBeNull();
  });

  it('are listed by when they were put there, and nothing else that lies beside them', async () => {
    expect(await listed(new Date())).toEqual([]);
    await store.put(place, Buffer.from('one'));
    const folder = join(dataDir, 'files', place.licenseeId, place.fileId.slice(-2));
    await writeFile(join(folder, 'stray.part'), 'x');
    await utimes(join(folder, place.fileId), new Date('2026-01-01'), new Date('2026-01-01'));
    expect(await listed(new Date('2026-01-02'))).toEqual([place.fileId]);
    expect(await listed(new Date('2025-12-31'))).toEqual([]);
  });

  it('never stand where a name leads them', async () => {
    await expect(store.put({ ...place, fileId: '../x' }, Buffer.from('x'))).rejects.toThrow('UUID');
    await expect(store.find({ ...place, licenseeId: '..' })).rejects.toThrow('licensee');
  });

  it('leave no half file behind when the disk refuses', async () => {
    const full = new DiskFileStore({
      dataDir: join(dataDir, 'files', place.licenseeId, place.fileId.slice(-2), 'stray.part'),
    });
    await expect(full.put(place, Buffer.from('x'))).rejects.toThrow();
    await expect(full.find(place)).rejects.toThrow();
  });

  it('are sealed: nobody reads the disk, and bytes that were changed or moved do not open', async () => {
    const files = new SealedFiles(store);
    const key = randomBytes(32);
    const mine = { ...place, fileId: newId() };
    await files.put(mine, key, Buffer.from('zqx my words'));
    const onDisk = (await store.find(mine))!;
    expect(onDisk.includes('zqx')).toBe(false);
    expect(await files.find(mine, key)).toEqual(Buffer.from('zqx my words'));
    await expect(files.find(mine, randomBytes(32))).rejects.toThrow();
    const other = { ...mine, fileId: newId() };
    await store.put(other, onDisk);
    await expect(files.find(other, key)).rejects.toThrow();
    await store.put(other, Buffer.from([9, 9]));
    await expect(files.find(other, key)).rejects.toThrow('unknown way');
    await files.remove(mine);
    expect(await files.find(mine, key)).toBeNull();
    expect(await readdir(join(dataDir, 'files'))).toEqual([place.licenseeId]);
  });
});

describe('a file that is given out', () => {
  it('is saved and not shown, under its own name, as the kind that it was found to be', () => {
    const headers = fileHeaders({ name: 'Références "łatwe" (1).txt', kind: 'text' });
    expect(headers['Content-Disposition']).toBe(
      `attachment; filename="R_f_rences __atwe_ (1).txt"; filename*=UTF-8''R%C3%A9f%C3%A9rences%20%22%C5%82atwe%22%20%281%29.txt`,
    );
    expect(headers).toMatchObject({ 'Content-Type': 'text/plain; charset=utf-8', 'X-Content-Type-Options': 'nosniff' });
    expect(headers['Content-Security-Policy']).toContain('sandbox');
  });
});
