import { Kept } from './kept';

describe('what is kept', () => {
  it('is made once for all that show the same', () => {
    const kept = new Kept<object>(2);
    const make = jest.fn(() => ({}));
    expect(kept.get('a', make)).toBe(kept.get('a', make));
    expect(make).toHaveBeenCalledTimes(1);
  });

  it('is never more than was agreed: the oldest goes first', () => {
    const kept = new Kept<string>(2);
    for (const shows of ['a', 'b', 'c']) kept.get(shows, () => shows);
    expect(kept.get('c', () => 'again')).toBe('c');
    expect(kept.get('b', () => 'again')).toBe('b');
    expect(kept.get('a', () => 'again')).toBe('again');
  });
});
