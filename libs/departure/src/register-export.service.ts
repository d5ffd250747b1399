import { rename, rm } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { ConflictError, isReadOnly, type DataMap, type Licensee } from '@pa/platform';
import { ExportWriter, type ExportProgress } from './export-writer';
import type { Manifest } from './manifest';
import { PlainParcel } from './parcel';
import { ParcelKey, publicKeyIn } from './parcel-key';

type Say = (line: string) => void;

export interface ExportOrder {
  readonly licensee: Licensee;
  /** What `register:import-key` printed where the register goes. */
  readonly importKey: string;
  /** What stands in every column of every table. */
  readonly map: DataMap;
  /** It is made; it must not be there. */
  readonly folder: string;
}

/** Writes a whole register into a folder: a file of JSON lines a table, its files, the data dictionary, and a manifest. */
@Injectable()
export class RegisterExport {
  constructor(private readonly writer: ExportWriter) {}

  /**
   * All or nothing: the folder has its name once all is in it. The register takes no changes meanwhile. A few hundred rows are in memory at once.
   * @throws ConflictError while the register still takes changes, InvalidError for a wrong key
   */
  async write({ licensee, importKey, map, folder }: ExportOrder, say: Say): Promise<Manifest> {
    if (!isReadOnly(licensee))
      throw new ConflictError(
        'register-is-open',
        'This register still takes changes. Suspend or end its licence first.',
      );
    const recipient = publicKeyIn(importKey);
    const draft = `${folder}.part`;
    await rm(draft, { recursive: true, force: true });
    const key = ParcelKey.forSending(recipient);
    const order = { licensee, recipient, key, map, parcel: new PlainParcel(draft), progress: saying(say) };
    const manifest = await this.writer.write(order);
    await rename(draft, folder);
    return manifest;
  }
}

function saying(say: Say): ExportProgress {
  return {
    rows: async () => undefined,
    table: async ({ name, rows }) => {
      if (rows > 0) say(`${name}: ${rows.toLocaleString('en-GB')} rows`);
    },
    files: async (count) => say(`${count.toLocaleString('en-GB')} files`),
  };
}
