import PDFDocument from 'pdfkit';
import type { Poster } from './poster';
import { isPrintable, printable } from './printable';
import { qrCodeOf } from './qr-code';

/** Sizes in points. Large print is 18 and more, as people with little sight ask for. */
export const POSTER_SIZES = {
  a4: { title: 30, heading: 18, body: 13, margin: 50 },
  large: { title: 32, heading: 24, body: 20, margin: 50 },
} as const;
export type PosterSize = keyof typeof POSTER_SIZES;

type Sizes = (typeof POSTER_SIZES)[PosterSize];

const REGULAR = require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf');
const BOLD = require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf');
const CODE_POINTS = 130;
const LOGO = { width: 180, height: 54, below: 10 };
const NOT_ALL =
  'Some words use letters that this file cannot print. The large print page on the register has them all.';

/** A tagged PDF in English with a title, headings and lists in reading order, and what the code is in words. */
export async function posterPdf(poster: Poster, size: PosterSize, logo: Buffer | null = null): Promise<Buffer> {
  const sizes = POSTER_SIZES[size];
  const doc = new PDFDocument({
    size: 'A4',
    margin: sizes.margin,
    pdfVersion: '1.7',
    tagged: true,
    lang: 'en-GB',
    displayTitle: true,
    info: { Title: printable(poster.title), Author: printable(poster.register.name) },
  });
  const chunks: Buffer[] = [];
  doc.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((resolve, reject) => doc.on('end', resolve).on('error', reject));
  new PosterPages(doc, sizes).draw(poster, logo);
  doc.end();
  await ended;
  return Buffer.concat(chunks);
}

/** Draws one poster, top to bottom: the code stands beside the title, where nobody has to look for it. */
class PosterPages {
  private readonly root: PDFKit.PDFStructureElement;

  constructor(
    private readonly doc: PDFKit.PDFDocument,
    private readonly sizes: Sizes,
  ) {
    this.root = doc.struct('Document');
    doc.addStructure(this.root);
  }

  draw(poster: Poster, logo: Buffer | null): void {
    const { doc, sizes } = this;
    const { left, right } = doc.page.margins;
    const width = doc.page.width - left - right;
    this.code(poster.url, { x: doc.page.width - right - CODE_POINTS, y: doc.y });
    const beside = width - CODE_POINTS - 20;
    if (logo) this.logo(logo, beside);
    this.write('P', poster.register.name, { size: sizes.body, width: beside });
    this.write('H1', poster.title, { size: sizes.title, bold: true, width: beside });
    this.write('P', poster.employer, { size: sizes.heading, width: beside });
    if (poster.closes) this.write('P', poster.closes, { size: sizes.heading, bold: true, width: beside });
    doc.y = Math.max(doc.y, sizes.margin + CODE_POINTS) + sizes.body;
    for (const { title, lines, items } of poster.blocks) {
      this.write('H2', title, { size: sizes.heading, bold: true, width });
      for (const line of lines) this.write('P', line, { size: sizes.body, width });
      this.list(items, width);
      doc.moveDown(0.5);
    }
    this.ending(poster, width);
    this.root.end();
  }

  /** Above the register's name, which says whose it is. */
  private logo(logo: Buffer, width: number): void {
    const { doc } = this;
    const top = doc.y;
    doc.markContent('Artifact', { type: 'Layout' });
    doc.image(logo, doc.page.margins.left, top, { fit: [Math.min(width, LOGO.width), LOGO.height] });
    doc.endMarkedContent();
    doc.y = top + LOGO.height + LOGO.below;
  }

  private ending({ url, register, title, blocks }: Poster, width: number): void {
    const { heading, body } = this.sizes;
    this.write('H2', 'How to go on', { size: heading, bold: true, width });
    this.write('P', 'Scan the code with a phone, or go to this address:', { size: body, width });
    this.write('P', url, { size: body, bold: true, width });
    if (register.phone) this.write('P', `Or call us: ${register.phone}`, { size: body, bold: true, width });
    const texts = [title, ...blocks.flatMap(({ lines, items }) => [...lines, ...items])];
    if (!texts.every(isPrintable)) this.write('P', NOT_ALL, { size: body, width });
  }

  private write(tag: string, text: string, how: { size: number; bold?: boolean; width: number }): void {
    const { doc } = this;
    this.root.add(
      doc.struct(tag, {}, () => {
        doc.font(how.bold ? BOLD : REGULAR).fontSize(how.size);
        doc.text(printable(text), doc.page.margins.left, doc.y, { width: how.width, paragraphGap: how.size / 4 });
      }),
    );
  }

  private list(items: readonly string[], width: number): void {
    if (items.length === 0) return;
    const list = this.doc.struct('L');
    this.root.add(list);
    for (const item of items)
      list.add(this.doc.struct('LI', {}, [this.doc.struct('LBody', {}, () => this.item(item, width))]));
    list.end();
  }

  private item(text: string, width: number): void {
    const { doc, sizes } = this;
    doc.font(REGULAR).fontSize(sizes.body);
    doc.text(`•  ${printable(text)}`, doc.page.margins.left, doc.y, { width, paragraphGap: sizes.body / 4 });
  }

  private code(url: string, { x, y }: { x: number; y: number }): void {
    const { doc } = this;
    const { size, dark } = qrCodeOf(url);
    const unit = CODE_POINTS / size;
    const draw = () => {
      for (const square of dark) doc.rect(x + square.x * unit, y + square.y * unit, unit, unit);
      doc.fill('black');
    };
    this.root.add(doc.struct('Figure', { alt: `Code that leads to ${url}` }, draw));
  }
}
