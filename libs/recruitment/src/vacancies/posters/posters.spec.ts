import sharp from 'sharp';
import { posterPdf, POSTER_SIZES } from './poster-pdf';
import type { Poster } from './poster';
import { isPrintable, printable } from './printable';
import { qrCodeOf } from './qr-code';

const poster: Poster = {
  title: 'Pomoc rano – Zażółć, Ŵyn, Привіт',
  employer: 'An employer near CH1, Chester',
  closes: 'Apply by 3 March 2027',
  blocks: [{ title: 'Hours', lines: ['2 hours a week.'], items: ['Monday: 07:00 to 09:00', 'صباح الخير'] }],
  url: 'https://north-west.example.com/vacancies/1',
  register: { name: 'North West PA Register', phone: '0151 496 0142' },
};

describe('an advert on paper', () => {
  it.each(Object.keys(POSTER_SIZES) as (keyof typeof POSTER_SIZES)[])(
    'is a tagged PDF in English with a title (%s)',
    async (size) => {
      const pdf = (await posterPdf(poster, size)).toString('latin1');
      expect(pdf.startsWith('%PDF-1.7')).toBe(true);
      for (const part of [
        '/MarkInfo',
        '/Marked true',
        '/StructTreeRoot',
        '/Lang (en-GB)',
        '/DisplayDocTitle true',
        '/S /H1',
        '/S /Figure',
        '/Alt (Code that leads to',
      ])
        expect({ part, isThere: pdf.includes(part) }).toEqual({ part, isThere: true });
    },
  );

  it('shows the logo of the register', async () => {
    const logo = await sharp({ create: { width: 90, height: 30, channels: 4, background: '#461033' } })
      .png()
      .toBuffer();
    expect((await posterPdf(poster, 'a4', logo)).toString('latin1')).toContain('/Subtype /Image');
  });

  it('carries Polish, Welsh and Ukrainian letters, and says by dots what it cannot', () => {
    expect(isPrintable('Zażółć gęślą jaźń, Ŵyn, Привіт – “£12.71”')).toBe(true);
    expect(printable('Help صباح today 🙂')).toBe('Help … today …');
  });

  it('has a code that says the address again', () => {
    const { size, dark, path } = qrCodeOf(poster.url);
    expect(size).toBeGreaterThan(20);
    expect(path.match(/M/g)).toHaveLength(dark.length);
    expect(dark.every(({ x, y }) => x < size && y < size)).toBe(true);
  });
});
