import { docxWith } from './archives';
import { pdfOf, pictureOf } from './documents';

/** A file as somebody sends it. */
export interface SentFile {
  readonly what: string;
  readonly name: string;
  readonly bytes: Buffer;
}

/** One of each kind that is taken, as people make them. */
export async function honestFiles(): Promise<SentFile[]> {
  return [
    { what: 'a PDF', name: 'My CV.pdf', bytes: pdfOf() },
    { what: 'a JPEG with a place in it', name: 'certificate.JPG', bytes: await pictureOf('jpeg', { withPlace: true }) },
    { what: 'a PNG', name: 'scan-1.png', bytes: await pictureOf('png') },
    { what: 'a WebP', name: 'photo.webp', bytes: await pictureOf('webp') },
    {
      what: 'plain text',
      name: 'Références – łatwe.txt',
      bytes: Buffer.from('I like mornings.\r\nZażółć gęślą jaźń.\n'),
    },
    { what: 'a Word document', name: 'letter.docx', bytes: docxWith() },
  ];
}
