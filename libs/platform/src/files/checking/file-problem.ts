import { InvalidError } from '../../errors/domain-error';

/** A file that is not taken, and how to mend it; beside the field `file` of its form. */
export class FileRefusedError extends InvalidError {
  constructor(message: string) {
    super('file-refused', message, [{ field: 'file', message }]);
  }
}

export const NOT_WHOLE = 'This file is broken or cut off. Save it again, then choose the new one.';
export const NOT_TAKEN =
  'We cannot take this kind of file. Choose a PDF, a picture (JPEG, PNG or WebP), a Word document (DOCX) or plain text.';
export const NOT_SAFE =
  'This file has parts in it that could harm a computer. Save it as a plain PDF or as text, then choose the new one.';
