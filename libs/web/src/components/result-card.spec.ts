import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { escapeText, inLatin, markup, NO_HTML } from './html';
import { drawingsIn } from './icon-drawings';
import { drawOverlap } from './overlap-strip';
import { PersonParts, type HiddenCard, type NamedCard } from './result-card';

const parts = new PersonParts('/assets/icons.1.svg', new Map([['check', 'viewBox="0 0 24 24"><path d="M1 1"/>']]));
const HOSTILE = `<img src=x onerror="a">'\``;
const overlap = drawOverlap([{ askedMinutes: 60, coveredMinutes: 30, missing: HOSTILE }], (slot) =>
  slot < 2 ? 'unmet' : 'can',
);
const named: NamedCard = {
  name: `Amira ${HOSTILE}`,
  href: `/pas/1?"${HOSTILE}`,
  avatar: { pattern: 'dots', initials: 'A<' },
  place: HOSTILE,
  reasons: [
    { kind: 'met', text: HOSTILE },
    { kind: 'training', text: 'Will use a hoist with training' },
    { kind: 'note', text: 'Alternate weeks' },
    { kind: 'gap', text: 'Not free on Friday' },
  ],
  overlap,
  said: [
    {
      by: HOSTILE,
      pieces: [
        { text: HOSTILE, isMatch: true },
        { text: HOSTILE, isMatch: false },
      ],
    },
  ],
  proof: [{ kind: 'seen', text: HOSTILE }],
};
const hidden: HiddenCard = {
  number: 3,
  avatar: { pattern: 'waves', initials: '' },
  place: 'CH2, about 2.5 miles away',
  reasons: [],
};

describe('markup made in code', () => {
  it('escapes every text, so that nothing put in can leave its place', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const made = markup`<a title="${text}">${text}</a>`.toString();
        expect(made.match(/[<>"]/g)).toEqual(['<', '"', '"', '>', '<', '>']);
        expect(escapeText(text)).not.toMatch(/[<>"'`]/);
      }),
    );
  });

  it('places numbers and markup as they are', () => {
    expect(markup`<b>${3}${markup`<i>x</i>`}${[markup`1`, markup`2`]}${NO_HTML}</b>`.toString()).toBe(
      '<b>3<i>x</i>12</b>',
    );
  });
});

describe('a result', () => {
  it('lets no text become markup', () => {
    const made = parts.cards([named]).toString();
    expect(made).not.toContain('<img');
    expect(made).not.toContain('onerror="');
    expect(made).toContain('Amira &lt;img');
  });

  it('says gaps as gaps, draws what is missing with a hatch, and says it too', () => {
    const made = parts.cards([named]).toString();
    expect(made).toContain('Not a match: </span>Not free on Friday');
    expect(made).toContain('fill="url(#pa-hatch)"');
    expect(made).toContain('<b>½ of 1\n');
    expect(made).toContain('<li>Monday: ½ of 1 hour, &lt;img');
  });

  it('has no name, link or evidence where the name is hidden', () => {
    const made = parts.cards([hidden]).toString();
    expect(made).toContain('PA number 3, name hidden until you join');
    expect(made).not.toContain('<a ');
    expect(made).not.toContain('pa-proof');
    expect(made).not.toContain('pa-overlap');
  });

  it('draws each icon of the cards once, in the page itself', () => {
    const made = parts.cards([named, named]).toString();
    expect(made.match(/<symbol id="i-check" viewBox="0 0 24 24"><path d="M1 1"\/><\/symbol>/g)).toHaveLength(1);
    expect(made).toContain('<use href="#i-check"/>');
    expect(made).not.toContain('icons.1.svg');
  });

  it('finds every icon of the cards in the file of icons', () => {
    const drawings = drawingsIn(readFileSync(join(__dirname, '../assets/icons.svg'), 'utf8'));
    const made = new PersonParts('/assets/icons.1.svg', drawings).cards([named]).toString();
    expect(made.match(/<symbol id="i-[a-z-]+" viewBox="0 0 24 24"><.+?<\/symbol>/g)?.length).toBeGreaterThan(10);
    expect(made).not.toContain(' ></symbol>');
  });

  it('writes letters beyond Latin-1 as references, in text and in what is finished', () => {
    expect(markup`<b>${'Łucja’s 李 ½'}</b>`.toString()).toBe('<b>&#321;ucja&#8217;s &#26446; ½</b>');
    expect(inLatin('<b title="’">𝔸</b>')).toBe('<b title="&#8217;">&#120120;</b>');
  });

  it('has parts that stand alone', () => {
    expect(parts.avatar({ pattern: 'rings', initials: 'AK' }, 'large').toString()).toContain(
      'pa-avatar--large" aria-hidden="true">AK<',
    );
    expect(parts.reasons([]).toString()).toBe('');
    expect(parts.reasons().toString()).toBe('');
    expect(parts.proof([{ kind: 'said', text: 'x' }]).toString()).toContain('icons.1.svg#speech');
    expect(parts.proof().toString()).not.toContain('<li');
    expect(parts.overlap(overlap, 'Amira’s week').toString()).toContain('Amira&#8217;s week');
  });
});
