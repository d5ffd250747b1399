import { FileRefusedError, NOT_SAFE, NOT_WHOLE } from './file-problem';

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_BYTES = 22;
const CENTRAL_BYTES = 46;
const LOCAL_BYTES = 30;
const MOST_ENTRIES = 1_000;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;

/** One part of an archive, still packed. */
export interface ZipEntry {
  readonly name: string;
  readonly method: 'stored' | 'deflated';
  readonly packed: Buffer;
  /** How large it says it is when unpacked. */
  readonly size: number;
}

/**
 * The parts of a ZIP archive that is nothing else: it begins with its first part and ends with its end, without a comment.
 * @throws FileRefusedError
 */
export function listEntries(bytes: Buffer): ZipEntry[] {
  const end = bytes.length - END_BYTES;
  if (end < 0 || bytes.readUInt32LE(0) !== LOCAL || bytes.readUInt32LE(end) !== END) throw notWhole();
  const [count, from] = [bytes.readUInt16LE(end + 10), bytes.readUInt32LE(end + 16)];
  if (count === 0 || count > MOST_ENTRIES || from + bytes.readUInt32LE(end + 12) !== end) throw notWhole();
  const entries: ZipEntry[] = [];
  for (let at = from; entries.length < count;) {
    if (at + CENTRAL_BYTES > end || bytes.readUInt32LE(at) !== CENTRAL) throw notWhole();
    const [nameLength, extra, comment] = [28, 30, 32].map((field) => bytes.readUInt16LE(at + field)) as Numbers;
    entries.push(entryAt(bytes, at, nameLength));
    at += CENTRAL_BYTES + nameLength + extra + comment;
  }
  if (new Set(entries.map(({ name }) => name.toLowerCase())).size < entries.length)
    throw new FileRefusedError(NOT_SAFE);
  return entries;
}

type Numbers = [number, number, number];

function entryAt(bytes: Buffer, at: number, nameLength: number): ZipEntry {
  const name = bytes.subarray(at + CENTRAL_BYTES, at + CENTRAL_BYTES + nameLength).toString('utf8');
  const [flags, method] = [bytes.readUInt16LE(at + 8), bytes.readUInt16LE(at + 10)];
  const [packedSize, size, local] = [20, 24, 42].map((field) => bytes.readUInt32LE(at + field)) as Numbers;
  if ((flags & ENCRYPTED) !== 0 || (method !== STORED && method !== DEFLATED)) throw new FileRefusedError(NOT_SAFE);

  if (/(^|\/)\.\.(\/|$)|^\/|\\|:|[\u0000-\u001f]/.test(name)) throw new FileRefusedError(NOT_SAFE);
  if (local + LOCAL_BYTES > bytes.length || bytes.readUInt32LE(local) !== LOCAL) throw notWhole();
  const localName = bytes.readUInt16LE(local + 26);
  const data = local + LOCAL_BYTES + localName + bytes.readUInt16LE(local + 28);
  const said = bytes.subarray(local + LOCAL_BYTES, local + LOCAL_BYTES + localName).toString('utf8');
  if (said !== name || data + packedSize > bytes.length) throw new FileRefusedError(NOT_SAFE);
  const packed = bytes.subarray(data, data + packedSize);
  return { name, method: method === STORED ? 'stored' : 'deflated', packed, size };
}

function notWhole(): FileRefusedError {
  return new FileRefusedError(NOT_WHOLE);
}
