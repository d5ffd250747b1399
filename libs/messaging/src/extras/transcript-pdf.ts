import PDFDocument from 'pdfkit';
import type { Transcript } from './transcript.service';

const REGULAR = require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf');
const BOLD = require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf');
const SIZE = { title: 24, who: 14, body: 14, margin: 50 };
/** What the typeface has: other signs stand as a square, and the page says where they are whole. */
const UNKNOWN = /[^\u0000-\u2fff\ufb00-\ufb06]/gu;

/** A tagged PDF in English: a title, a heading for each message, its lines in reading order. */
export async function transcriptPdf({ otherName, lines, isCut }: Transcript, register: string): Promise<Buffer> {
  const title = `Messages with ${otherName}`;
  const doc = new PDFDocument({
    size: 'A4',
    margin: SIZE.margin,
    pdfVersion: '1.7',
    tagged: true,
    lang: 'en-GB',
    displayTitle: true,
    info: { Title: printable(title), Author: printable(register) },
  });
  const chunks: Buffer[] = [];
  doc.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((resolve, reject) => doc.on('end', resolve).on('error', reject));
  const root = doc.struct('Document');
  doc.addStructure(root);
  const write = (tag: string, text: string, how: { size: number; font: string }) =>
    root.add(
      doc.struct(tag, {}, () => void doc.font(how.font).fontSize(how.size).text(printable(text), { paragraphGap: 4 })),
    );
  write('H1', title, { size: SIZE.title, font: BOLD });
  write('P', register, { size: SIZE.body, font: REGULAR });
  if (isCut)
    write('P', 'These are the newest messages. The text file has all of them.', { size: SIZE.body, font: REGULAR });
  for (const { who, when, lines: words } of lines) {
    write('H2', [when, who].filter(Boolean).join(', '), { size: SIZE.who, font: BOLD });
    for (const line of words) write('P', line, { size: SIZE.body, font: REGULAR });
  }
  root.end();
  doc.end();
  await ended;
  return Buffer.concat(chunks);
}

function printable(text: string): string {
  return text.replaceAll(UNKNOWN, '□');
}
