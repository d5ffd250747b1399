import PDFDocument from 'pdfkit';
import { countWords, totalWords } from '../reports/count-words';
import type { Report, Section } from '../reports/report';

const REGULAR = require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf');
const BOLD = require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf');
const SIZE = { h1: 24, h2: 19, h3: 16, P: 13, note: 11, margin: 50, row: 22, number: 130 };
/** What the typeface has: other signs stand as a square. */
const UNKNOWN = /[^\u0000-\u2fff\ufb00-\ufb06]/gu;
export const SMALL_NUMBERS =
  'Numbers under 5 are not shown, so that nobody can be recognised. Where the sum would give one away, it says “at least”.';

type Struct = PDFKit.PDFStructureElement;

/** A tagged PDF in English: headings, how each number comes about, and tables with their headers. */
export async function reportsPdf(title: string, register: string, reports: readonly Report[]): Promise<Buffer> {
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
  new ReportWriter(doc).write({ title, register, reports });
  doc.end();
  await ended;
  return Buffer.concat(chunks);
}

class ReportWriter {
  private readonly root: Struct;

  constructor(private readonly doc: PDFKit.PDFDocument) {
    this.root = doc.struct('Document');
    doc.addStructure(this.root);
  }

  write({ title, register, reports }: { title: string; register: string; reports: readonly Report[] }): void {
    this.line('H1', title, SIZE.h1);
    this.line('P', register, SIZE.P);
    this.line('P', SMALL_NUMBERS, SIZE.P);
    for (const report of reports) {
      this.keepTogether(SIZE.row * 5);
      this.line('H2', report.title, SIZE.h2);
      this.line('P', report.when, SIZE.P);
      report.sections.forEach((section) => this.section(section));
    }
    this.root.end();
  }

  private section(section: Section): void {
    this.keepTogether(SIZE.row * 4);
    this.line('H3', section.caption, SIZE.h3);
    this.line('P', section.formula, SIZE.note);
    const table = this.doc.struct('Table');
    this.root.add(table);
    this.row(table, { tags: ['TH', 'TH'], words: [section.rowsAre, section.countsAre] });
    for (const [label, words] of rowsOf(section)) this.row(table, { tags: ['TH', 'TD'], words: [label, words] });
    table.end();
    this.doc.x = SIZE.margin;
    for (const { label, words, formula } of section.figures) {
      this.line('P', `${label}: ${words}`, SIZE.P);
      this.line('P', formula, SIZE.note);
    }
    this.doc.moveDown(0.5);
  }

  private row(
    table: Struct,
    { tags, words: [label, count] }: { tags: [string, string]; words: [string, string] },
  ): void {
    const { doc } = this;
    this.keepTogether(SIZE.row * 2);
    const wide = doc.page.width - 2 * SIZE.margin - SIZE.number;
    const top = doc.y;
    const font = tags[1] === 'TH' ? BOLD : REGULAR;
    const cell = (tag: string, text: string, { x, width }: { x: number; width: number }) =>
      doc.struct(tag, {}, () => void doc.font(font).fontSize(SIZE.P).text(printable(text), x, top, { width }));
    const line = doc.struct('TR');
    table.add(line);
    line.add(cell(tags[0], label, { x: SIZE.margin, width: wide }));
    const bottom = doc.y;
    line.add(cell(tags[1], count, { x: SIZE.margin + wide, width: SIZE.number }));
    line.end();
    doc.y = Math.max(bottom, doc.y) + 4;
  }

  private line(tag: string, text: string, size: number): void {
    const font = tag.startsWith('H') ? BOLD : REGULAR;
    const write = () => void this.doc.font(font).fontSize(size).text(printable(text), { paragraphGap: 6 });
    this.root.add(this.doc.struct(tag, {}, write));
  }

  /** A heading or a row begins on the next page rather than at the foot of one. */
  private keepTogether(height: number): void {
    if (this.doc.y + height > this.doc.page.height - SIZE.margin) this.doc.addPage();
  }
}

function rowsOf({ rows, others, total }: Section): Array<[string, string]> {
  return [
    ...rows.map(({ label, count }): [string, string] => [label, countWords(count)]),
    ...(others ? [[others.label, others.count === null ? 'not shown' : String(others.count)] as [string, string]] : []),
    ...(total ? [['Total', totalWords(total)] as [string, string]] : []),
  ];
}

function printable(text: string): string {
  return text.replaceAll(UNKNOWN, '□');
}
