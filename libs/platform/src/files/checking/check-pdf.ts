import { constants, inflateSync } from 'node:zlib';
import { FileRefusedError, NOT_SAFE, NOT_WHOLE } from './file-problem';
import { refuseForeignParts } from './foreign-parts';

/** What a document that is only read has no need of: it runs, opens, sends or carries other things. */
const ACTIVE =
  /\/(JavaScript|Launch|EmbeddedFiles?|RichMedia|SubmitForm|ImportData|GoToE|Rendition)(?![A-Za-z0-9])|\/XFA\s*[[\d]/;
const STREAM = /(?<!end)stream\r?\n/g;
const MOST_UNPACKED = 64 * 1024 * 1024;
const ENDING = /%%EOF\s{0,16}$/;
/** Filters and kinds of streams stand this near before their bytes. */
const HEAD = 512;

/**
 * A PDF from its first byte to its last, without anything that acts. Names may be written with #xx, and objects may stand
 * in packed streams: both are looked into.
 * @throws FileRefusedError
 */
export function checkPdf(bytes: Buffer): void {
  const text = bytes.toString('latin1');
  if (!/^%PDF-[12]\.\d/.test(text) || !ENDING.test(text.slice(-64)) || !text.includes('startxref'))
    throw new FileRefusedError(NOT_WHOLE);
  refuseForeignParts(bytes);
  if (/\/Encrypt(?![A-Za-z0-9])/.test(text))
    throw new FileRefusedError('This PDF has a password. Save it without one, then choose the new one.');
  if (isActive(text)) throw new FileRefusedError(NOT_SAFE);
  let left = MOST_UNPACKED;
  for (const { index, 0: word } of text.matchAll(STREAM)) {
    if (!holdsObjects(headBefore(text, index))) continue;
    const unpacked = unpack(packedFrom(bytes, index + word.length), left);
    left -= unpacked.length;
    if (isActive(unpacked)) throw new FileRefusedError(NOT_SAFE);
  }
}

function isActive(text: string): boolean {
  return ACTIVE.test(plainNames(text));
}

function plainNames(text: string): string {
  return text.replaceAll(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

function headBefore(text: string, index: number): string {
  const near = text.slice(Math.max(0, index - HEAD), index);
  return plainNames(near.slice(near.lastIndexOf(' obj') + 1));
}

/** What else is packed (pictures, letters, fonts) names no actions. */
function holdsObjects(head: string): boolean {
  return head.includes('/ObjStm');
}

function packedFrom(bytes: Buffer, from: number): Buffer {
  const to = bytes.indexOf('endstream', from);
  if (to < 0) throw new FileRefusedError(NOT_WHOLE);
  return bytes.subarray(from, to);
}

/** Objects that are packed in another way than everybody does are not looked into: such a file is not taken. */
function unpack(packed: Buffer, left: number): string {
  try {
    return inflateSync(packed, { maxOutputLength: Math.max(1, left), finishFlush: constants.Z_SYNC_FLUSH }).toString(
      'latin1',
    );
  } catch {
    throw new FileRefusedError(NOT_SAFE);
  }
}
