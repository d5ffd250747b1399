const BLOCK = 512;

export interface TarEntry {
  /** Relative, at most 100 characters of ASCII. */
  readonly path: string;
  readonly size: number;
  readonly read: () => AsyncIterable<Buffer>;
}

/** Files in one (POSIX ustar), read one after the other as the archive is. `at`: when they were made. */
export async function* tarOf(entries: Iterable<TarEntry>, at: Date): AsyncIterable<Buffer> {
  for (const entry of entries) {
    yield headerOf(entry, at);
    let left = entry.size;
    for await (const piece of entry.read()) {
      left -= piece.length;
      yield piece;
    }
    if (left !== 0) throw new Error('A file has another length than was said.');
    if (paddingOf(entry.size) > 0) yield Buffer.alloc(paddingOf(entry.size));
  }
  yield Buffer.alloc(2 * BLOCK);
}

/** How many bytes the archive of these will have. */
export function tarSize(entries: readonly TarEntry[]): number {
  return entries.reduce((sum, { size }) => sum + BLOCK + size + paddingOf(size), 2 * BLOCK);
}

function paddingOf(size: number): number {
  return (BLOCK - (size % BLOCK)) % BLOCK;
}

function headerOf({ path, size }: TarEntry, at: Date): Buffer {
  if (path.length > 100) throw new RangeError('This path is too long for an archive.');
  const header = Buffer.alloc(BLOCK);
  const octal = (value: number, length: number) => `${value.toString(8).padStart(length - 1, '0')}\0`;
  header.write(path, 0);
  header.write(octal(0o600, 8), 100);
  header.write(octal(0, 8), 108);
  header.write(octal(0, 8), 116);
  header.write(octal(size, 12), 124);
  header.write(octal(Math.floor(at.getTime() / 1000), 12), 136);
  header.write(' '.repeat(8), 148);
  header.write('0', 156);
  header.write('ustar\u000000', 257);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return header;
}
