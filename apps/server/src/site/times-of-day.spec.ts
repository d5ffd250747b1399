import { hoursOf } from './times-of-day';

describe('the coarse times of the start page', () => {
  it('become exact hours on the chosen days', () => {
    expect(hoursOf(['early', 'weekend'])).toBe('sat 07:00-09:00,sun 07:00-09:00');
  });

  it('mean every day when no days are chosen', () => {
    expect(hoursOf(['night']).split(',')).toHaveLength(7);
  });

  it('mean no hours at all when no time is chosen', () => {
    expect(hoursOf(['weekday'])).toBe('');
    expect(hoursOf([])).toBe('');
  });
});
