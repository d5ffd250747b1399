import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Logger } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import { FakeS3 } from '../../../../../test/support/files/fake-s3';
import { ConfigError } from '../../config/config.error';
import { parseConfig } from '../../config/config';
import { DiskFileStore } from '../disk-file-store';
import type { FileStore } from '../file-store';
import { SealedFiles } from '../sealed-files';
import { FilesUnavailableError, S3FileStore } from './s3-file-store';

const storeAt = (url: string, timeoutMs?: number) => new S3FileStore(parseConfig({ S3_URL: url }).s3!, timeoutMs);

async function all(names: AsyncIterable<string>): Promise<string[]> {
  const found: string[] = [];
  for await (const name of names) found.push(name);
  return found;
}

describe('files in a bucket', () => {
  let s3: FakeS3;
  let dataDir: string;
  let stores: Readonly<Record<'on disk' | 'in a bucket', FileStore>>;

  beforeAll(async () => {
    Logger.overrideLogger(false);
    s3 = await FakeS3.start();
    dataDir = await mkdtemp(join(tmpdir(), 'files-'));
    stores = { 'on disk': new DiskFileStore({ dataDir }), 'in a bucket': storeAt(s3.url()) };
  });
  afterAll(async () => {
    Logger.overrideLogger(['error', 'warn', 'log']);
    await s3.stop();
    await rm(dataDir, { recursive: true, force: true });
  });
  beforeEach(() => {
    s3.objects.clear();
    s3.asked = 0;
  });

  describe.each(['on disk', 'in a bucket'] as const)('as everywhere: %s', (where) => {
    const place = () => ({ licenseeId: newId(), fileId: newId() });
    const listed = async (licenseeId: string, moment: Date) =>
      (await all(stores[where].listBefore(licenseeId, moment))).sort();
    const later = () => new Date(Date.now() + 60_000);

    it('are found again, replaced and removed, each safe to repeat', async () => {
      const [store, one] = [stores[where], place()];
      expect(await store.find(one)).toBeNull();
      await store.put(one, Buffer.from('one'));
      await store.put(one, Buffer.from('two'));
      expect(await store.find(one)).toEqual(Buffer.from('two'));
      expect(await store.find({ ...one, licenseeId: newId() })).toBeNull();
      await store.put(one, Buffer.alloc(0));
      expect(await store.find(one)).toEqual(Buffer.alloc(0));
      await store.remove(one);
      await store.remove(one);
      expect(await store.find(one)).toBeNull();
    });

    it('are listed by register and by when they were put there, however many there are', async () => {
      const [store, { licenseeId }] = [stores[where], place()];
      const ids = Array.from({ length: 5 }, () => newId()).sort();
      for (const fileId of ids) await store.put({ licenseeId, fileId }, randomBytes(8));
      await store.put(place(), randomBytes(8));
      expect(await listed(licenseeId, later())).toEqual(ids);
      expect(await listed(licenseeId, new Date(0))).toEqual([]);
      expect(await listed(newId(), later())).toEqual([]);
    });

    it('never stand where a name leads them', async () => {
      await expect(stores[where].put({ ...place(), fileId: '../x' }, Buffer.from('x'))).rejects.toThrow('UUID');
      await expect(stores[where].find({ ...place(), licenseeId: '..' })).rejects.toThrow('licensee');
      await expect(listed('..', later())).rejects.toThrow('licensee');
    });
  });

  it('leave the server sealed, under names that say nothing but register and file', async () => {
    const [files, key] = [new SealedFiles(storeAt(s3.url())), randomBytes(32)];
    const place = { licenseeId: newId(), fileId: newId() };
    await files.put(place, key, Buffer.from('zqx my words'));
    const [[name, kept] = ['', undefined]] = s3.objects;
    expect(name).toBe(`files/${place.licenseeId}/${place.fileId.slice(-2)}/${place.fileId}`);
    expect(kept?.bytes.includes('zqx')).toBe(false);
    expect(await files.find(place, key)).toEqual(Buffer.from('zqx my words'));
  });

  it('leave alone what others keep beside them', async () => {
    const place = { licenseeId: newId(), fileId: newId() };
    s3.objects.set(`files/${place.licenseeId}/notes.txt`, { bytes: Buffer.from('x'), changed: new Date(0) });
    expect(await all(storeAt(s3.url()).listBefore(place.licenseeId, new Date()))).toEqual([]);
  });

  it('are asked for again when the store stumbles, three times and no more', async () => {
    const place = { licenseeId: newId(), fileId: newId() };
    s3.faults = 2;
    await stores['in a bucket'].put(place, Buffer.from('one'));
    expect([s3.asked, s3.objects.size]).toEqual([3, 1]);
    s3.faults = 3;
    await expect(stores['in a bucket'].find(place)).rejects.toThrow(FilesUnavailableError);
    expect(s3.faults).toBe(0);
  });

  it('say that they cannot be reached, and not that they are gone', async () => {
    const place = { licenseeId: newId(), fileId: newId() };
    s3.isGone = true;
    await expect(stores['in a bucket'].find(place)).rejects.toThrow(FilesUnavailableError);
    await expect(storeAt(s3.url()).onModuleInit()).resolves.toBeUndefined();
    s3.isGone = false;
    const elsewhere = storeAt(s3.url({ bucket: 'nobodys' }));
    await expect(elsewhere.find(place)).rejects.toThrow(FilesUnavailableError);
  });

  it.each([
    ['the secret', { secret: 'another' }, 'SignatureDoesNotMatch'],
    ['the bucket', { bucket: 'nobodys' }, 'NoSuchBucket'],
  ])('stop the start when %s is wrong, and say which setting it is', async (_, wrong, why) => {
    const starting = storeAt(s3.url(wrong)).onModuleInit();
    await expect(starting).rejects.toThrow(ConfigError);
    await expect(starting).rejects.toThrow(`S3_URL was refused: ${why}`);
    await expect(storeAt(s3.url()).onModuleInit()).resolves.toBeUndefined();
  });
});
