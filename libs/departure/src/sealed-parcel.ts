import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { access, open, readdir, rm, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { writeInPieces, type Parcel, type Put } from './parcel';

const LENGTH_BYTES = 4;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const HEAD_BYTES = LENGTH_BYTES + NONCE_BYTES + TAG_BYTES;

/**
 * A folder whose files are sealed piece by piece with one key: without it, whoever reads the disk or a copy of it reads nothing.
 * A piece is bound to its file and its place in it.
 */
export class SealedParcel implements Parcel {
  /** `key`: 32 bytes. */
  constructor(
    private readonly folder: string,
    private readonly key: Buffer,
  ) {}

  async write(path: string, work: (put: Put) => Promise<void>): Promise<void> {
    await writeInPieces(join(this.folder, path), { work, wrap: (bytes, nth) => this.seal(bytes, placeOf(path, nth)) });
  }

  /** @throws Error when there is no such file, or it was changed */
  async *read(path: string): AsyncIterable<Buffer> {
    const file = await open(join(this.folder, path), 'r');
    try {
      for (let nth = 0; ; nth += 1) {
        const head = await readFully(file, HEAD_BYTES);
        if (!head) return;
        const body = await readFully(file, head.readUInt32BE(0));
        if (!body) throw new Error('A file of a copy ends in the middle.');
        yield this.open(head, body, placeOf(path, nth));
      }
    } finally {
      await file.close();
    }
  }

  async readText(path: string): Promise<string> {
    const pieces: Buffer[] = [];
    for await (const piece of this.read(path)) pieces.push(piece);
    return Buffer.concat(pieces).toString('utf8');
  }

  /** How many bytes are in a file once it is opened. */
  async sizeOf(path: string): Promise<number> {
    const file = await open(join(this.folder, path), 'r');
    try {
      let [size, at] = [0, 0];
      for (;;) {
        const { buffer, bytesRead } = await file.read(Buffer.alloc(LENGTH_BYTES), 0, LENGTH_BYTES, at);
        if (bytesRead < LENGTH_BYTES) return size;
        const length = buffer.readUInt32BE(0);
        [size, at] = [size + length, at + HEAD_BYTES + length];
      }
    } finally {
      await file.close();
    }
  }

  async has(path: string): Promise<boolean> {
    return access(join(this.folder, path)).then(
      () => true,
      (error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return false;
        throw error;
      },
    );
  }

  /** The whole files of one of its folders, by path, in order. */
  async list(under: string): Promise<string[]> {
    if (!(await this.has(under))) return [];
    const names = await readdir(join(this.folder, under));
    return names
      .filter((name) => !name.endsWith('.part'))
      .toSorted()
      .map((name) => `${under}/${name}`);
  }

  async remove(path: string): Promise<void> {
    await rm(join(this.folder, path), { recursive: true, force: true });
  }

  private seal(bytes: Buffer, place: Buffer): Buffer {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.key, nonce).setAAD(place);
    const body = Buffer.concat([cipher.update(bytes), cipher.final()]);
    const length = Buffer.alloc(LENGTH_BYTES);
    length.writeUInt32BE(body.length);
    return Buffer.concat([length, nonce, cipher.getAuthTag(), body]);
  }

  private open(head: Buffer, body: Buffer, place: Buffer): Buffer {
    const nonce = head.subarray(LENGTH_BYTES, LENGTH_BYTES + NONCE_BYTES);
    const decipher = createDecipheriv('aes-256-gcm', this.key, nonce)
      .setAAD(place)
      .setAuthTag(head.subarray(LENGTH_BYTES + NONCE_BYTES));
    return Buffer.concat([decipher.update(body), decipher.final()]);
  }
}

function placeOf(path: string, nth: number): Buffer {
  return Buffer.from(`${path}\u0000${nth}`);
}

/** Null at the end of the file. @throws Error when it ends within */
async function readFully(file: FileHandle, length: number): Promise<Buffer | null> {
  const buffer = Buffer.alloc(length);
  let read = 0;
  while (read < length) {
    const { bytesRead } = await file.read(buffer, read, length - read);
    if (bytesRead === 0) break;
    read += bytesRead;
  }
  if (read === length) return buffer;
  if (read === 0) return null;
  throw new Error('A file of a copy ends in the middle.');
}
