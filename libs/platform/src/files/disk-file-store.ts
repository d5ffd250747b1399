import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { v7 as newId, validate as isUuid } from 'uuid';
import { Config, CONFIG } from '../config/config';
import { FileStore, type FilePlace } from './file-store';

/** Letters at the end of an id by which folders are split: those at its beginning are the time, and alike. */
const SPLIT = 2;
const OWNER_ONLY = 0o600;

/** Files in DATA_DIR/files, one folder a register. Paths are made of two UUIDs and nothing that anybody typed. */
@Injectable()
export class DiskFileStore extends FileStore {
  constructor(@Inject(CONFIG) private readonly config: Pick<Config, 'dataDir'>) {
    super();
  }

  /** Written beside its place, brought to the disk, then renamed: a server that is killed leaves no half file. */
  async put(place: FilePlace, bytes: Buffer): Promise<void> {
    const path = this.pathOf(place);
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const beside = `${path}.${newId()}.part`;
    try {
      const file = await open(beside, 'wx', OWNER_ONLY);
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(beside, path);
    } catch (error) {
      await rm(beside, { force: true });
      throw error;
    }
  }

  async find(place: FilePlace): Promise<Buffer | null> {
    try {
      return await readFile(this.pathOf(place));
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  }

  async remove(place: FilePlace): Promise<void> {
    await rm(this.pathOf(place), { force: true });
  }

  async *listBefore(licenseeId: string, moment: Date): AsyncIterable<string> {
    const folder = this.folderOf(licenseeId);
    for (const part of await namesIn(folder))
      for (const name of await namesIn(join(folder, part)))
        if (isUuid(name) && (await changedAt(join(folder, part, name))) < moment.getTime()) yield name;
  }

  private pathOf({ licenseeId, fileId }: FilePlace): string {
    if (!isUuid(fileId)) throw new TypeError('A file is named by a UUID.');
    return join(this.folderOf(licenseeId), fileId.slice(-SPLIT), fileId);
  }

  private folderOf(licenseeId: string): string {
    if (!isUuid(licenseeId)) throw new TypeError('A file belongs to a licensee.');
    return join(this.config.dataDir, 'files', licenseeId);
  }
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

/** When it was put there; a file that goes meanwhile is as good as new. */
async function changedAt(path: string): Promise<number> {
  try {
    return (await stat(path)).mtimeMs;
  } catch (error) {
    if (isMissing(error)) return Number.POSITIVE_INFINITY;
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ENOENT';
}
