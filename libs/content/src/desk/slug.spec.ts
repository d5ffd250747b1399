import { TAKEN_SLUGS } from '../content.paths';
import { ownSlug, slugOf } from './slug';

const ID = '01890000-0000-7000-8000-0000000000aa';

describe('the address of a piece', () => {
  it.each([
    ['Becoming an employer', 'becoming-an-employer'],
    ['  Pay & PAYE: what’s due? ', 'pay-paye-whats-due'],
    ['Café y gŵyl', 'cafe-y-gwyl'],
    ['x'.repeat(100), 'x'.repeat(60)],
  ])('comes from its title: %s', (title, slug) => {
    expect(slugOf(title, ID)).toBe(slug);
  });

  it('is its id where the title gives none, or gives a word of ours', () => {
    expect(slugOf('ਮਦਦ', ID)).toBe('page-000000aa');
    for (const taken of TAKEN_SLUGS) expect(slugOf(taken, ID)).toBe(ownSlug(taken, ID));
  });
});
