import { slipsBetween, spellingsOf } from './spelling';
import { plainTextOf, readText, tsQueryOf } from './text-query';
import { folded, MOST_WORDS } from './words';

describe('free text', () => {
  it.each([
    ['Café', 'cafe'],
    ['ŁÓDŹ', 'lodz'],
    ['Straße', 'strasse'],
    ['Ærø', 'aero'],
    ['Żółw', 'zolw'],
  ])('reads %s as %s', (text, plain) => {
    expect(folded(text)).toBe(plain);
  });

  it('passes over small words, but not when there are no others', () => {
    expect(readText('a walk in the park').map(({ words }) => words)).toEqual([['walk'], ['park']]);
    expect(readText('the').map(({ words }) => words)).toEqual([['the']]);
  });

  it('asks no more words than a person writes', () => {
    const long = Array.from({ length: 40 }, (_, at) => `word${at}`).join(' ');
    expect(readText(long)).toHaveLength(MOST_WORDS);
  });

  it('knows a phrase of several words, and lets only the last word go on', () => {
    const [phrase, last] = readText('multiple sclerosis gard');
    expect(phrase).toEqual({ words: ['multiple', 'sclerosis'], synonyms: ['ms'], spellings: [], isBeginning: false });
    expect(last?.isBeginning).toBe(true);
    expect(readText('ms gardens').map(({ isBeginning }) => isBeginning)).toEqual([false, true]);
  });

  it('is written for PostgreSQL with brackets around every word, and no sign of its language survives in a word', () => {
    expect(tsQueryOf('hoist')).toBe('((hoist)|hoist:*|sling)');
    expect(tsQueryOf(`x' | !y & (z) <-> "q":*`)).toMatch(/^\(\(x\)\)&\(\(y\)\)&\(\(z\)\)&\(\(q\)\)$/);
    expect(tsQueryOf('…!?')).toBeNull();
  });

  it('is written as stems for an engine that knows no forms of words', () => {
    expect(plainTextOf('Gardens and shopping')).toBe('garden shop');
  });
});

describe('slips of the keyboard', () => {
  it.each([
    ['hoyst', 'hoist', 1],
    ['hoits', 'hoist', 1],
    ['hist', 'hoist', 1],
    ['hoiist', 'hoist', 1],
    ['hoist', 'hoist', 0],
    ['boist', 'hoist', 2],
    ['xyz', 'hoist', 3],
  ])('counts %s for %s as %i', (typed, meant, slips) => {
    expect(slipsBetween(typed, meant, 2)).toBe(slips);
  });

  it('offers nothing for a word that we know, nor for a short one', () => {
    expect(spellingsOf('hoists')).toEqual([]);
    expect(spellingsOf('cta')).toEqual([]);
    expect(spellingsOf('dementai')).toEqual(['dementia']);
  });
});
