import PDFDocument from 'pdfkit';

const REGULAR = require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf');
const BOLD = require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf');
const SIZE = { title: 24, heading: 17, line: 14, margin: 50 };
const LOGO = { width: 180, height: 54 };
/** What the typeface has: other signs stand as a square. */
const UNKNOWN = /[^\u0000-\u2fff\ufb00-\ufb06]/gu;

/** A paper of a title and lines in reading order; a line may be a heading. */
export interface PaperOfLines {
  readonly title: string;
  readonly author: string;
  readonly lines: ReadonlyArray<string | { readonly heading: string }>;
  /** A PNG that stands above the title. */
  readonly logo?: Buffer | null;
}

/** A tagged PDF in English with these lines. */
export async function linesPdf({ title, author, lines, logo = null }: PaperOfLines): Promise<Buffer> {
  const doc = new PDFDocument({
    size: 'A4',
    margin: SIZE.margin,
    pdfVersion: '1.7',
    tagged: true,
    lang: 'en-GB',
    displayTitle: true,
    info: { Title: title, Author: printable(author) },
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
  for (const line of lines) {
    if (typeof line === 'string') write('P', line, { size: SIZE.line, font: REGULAR });
    else write('H2', line.heading, { size: SIZE.heading, font: BOLD });
  }
  root.end();
  doc.end();
  await ended;
  return Buffer.concat(chunks);
}

/** Above the title, as part of the paper: whose it is is said in the lines. */
function drawLogo(doc: PDFKit.PDFDocument, logo: Buffer): void {
  doc.markContent('Artifact', { type: 'Layout' });
  doc.image(logo, SIZE.margin, SIZE.margin, { fit: [LOGO.width, LOGO.height] });
  doc.endMarkedContent();
  doc.y = SIZE.margin + LOGO.height + SIZE.line;
}

function printable(text: string): string {
  return text.replaceAll(UNKNOWN, '□');
}
