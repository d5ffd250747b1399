import fc from 'fast-check';
import type { Block, Run } from './blocks';
import { blocksOf, faultsOfMarkdown, isGoodLink, plainWordsOf } from './markdown';

const runsIn = (blocks: readonly Block[]): Run[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'line') return [];
    if (block.kind === 'list') return block.items.flatMap(runsIn);
    return block.kind === 'quote' ? runsIn(block.blocks) : [...block.runs];
  });

describe('words in Markdown', () => {
  it('become headings below the page’s own, paragraphs and lists', () => {
    const text = '# One\n\n### Two\n\nA **bold *and soft*** word\nnext  \nline\n\n- a\n- b\n  1. c\n\n> said\n\n---\n';
    expect(blocksOf(text)).toEqual([
      { kind: 'heading', level: 2, runs: [{ text: 'One' }] },
      { kind: 'heading', level: 3, runs: [{ text: 'Two' }] },
      {
        kind: 'paragraph',
        runs: [
          { text: 'A ' },
          { text: 'bold ', strong: true },
          { text: 'and soft', strong: true, em: true },
          { text: ' word' },
          { text: ' ' },
          { text: 'next' },
          { text: '', breaks: true },
          { text: 'line' },
        ],
      },
      {
        kind: 'list',
        ordered: false,
        items: [
          [{ kind: 'paragraph', runs: [{ text: 'a' }] }],
          [
            { kind: 'paragraph', runs: [{ text: 'b' }] },
            { kind: 'list', ordered: true, items: [[{ kind: 'paragraph', runs: [{ text: 'c' }] }]] },
          ],
        ],
      },
      { kind: 'quote', blocks: [{ kind: 'paragraph', runs: [{ text: 'said' }] }] },
      { kind: 'line' },
    ]);
    expect(plainWordsOf(text)).toBe('One\nTwo\nA bold and soft word next line\na\nb\nc\nsaid');
  });

  it('leave no level of headings out, and make no heading of a line in a list', () => {
    expect(blocksOf('### One\n\n# Two\n\n### Three\n\n- # four')).toEqual([
      { kind: 'heading', level: 2, runs: [{ text: 'One' }] },
      { kind: 'heading', level: 2, runs: [{ text: 'Two' }] },
      { kind: 'heading', level: 3, runs: [{ text: 'Three' }] },
      { kind: 'list', ordered: false, items: [[{ kind: 'paragraph', runs: [{ text: 'four' }] }]] },
    ]);
  });

  it('keep HTML, pictures and templates as the letters that they are', () => {
    const text = '<script>alert(1)</script> ![x](https://a.example/b.png) {{ register.name }} `code`';
    expect(plainWordsOf(text)).toContain('<script>alert(1)</script>');
    expect(plainWordsOf(text)).toContain('{{ register.name }}');
    // Where it points is a good address, so what is left of a picture is a link: people see where it goes.
    expect(runsIn(blocksOf(text)).map(({ href }) => href)).toContain('https://a.example/b.png');
  });

  it.each([
    'https://www.gov.uk/employ-staff',
    'http://example.com',
    'mailto:help@example.com',
    'tel:+441514960142',
    '/find',
    '#pay',
  ])('link to %s', (address) => {
    expect(isGoodLink(address)).toBe(true);
    expect(blocksOf(`[there](${address})`)).toEqual([{ kind: 'paragraph', runs: [{ text: 'there', href: address }] }]);
    expect(faultsOfMarkdown(`[there](${address})`)).toEqual([]);
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', '//evil.example', 'vbscript:x', 'ftp://a.example'])(
    'never link to %s, and the editor is told',
    (address) => {
      expect(isGoodLink(address)).toBe(false);
      expect(runsIn(blocksOf(`[there](<${address}>)`)).some(({ href }) => href !== undefined)).toBe(false);
      expect(faultsOfMarkdown(`[there](<${address}>)`)).toHaveLength(1);
    },
  );

  it('never link past the host by a stroke that leans the other way', () => {
    expect(isGoodLink('/\\evil.example')).toBe(false);
  });

  it('say that pictures are not shown, and survive an address that cannot be read', () => {
    expect(faultsOfMarkdown('![a cat](/cat.png)')).toEqual(['Take the pictures out. We show words only']);
    expect(faultsOfMarkdown('[a](x:%E0%A4%A)')).toHaveLength(1);
  });

  it('hold no link that is not a good one, whatever is written', () => {
    const piece = fc.constantFrom(
      '[',
      ']',
      '(',
      ')',
      '<',
      '>',
      '!',
      'javascript:',
      'data:',
      'https://a.b',
      '\n',
      '*',
      '- ',
      'x',
      '&#106;',
      '\\',
      '//',
      '"',
      '`',
      '#',
      '    ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        for (const { href } of runsIn(blocksOf(pieces.join(''))))
          expect(href === undefined || isGoodLink(href)).toBe(true);
      }),
    );
  });
});
