import sharp from 'sharp';
import { inflateSync } from 'node:zlib';
import type { Licensee } from '@pa/platform';
import { cardLines, cardPdf, CARD_SIZE } from './card-pdf';

const CARD = {
  name: 'Amira K.',
  code: 'ABCDEFGHJKMNPQRS',
  madeAt: new Date('2026-03-02T09:00:00Z'),
  version: 1,
  standing: { state: 'approved', since: '2026-03-02', until: '2028-03-01', checkedAt: new Date() },
} as const;
const REGISTER = { name: 'North West PA Register', brand: { deep: '#4a1237' } } as unknown as Licensee;
const URL = 'https://north-west.example/verify/ABCD-EFGH-JKMN-PQRS';

/** The drawing commands of all pages. */
function drawn(pdf: Buffer): string {
  const text = pdf.toString('latin1');
  return [...text.matchAll(/stream\n/g)]
    .map(({ index }) => {
      const start = index + 'stream\n'.length;
      try {
        return inflateSync(pdf.subarray(start, text.indexOf('endstream', start))).toString('latin1');
      } catch {
        // A stream that is not packed is none of a page.
        return '';
      }
    })
    .join('\n');
}

describe('a card on paper', () => {
  it('has the size of a bank card on one page, is tagged, and says in words what the picture is', async () => {
    const pdf = await cardPdf(CARD, REGISTER, { url: URL, logo: null });
    const text = pdf.toString('latin1');
    expect(text.startsWith('%PDF-1.7')).toBe(true);
    expect(text.match(/\/Type \/Page\n/g)).toHaveLength(1);
    expect(text).toContain(`/MediaBox [0 0 ${CARD_SIZE.join(' ')}]`);
    expect(text).toContain('/StructTreeRoot');
    expect(text).toContain(`(Code that leads to ${URL})`);
    expect(CARD_SIZE.map((points) => Math.round((points / 72) * 254) / 10)).toEqual([85.6, 54]);
  });

  it('shows the logo of the register, and still its name', async () => {
    const logo = await sharp({ create: { width: 90, height: 30, channels: 4, background: '#461033' } })
      .png()
      .toBuffer();
    const text = (await cardPdf(CARD, REGISTER, { url: URL, logo })).toString('latin1');
    expect(text).toContain('/Subtype /Image');
    expect(text.match(/\/Type \/Page\n/g)).toHaveLength(1);
  });

  it('has hundreds of dark squares to scan', async () => {
    const squares = drawn(await cardPdf(CARD, REGISTER, { url: URL, logo: null })).match(/ m\n/g) ?? [];
    expect(squares.length).toBeGreaterThan(200);
  });

  it('says until when somebody is approved, or to look', () => {
    expect(cardLines(CARD).small).toContain('Approved until 1 March 2028');
    const ended = { ...CARD, standing: { ...CARD.standing, state: 'ended' as const } };
    expect(cardLines(ended).small).toContain('Look how it stands today');
  });

  it('stands on one page with the longest names', async () => {
    const long = { ...CARD, name: `${'Maximiliana '.repeat(6)}W.` };
    const register = { ...REGISTER, name: 'A register with a very long name for all the villages of the county' };
    const pdf = await cardPdf(long, register, { url: URL, logo: null });
    expect(pdf.toString('latin1').match(/\/Type \/Page\n/g)).toHaveLength(1);
  });
});
