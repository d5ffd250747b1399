import {
  agoWords,
  clock,
  countWords,
  dateWords,
  datesWords,
  dayName,
  durationWords,
  endClock,
  listWords,
  shortHours,
  spanWords,
} from './time-words';

describe('times in words', () => {
  it('says an end at the end of the day as midnight', () => {
    expect([clock(0), clock(450), clock(1440), endClock(1440), endClock(1980)]).toEqual([
      '00:00',
      '07:30',
      '00:00',
      'midnight',
      '09:00',
    ]);
  });

  it.each([
    [{ day: 1, start: 420, minutes: 120 }, 'Tuesday 07:00 to 09:00'],
    [{ day: 4, start: 1320, minutes: 540 }, 'Friday 22:00 to Saturday 07:00'],
    [{ day: 6, start: 1290, minutes: 540 }, 'Sunday 21:30 to Monday 06:30'],
    [{ day: 1, start: 1320, minutes: 120 }, 'Tuesday 22:00 to midnight'],
    [{ day: 2, start: 0, minutes: 1440 }, 'Wednesday 00:00 to midnight'],
  ])('says %j as “%s”', (span, words) => {
    expect(spanWords(span)).toBe(words);
  });

  it('says how long, in whole hours and halves', () => {
    expect([0, 30, 60, 570, 1440].map(durationWords)).toEqual([
      '0 hours',
      '30 minutes',
      '1 hour',
      '9 hours 30 minutes',
      '24 hours',
    ]);
    expect([0, 30, 60, 270].map(shortHours)).toEqual(['0', '½', '1', '4½']);
  });

  it('says dates as people write them, and nothing else', () => {
    expect(dateWords('2026-03-03')).toBe('3 March 2026');
    expect(dateWords('2026-12-31T23:30:00Z')).toBe('31 December 2026');
    expect(datesWords('2026-03-03', '2026-03-03')).toBe('3 March 2026');
    expect(datesWords('2026-03-03', '2026-03-10')).toBe('3 March 2026 to 10 March 2026');
    expect(() => dateWords('2026-13-01')).toThrow('Not a date');
    expect(() => dateWords('soon')).toThrow('Not a date');
  });

  it('says how long ago', () => {
    expect([-1, 0, 1, 4, 13, 14, 20, 59, 60, 95].map(agoWords)).toEqual([
      'today',
      'today',
      'yesterday',
      '4 days ago',
      '13 days ago',
      '2 weeks ago',
      '2 weeks ago',
      '8 weeks ago',
      '2 months ago',
      '3 months ago',
    ]);
  });

  it('counts and lists', () => {
    expect([countWords(1, 'PA'), countWords(0, 'PA'), countWords(1204, 'PA')]).toEqual(['1 PA', '0 PAs', '1,204 PAs']);
    expect(countWords(2, 'person', 'people')).toBe('2 people');
    expect([listWords([]), listWords(['a']), listWords(['a', 'b']), listWords(['a', 'b', 'c'], 'or')]).toEqual([
      '',
      'a',
      'a and b',
      'a, b or c',
    ]);
    expect([dayName(0), dayName(7), dayName(-1)]).toEqual(['Monday', 'Monday', 'Sunday']);
  });
});
