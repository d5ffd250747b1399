import { FileRefusedError, NOT_SAFE } from './file-problem';

/** The end of a ZIP archive stands in the last bytes of a file, whatever the file begins with. */
const ZIP_TAIL = 65_557;
const ZIP_END = Buffer.from([0x50, 0x4b, 0x05, 0x06]);
const ARCHIVES = [Buffer.from('Rar!\u001a\u0007', 'latin1'), Buffer.from([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c])];
const PAGES = /<script[\s>/]|<\?php|<html[\s>]|<!doctype html|<svg[\s>]|<iframe[\s>]/i;

/**
 * A file that is two things at once: a picture that is an archive too, a PDF that is a page too. What is sent is one
 * thing. `pages` is left out where the bytes are packed words, which may speak of anything.
 * @throws FileRefusedError
 */
export function refuseForeignParts(bytes: Buffer): void {
  if (bytes.subarray(-ZIP_TAIL).includes(ZIP_END)) throw new FileRefusedError(NOT_SAFE);
  if (ARCHIVES.some((mark) => bytes.includes(mark))) throw new FileRefusedError(NOT_SAFE);
  if (PAGES.test(bytes.toString('latin1'))) throw new FileRefusedError(NOT_SAFE);
}

/** The same for text that people read: markup of a page has no place in it. */
export function isPage(text: string): boolean {
  return PAGES.test(text) || /<(object|embed|body|head|link|meta|xml)[\s>]|<\?xml/i.test(text);
}
