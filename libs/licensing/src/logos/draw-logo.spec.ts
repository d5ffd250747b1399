import sharp from 'sharp';
import { drawLogo } from './draw-logo';

const svg = (inside: string, more = ''): Buffer =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="300" height="100" ${more}>${inside}</svg>`);
const GOOD =
  '<defs><path id="a" d="M0 0h50v50z"/></defs><use href="#a" fill="url(#b)"/><text x="9" y="60">Mersey</text>';

async function answerTo(bytes: Buffer): Promise<string> {
  return drawLogo({ name: 'logo', bytes }).then(
    () => 'taken',
    (error: Error) => error.message,
  );
}

const picture = (kind: 'png' | 'jpeg', side: number) =>
  sharp({ create: { width: side, height: side, channels: 3, background: '#461033' } })
    [kind]()
    .toBuffer();

describe('a logo', () => {
  it.each([
    ['PNG', () => picture('png', 900)],
    ['JPEG', () => picture('jpeg', 900)],
    ['SVG', () => Promise.resolve(svg(GOOD))],
    [
      'SVG with its head',
      () => Promise.resolve(Buffer.from(`<?xml version="1.0" encoding="UTF-8"?><!-- made -->${svg(GOOD).toString()}`)),
    ],
  ])('is drawn as a PNG that is no larger than a page needs, whether it was a %s', async (_, bytes) => {
    const drawn = await drawLogo({ name: 'logo', bytes: await bytes() });
    const { format, width, height } = await sharp(drawn.bytes).metadata();
    expect(format).toBe('png');
    expect([drawn.width, drawn.height]).toEqual([width, height]);
    expect([drawn.width <= 720, drawn.height <= 216]).toEqual([true, true]);
    expect(drawn.version).toMatch(/^[0-9a-f]{16}$/);
  });

  it('of few dots stays as small as it is', async () => {
    expect(await drawLogo({ name: 'a', bytes: await picture('png', 40) })).toMatchObject({ width: 40, height: 40 });
  });

  it('leaves behind what was hidden in the file', async () => {
    const bytes = await sharp(await picture('jpeg', 90))
      .withExif({ IFD0: { Copyright: 'ZQX hidden words' } })
      .jpeg()
      .toBuffer();
    expect(bytes.includes('ZQX hidden words')).toBe(true);
    expect((await drawLogo({ name: 'a', bytes })).bytes.includes('ZQX')).toBe(false);
  });

  it.each([
    ['nothing', Buffer.alloc(0), 'empty'],
    ['words', Buffer.from('hello'), 'kind of file'],
    ['a page', Buffer.from('<html><svg></svg></html>'), 'kind of file'],
    ['a GIF', Buffer.from('GIF89a'), 'kind of file'],
    ['a packed drawing', Buffer.from([0x1f, 0x8b, 0x08, 0, 0xff, 0xfe]), 'kind of file'],
    ['a broken PNG', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]), 'cannot draw'],
    ['a broken drawing', svg('<path d="M0'), 'cannot draw'],
    ['more than 2 MB', Buffer.alloc(2 * 1024 * 1024 + 1, 0x61), '2 MB'],
    ['a drawing of a mile', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9e6" height="9e6"/>'), '.'],
  ])('is not taken when it is %s', async (_, bytes, words) => {
    const answer = await answerTo(bytes);
    expect(answer).not.toBe('taken');
    expect(answer).toContain(words);
  });

  it('is not taken when nobody could see it, or when it is too rich for every page', async () => {
    expect(await answerTo(await picture('png', 8))).toContain('too small');
    const noise = await sharp({
      create: {
        width: 720,
        height: 216,
        channels: 3,
        background: '#000000',
        noise: { type: 'gaussian', mean: 128, sigma: 60 },
      },
    })
      .png()
      .toBuffer();
    expect(await answerTo(noise)).toContain('too rich');
  });

  it.each([
    ['a script', svg('<script>alert(1)</script>')],
    ['a script of another name', svg('<s:script xmlns:s="http://www.w3.org/2000/svg">alert(1)</s:script>')],
    ['what acts when it is loaded', svg('', 'onload="alert(1)"')],
    ['an entity', Buffer.from(`<!DOCTYPE svg [<!ENTITY a "b">]>${svg('<text>&a;</text>').toString()}`)],
    ['a file of ours', svg('<image href="file:///etc/passwd" width="9" height="9"/>')],
    ['a picture from elsewhere', svg('<image xlink:href="https://x.example/a.png"/>')],
    ['a style from elsewhere', svg('<style>@import "https://x.example/a.css";</style>')],
    ['a fill from elsewhere', svg('<path fill="url(https://x.example/a.svg#b)"/>')],
    ['a style sheet', Buffer.from(`<?xml-stylesheet href="a.css"?>${svg('').toString()}`)],
    ['a page inside', svg('<foreignObject><body/></foreignObject>')],
    ['a link', svg('<a href="#b"><path d="M0 0h9"/></a>')],
    ['letters written as numbers', svg('<text>&#60;script&#62;</text>')],
    ['another alphabet', Buffer.from(`<?xml version="1.0" encoding="utf-7"?>${svg('').toString()}`)],
    ['copies of copies', svg('<use href="#a"/>'.repeat(13))],
    ['a drawing that moves', svg('<animate attributeName="href" to="javascript:alert(1)"/>')],
    ['so many notes before nothing that one pattern would never end', Buffer.from(`${'<!---->'.repeat(50_000)}x`)],
    ['half a megabyte of lines', svg(`<path d="${'M0 0h9'.repeat(90_000)}"/>`)],
  ])('is not taken with %s in it', async (_, bytes) => {
    expect(await answerTo(bytes)).toMatch(/PNG/);
  });
});
