/** What may be sent: what it is called, how it is served, and which endings of names say it. */
export const FILE_KINDS = {
  pdf: { words: 'PDF', type: 'application/pdf', endings: ['pdf'] },
  jpeg: { words: 'picture', type: 'image/jpeg', endings: ['jpg', 'jpeg'] },
  png: { words: 'picture', type: 'image/png', endings: ['png'] },
  webp: { words: 'picture', type: 'image/webp', endings: ['webp'] },
  text: { words: 'text', type: 'text/plain; charset=utf-8', endings: ['txt'] },
  docx: {
    words: 'Word document',
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    endings: ['docx'],
  },
} as const satisfies Record<string, { words: string; type: string; endings: readonly string[] }>;

export type FileKind = keyof typeof FILE_KINDS;
export const FILE_KIND_NAMES = Object.keys(FILE_KINDS) as FileKind[];

export const LARGEST_FILE = 10 * 1024 * 1024;
/** For `accept` of a file field: what the browser offers first. */
export const ACCEPTED_ENDINGS = FILE_KIND_NAMES.flatMap((kind) =>
  FILE_KINDS[kind].endings.map((end) => `.${end}`),
).join(',');
/** For hints beside a file field. */
export const ACCEPTED_WORDS =
  'A PDF, a picture (JPEG, PNG or WebP), a Word document (DOCX) or plain text, up to 10 MB.';
/** For the documentation of programs. */
export const ACCEPTED_TYPES = FILE_KIND_NAMES.map((kind) => FILE_KINDS[kind].type.replace(/;.*/, ''));
