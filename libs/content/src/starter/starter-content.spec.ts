import { readingAgeOf } from '@pa/web';
import { CONTENT_KINDS, CONTENT_TOPICS } from '../content';
import { faultsOf } from '../content-rules';
import { TAKEN_SLUGS } from '../content.paths';
import { plainWordsOf } from '../markdown/markdown';
import { readStarterContent } from './starter-content';

const PIECES = readStarterContent();
const NO_DATE_OR_SUM = /£|\bper cent\b|%|\b20\d\d\b/;

describe('what we wrote for all registers', () => {
  it('has at least 15 pages, and something on each topic', () => {
    expect(PIECES.filter(({ kind }) => kind === 'page').length).toBeGreaterThanOrEqual(15);
    for (const topic of CONTENT_TOPICS) expect(PIECES.some(({ words }) => words.topic === topic)).toBe(true);
    expect(new Set(PIECES.map(({ key }) => key)).size).toBe(PIECES.length);
  });

  it.each(PIECES.map((piece) => [piece.key, piece] as const))('holds to the rules of editors: %s', (key, piece) => {
    expect(CONTENT_KINDS).toContain(piece.kind);
    expect(key).toMatch(/^[a-z0-9-]+$/);
    expect(TAKEN_SLUGS).not.toContain(key);
    expect(faultsOf(piece.kind, piece.words)).toEqual([]);
  });

  it.each(PIECES.map(({ key, words }) => [key, words] as const))('can be read at twelve: %s', (_key, words) => {
    expect(readingAgeOf(`${words.summary}\n${plainWordsOf(words.body)}`) ?? 0).toBeLessThanOrEqual(12);
  });

  it.each(PIECES.map(({ key, words }) => [key, words] as const))('names no sum that changes: %s', (_key, words) => {
    expect(`${words.title} ${words.summary} ${words.body}`).not.toMatch(NO_DATE_OR_SUM);
  });

  it('links only to pages of its own that are there', () => {
    const own = PIECES.flatMap(({ words }) =>
      [...words.body.matchAll(/\]\(\/help\/([^)]+)\)/g)].map(([, slug]) => slug),
    );
    const there = [...PIECES.map(({ key }) => key), ...TAKEN_SLUGS];
    expect(own.filter((slug) => !there.includes(slug ?? ''))).toEqual([]);
  });
});
