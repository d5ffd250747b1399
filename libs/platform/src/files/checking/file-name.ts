import { FILE_KIND_NAMES, FILE_KINDS, type FileKind } from './file-kinds';
import { FileRefusedError, NOT_TAKEN } from './file-problem';

const LONGEST_NAME = 120;
/** Control characters, paths, and marks that turn the direction of reading and so hide an ending. */

const ODD = /[\u0000-\u001f\u007f-\u009f/\\:*?"<>|\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffd]/u;
const RENAME = 'The name of this file has signs in it that we cannot keep. Give it a plain name, then choose it again.';

/** The name as it is shown and downloaded. @throws FileRefusedError */
export function tidyName(given: string): string {
  const name = given.normalize('NFC').trim();
  if (name === '' || name.startsWith('.') || name.includes('..') || ODD.test(name) || !name.isWellFormed())
    throw new FileRefusedError(RENAME);
  if ([...name].length > LONGEST_NAME)
    throw new FileRefusedError(`The name of this file is too long. Use at most ${LONGEST_NAME} letters.`);
  return name;
}

/** What the ending of a name says it is. @throws FileRefusedError for any other ending, and for none */
export function kindOfName(name: string): FileKind {
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase();
  const kind = FILE_KIND_NAMES.find((key) => FILE_KINDS[key].endings.some((end) => end === ending));
  if (!kind) throw new FileRefusedError(NOT_TAKEN);
  return kind;
}
