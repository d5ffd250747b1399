import { FileRefusedError, NOT_SAFE } from './file-problem';
import { isPage } from './foreign-parts';

const CONTROLS = /[\u0000-\u0008\u000e-\u001f\u007f\ufffe\uffff]/;
/** Scripts, rich text, and mark-up of printers say what they are in their first letters. */
const NOT_PLAIN = /^\s*(#!|\{\\rtf|%PDF|%!PS|MZ|<\?)/;

/** Plain text in UTF-8, and nothing that a program would take for its own. @throws FileRefusedError */
export function checkText(bytes: Buffer): void {
  const text = decoded(bytes);
  if (text.trim() === '') throw new FileRefusedError('This file is empty. Choose another one.');
  if (CONTROLS.test(text) || NOT_PLAIN.test(text) || isPage(text)) throw new FileRefusedError(NOT_SAFE);
}

function decoded(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new FileRefusedError(
      'We cannot read the letters in this file. Save it as text in UTF-8, then choose it again.',
    );
  }
}
