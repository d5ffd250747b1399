import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { Config, CONFIG } from '@pa/platform';
import { validate as isUuid } from 'uuid';
import { SealedParcel } from '../sealed-parcel';
import type { CopyKeys } from './copy';

/** Where copies stand: DATA_DIR/departures, by register and copy. Paths are made of two UUIDs and nothing that anybody typed. */
@Injectable()
export class CopyFolders {
  constructor(@Inject(CONFIG) private readonly config: Pick<Config, 'dataDir'>) {}

  parcelOf(licenseeId: string, id: string, { rest }: CopyKeys): SealedParcel {
    if (!isUuid(id)) throw new TypeError('A copy is named by a UUID.');
    return new SealedParcel(join(this.folderOf(licenseeId), id), rest);
  }

  /** Takes out what is not to be kept, also what a crash left behind. */
  async keepOnly(licenseeId: string, ids: readonly string[]): Promise<void> {
    const folder = this.folderOf(licenseeId);
    for (const name of await namesIn(folder))
      if (!ids.includes(name)) await rm(join(folder, name), { recursive: true, force: true });
  }

  private folderOf(licenseeId: string): string {
    if (!isUuid(licenseeId)) throw new TypeError('A copy belongs to a licensee.');
    return join(this.config.dataDir, 'departures', licenseeId);
  }
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
