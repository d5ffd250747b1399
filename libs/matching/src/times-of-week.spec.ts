import { maskOf, partOfWeek, PARTS_OF_SLOTS, TIMES_OF_WEEK } from './times-of-week';
import { SLOTS_A_WEEK } from './week-ring';

const at = (day: number, hour: number) => day * 48 + hour * 2;

describe('Parts of a week', () => {
  it('are the whole week together, and no half-hour is in two', () => {
    const masks = TIMES_OF_WEEK.map(maskOf);
    for (let slot = 0; slot < SLOTS_A_WEEK; slot++) expect(masks.filter((mask) => mask[slot] === '1')).toHaveLength(1);
    expect(PARTS_OF_SLOTS).toHaveLength(SLOTS_A_WEEK);
  });

  it.each([
    [0, 5, 'weekday-night'],
    [0, 6, 'weekday-morning'],
    [0, 12, 'weekday-afternoon'],
    [4, 18, 'weekday-evening'],
    [4, 23, 'weekday-night'],
    [5, 3, 'weekend-night'],
    [5, 6, 'weekend-day'],
    [6, 22, 'weekend-day'],
    [6, 23, 'weekend-night'],
  ])('day %i at %i:00 is %s', (day, hour, part) => {
    expect(partOfWeek(at(day, hour))).toBe(part);
  });
});
