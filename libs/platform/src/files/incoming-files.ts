import { Injectable } from '@nestjs/common';
import { checkDocx } from './checking/check-docx';
import { checkPdf } from './checking/check-pdf';
import { checkText } from './checking/check-text';
import { cleanImage } from './checking/clean-image';
import { LARGEST_FILE, type FileKind } from './checking/file-kinds';
import { kindOfName, tidyName } from './checking/file-name';
import { FileRefusedError, NOT_TAKEN } from './checking/file-problem';
import { VirusScanner, type Verdict } from './virus-scanner';

/** A file as it came in: nothing of it is believed yet. */
export interface IncomingFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** A file that may be kept: one kind, a name that says it, no hidden parts, and a verdict. */
export interface CheckedFile {
  readonly name: string;
  readonly kind: FileKind;
  readonly bytes: Buffer;
  readonly verdict: Verdict;
}

/** What the bytes say, in the words of the library that knows them. */
const SNIFFED: Readonly<Record<string, FileKind>> = { pdf: 'pdf', jpg: 'jpeg', png: 'png', webp: 'webp', docx: 'docx' };

/** Every file that somebody sends passes here before it is kept. */
@Injectable()
export class IncomingFiles {
  constructor(private readonly scanner: VirusScanner) {}

  /** @throws FileRefusedError that says how to mend it, ScannerUnavailableError */
  async check({ name: given, bytes }: IncomingFile): Promise<CheckedFile> {
    if (bytes.length === 0) throw new FileRefusedError('This file is empty. Choose another one.');
    if (bytes.length > LARGEST_FILE)
      throw new FileRefusedError('This file is larger than 10 MB. Choose a smaller one.');
    const name = tidyName(given);
    const kind = kindOfName(name);
    if ((await sniff(bytes)) !== kind) throw new FileRefusedError(NOT_TAKEN);
    const kept = await cleaned(kind, bytes);
    const verdict = await this.scanner.look(bytes);
    if (verdict === 'infected')
      throw new FileRefusedError('We found a virus in this file, so we did not take it. Have your computer checked.');
    return { name, kind, bytes: kept, verdict };
  }
}

/** By its content alone; what the library does not know may be plain text. Null: something that we know and do not take. */
async function sniff(bytes: Buffer): Promise<FileKind | null> {
  const { fileTypeFromBuffer } = await import('file-type');
  const found = await fileTypeFromBuffer(bytes).catch(() => ({ ext: '' }));
  return found ? (SNIFFED[found.ext] ?? null) : 'text';
}

async function cleaned(kind: FileKind, bytes: Buffer): Promise<Buffer> {
  if (kind === 'jpeg' || kind === 'png' || kind === 'webp') return cleanImage(bytes, kind);
  if (kind === 'pdf') checkPdf(bytes);
  if (kind === 'docx') checkDocx(bytes);
  if (kind === 'text') checkText(bytes);
  return bytes;
}
