import { localDay, qrPicture } from '@pa/accounts';
import type { Licensee } from '@pa/platform';
import { dateWords } from '@pa/web';
import PDFDocument from 'pdfkit';
import { cardCodeInFours } from '../../cards/card-code';
import type { OwnCard } from '../../cards/own-card.service';

/** A bank card's sides in points: 85.6 by 54 mm. */
export const CARD_SIZE: [number, number] = [242.65, 153.07];
const MARGIN = 10;
const BAND = 38;
const CODE_SIDE = 80;
const LOGO = { width: 64, edge: 4 };
const REGULAR = require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf');
const BOLD = require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf');
/** What the typeface has: other signs stand as a question mark. */
const UNKNOWN = /[^\u0000-\u2fff\ufb00-\ufb06]/gu;
const INK = '#221c20';

/** What stands on a printed card. It can be older than the truth, so it says how to look. */
export function cardLines({ name, standing, madeAt }: OwnCard): { readonly name: string; readonly small: string[] } {
  const { state, until } = standing;
  const days = [
    ...(state === 'approved' && until ? [`Approved until ${dateWords(until)}`] : ['Look how it stands today']),
    `Code of ${dateWords(localDay(madeAt))}`,
  ];
  return { name, small: ['Personal assistant', ...days, 'Scan to see that it still counts.'] };
}

/** Where a card's code leads, and the register's logo where it has one. */
export interface CardPrint {
  readonly url: string;
  readonly logo: Buffer | null;
}

/** One side of a card, to print at its real size and cut out: tagged, in English, the code in letters beside the picture. */
export async function cardPdf(card: OwnCard, register: Licensee, { url, logo }: CardPrint): Promise<Buffer> {
  const title = `Card of ${card.name}`;
  const doc = new PDFDocument({
    size: CARD_SIZE,
    margin: MARGIN,
    pdfVersion: '1.7',
    tagged: true,
    lang: 'en-GB',
    displayTitle: true,
    info: { Title: printable(title), Author: printable(register.name) },
  });
  const chunks: Buffer[] = [];
  doc.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((resolve, reject) => doc.on('end', resolve).on('error', reject));
  new CardSide(doc).draw(card, register, { url, logo });
  doc.end();
  await ended;
  return Buffer.concat(chunks);
}

interface Written {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly colour?: string;
  readonly isBold?: boolean;
}

class CardSide {
  private readonly root: PDFKit.PDFStructureElement;

  constructor(private readonly doc: PDFKit.PDFDocument) {
    this.root = doc.struct('Document');
    doc.addStructure(this.root);
  }

  draw(card: OwnCard, register: Licensee, { url, logo }: CardPrint): void {
    const [width] = CARD_SIZE;
    const { name, small } = cardLines(card);
    const beside = width - CODE_SIDE - 3 * MARGIN;
    const { doc } = this;
    doc.markContent('Artifact', { type: 'Layout' });
    doc.rect(0, 0, width, BAND).fill(register.brand.deep);
    if (logo) this.logo(logo, width);
    doc.endMarkedContent();
    this.write('P', register.name, {
      x: MARGIN,
      y: 12,
      width: width - 2 * MARGIN - (logo ? LOGO.width + 2 * LOGO.edge : 0),
      size: 12,
      colour: 'white',
      isBold: true,
    });
    this.write('H1', name, { x: MARGIN, y: BAND + 9, width: beside, size: 12, isBold: true });
    for (const line of small) this.write('P', line, { x: MARGIN, y: doc.y + 2, width: beside, size: 7.5 });
    this.picture(url, { x: width - CODE_SIDE - MARGIN, y: BAND + 6 });
    const foot = { x: MARGIN, y: CARD_SIZE[1] - MARGIN - 12, width: width - 2 * MARGIN, size: 8.5, isBold: true };
    this.write('P', `Code: ${cardCodeInFours(card.code)}`, foot);
    this.root.end();
  }

  /** On white, beside the name that says whose it is. */
  private logo(logo: Buffer, width: number): void {
    const { edge } = LOGO;
    const x = width - MARGIN - LOGO.width;
    this.doc.roundedRect(x - edge, edge, LOGO.width + 2 * edge, BAND - 2 * edge, 3).fill('white');
    this.doc.image(logo, x, 2 * edge, { fit: [LOGO.width, BAND - 4 * edge], align: 'center', valign: 'center' });
  }

  private write(tag: string, text: string, { x, y, width, size, colour = INK, isBold = false }: Written): void {
    const { doc } = this;
    const height = doc.page.height - y;
    this.root.add(
      doc.struct(tag, {}, () => {
        doc
          .font(isBold ? BOLD : REGULAR)
          .fontSize(size)
          .fillColor(colour);
        doc.text(printable(text), x, y, { width, height, ellipsis: true });
      }),
    );
  }

  private picture(url: string, { x, y }: { x: number; y: number }): void {
    const { doc } = this;
    const { side, path } = qrPicture(url);
    const draw = () => {
      doc.save();
      doc.translate(x, y).scale(CODE_SIDE / side);
      doc.path(path).fill('black');
      doc.restore();
    };
    this.root.add(doc.struct('Figure', { alt: `Code that leads to ${url}` }, draw));
  }
}

function printable(text: string): string {
  return text.replace(UNKNOWN, '?');
}
