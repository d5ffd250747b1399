import { dateWords } from '@pa/web';
import PDFDocument from 'pdfkit';
import { poundsOf } from '../money/pounds';
import { monthsWords, WAY_WORDS } from '../passes/pass';
import type { Receipt } from './receipt';

const REGULAR = require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf');
const BOLD = require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf');
const SIZE = { title: 24, line: 14, margin: 50 };
const LOGO = { width: 180, height: 54 };
/** What the typeface has: other signs stand as a square. */
const UNKNOWN = /[^\u0000-\u2fff\ufb00-\ufb06]/gu;

/** Who gives the receipt and who gets it. */
export interface ReceiptParties {
  readonly register: string;
  readonly address: string;
  readonly payer: string;
}

/** The lines of a receipt in reading order, the title first. */
export function receiptLines(receipt: Receipt, { register, address, payer }: ReceiptParties): string[] {
  const { kind, number, amountPence, vatPence, vatNumber, months, paidOn, way } = receipt;
  const isRefund = kind === 'refund';
  return [
    `${isRefund ? 'Refund' : 'Receipt'} number ${number}`,
    register,
    ...(address === '' ? [] : [address]),
    `${isRefund ? 'Paid back to' : 'Paid by'}: ${payer}`,
    `${isRefund ? 'Paid back on' : 'Paid on'}: ${dateWords(paidOn)}`,
    `How: ${WAY_WORDS[way]}`,
    `For: an access pass for ${monthsWords(months)}`,
    `Amount: ${poundsOf(amountPence)}`,
    ...(vatPence > 0
      ? [`Without VAT: ${poundsOf(amountPence - vatPence)}`, `VAT: ${poundsOf(vatPence)}`, `VAT number: ${vatNumber}`]
      : ['No VAT is in this amount.']),
  ];
}

/** A tagged PDF in English with these lines. */
export async function receiptPdf(
  receipt: Receipt,
  parties: ReceiptParties,
  logo: Buffer | null = null,
): Promise<Buffer> {
  const [title = '', ...lines] = receiptLines(receipt, parties);
  const doc = new PDFDocument({
    size: 'A4',
    margin: SIZE.margin,
    pdfVersion: '1.7',
    tagged: true,
    lang: 'en-GB',
    displayTitle: true,
    info: { Title: title, Author: printable(parties.register) },
  });
  const chunks: Buffer[] = [];
  doc.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((resolve, reject) => doc.on('end', resolve).on('error', reject));
  const root = doc.struct('Document');
  doc.addStructure(root);
  const write = (tag: string, text: string, how: { size: number; font: string }) =>
    root.add(
      doc.struct(tag, {}, () => void doc.font(how.font).fontSize(how.size).text(printable(text), { paragraphGap: 6 })),
    );
  if (logo) drawLogo(doc, logo);
  write('H1', title, { size: SIZE.title, font: BOLD });
  for (const line of lines) write('P', line, { size: SIZE.line, font: REGULAR });
  root.end();
  doc.end();
  await ended;
  return Buffer.concat(chunks);
}

/** Above the title, as part of the paper: the register's name is said in the lines. */
function drawLogo(doc: PDFKit.PDFDocument, logo: Buffer): void {
  doc.markContent('Artifact', { type: 'Layout' });
  doc.image(logo, SIZE.margin, SIZE.margin, { fit: [LOGO.width, LOGO.height] });
  doc.endMarkedContent();
  doc.y = SIZE.margin + LOGO.height + SIZE.line;
}

function printable(text: string): string {
  return text.replaceAll(UNKNOWN, '□');
}
