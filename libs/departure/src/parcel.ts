import { mkdir, open, rename, rm, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** So many bytes are in memory at once, and are sealed together where they are sealed. */
const PIECE_BYTES = 256 * 1024;

export type Put = (piece: string | Buffer) => Promise<void>;

/** Where an export is written: files by their paths, such as tables/people.jsonl. */
export interface Parcel {
  /** Writes one file. It has its name once `work` resolves; what is left of an earlier try is written over. */
  write(path: string, work: (put: Put) => Promise<void>): Promise<void>;
}

/** A folder that holds the files as they are. */
export class PlainParcel implements Parcel {
  constructor(private readonly folder: string) {}

  async write(path: string, work: (put: Put) => Promise<void>): Promise<void> {
    await writeInPieces(join(this.folder, path), { work, wrap: (bytes) => bytes });
  }
}

interface Pieces {
  readonly work: (put: Put) => Promise<void>;
  /** What is written of a piece; `nth` begins at 0. */
  readonly wrap: (bytes: Buffer, nth: number) => Buffer;
}

/** Writes beside the place, brings it to the disk and renames: a process that is killed leaves no half file under the name. */
export async function writeInPieces(path: string, { work, wrap }: Pieces): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const beside = `${path}.part`;
  const file = await open(beside, 'w', 0o600);
  try {
    await putPieces(file, { work, wrap });
    await file.sync();
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  } finally {
    await file.close();
  }
  await rename(beside, path);
}

async function putPieces(file: FileHandle, { work, wrap }: Pieces): Promise<void> {
  let [waiting, size, nth]: [Buffer[], number, number] = [[], 0, 0];
  const flush = async () => {
    if (size === 0) return;
    await file.writeFile(wrap(Buffer.concat(waiting), nth));
    [waiting, size, nth] = [[], 0, nth + 1];
  };
  await work(async (piece) => {
    const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece;
    waiting.push(bytes);
    size += bytes.length;
    if (size >= PIECE_BYTES) await flush();
  });
  await flush();
}
