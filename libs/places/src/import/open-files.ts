import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { InvalidError } from '@pa/platform';
import type { ImportFile } from './import-file';

/** The files at some paths, opened one after another. A folder stands for the .csv files in it: Code-Point Open has 120. */
export async function* openFiles(paths: readonly string[]): AsyncGenerator<ImportFile> {
  for (const path of paths) for (const file of await filesAt(path)) yield await openFile(file);
}

async function filesAt(path: string): Promise<string[]> {
  if (!(await statOf(path)).isDirectory()) return [path];
  const names = (await readdir(path)).filter((name) => name.toLowerCase().endsWith('.csv')).sort();
  if (names.length === 0) throw new InvalidError('no-files', `The folder ${path} holds no .csv file.`);
  return names.map((name) => join(path, name));
}

async function openFile(path: string): Promise<ImportFile> {
  if (/\.(zip|gz|7z)$/i.test(path))
    throw new InvalidError('packed', `Unpack ${path} first: the importer reads .csv files.`);
  const { size } = await statOf(path);
  return { name: basename(path), size, chunks: createReadStream(path, { highWaterMark: 1 << 18 }) };
}

async function statOf(path: string) {
  return stat(path).catch((error: unknown) => {
    const isMissing = typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT';
    throw isMissing ? new InvalidError('no-such-file', `There is no file or folder ${path}.`) : error;
  });
}
