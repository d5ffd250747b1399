import { parseHours } from '@pa/matching';
import { needWords } from './need-words';

function words(text: string): string {
  const parsed = parseHours(text);
  if (!parsed.ok) throw new Error(text);
  return needWords(parsed.value);
}

describe('the hours somebody asked for, in words', () => {
  it.each([
    ['mon 07:00-09:00,tue 07:00-09:00,wed 07:00-09:00', 'Monday to Wednesday, 07:00 to 09:00 (6 hours a week)'],
    ['mon 07:00-09:00,thu 07:00-09:00', 'Monday and Thursday, 07:00 to 09:00 (4 hours a week)'],
    ['fri 22:00-07:00 sleep-in', 'Friday, 22:00 to 07:00 (sleep-in) (9 hours a week)'],
    ['sat 20:00-24:00', 'Saturday, 20:00 to midnight (4 hours a week)'],
    ['mon 07:00-09:00,mon 08:00-10:00', 'Monday, 07:00 to 09:00 and Monday, 08:00 to 10:00 (3 hours a week)'],
    [
      'mon 07:00-08:00,tue 08:00-09:00,wed 09:00-10:00,sun 10:00-11:00',
      '4 hours a week, on Monday, Tuesday, Wednesday and Sunday',
    ],
  ])('%s', (text, said) => {
    expect(words(text)).toBe(said);
  });

  it('are nothing when nothing was asked', () => {
    expect(needWords([])).toBe('');
  });
});
