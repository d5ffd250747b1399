import { everyWeek, parseHours } from '@pa/matching';
import { EVERY_JOB, type JobSearch } from '../query/job-search';
import type { FoundJob } from '../job-search.service';
import type { Bundle, Leg } from './bundle';
import type { BundleWishes } from './bundle-query';
import { bundleWords } from './bundle-words';

const TITLES: Readonly<Record<string, string>> = { a: 'Mornings', b: 'Evenings', c: 'Sundays' };
const WISHES: BundleWishes = { hoursMin: 0, hoursMax: 48, travelBy: 'bus' };

function weekOf(text: string) {
  const parsed = parseHours(text);
  if (!parsed.ok) throw new Error(text);
  return parsed.value.map(everyWeek);
}

function words(
  made: Partial<Bundle> & { count?: number },
  { search = EVERY_JOB, wishes = {} }: { search?: JobSearch; wishes?: Partial<BundleWishes> } = {},
) {
  const { count = 2, ...parts } = made;
  const bundle: Bundle = { jobs: [], minutes: 600, wayMinutes: 0, legs: [], worth: 0, ...parts };
  const jobs = Array.from({ length: count }, () => ({}) as FoundJob);
  return bundleWords({ bundle, jobs }, { search, wishes: { ...WISHES, ...wishes }, titleOf: (id) => TITLES[id] ?? '' });
}

function leg(day: number, [from, to]: readonly [string, string], minutes: number): Leg {
  return { day, from, to, minutes };
}

describe('what is said of jobs that go together', () => {
  it.each([
    [2, 600, 'Two jobs, 10 hours a week'],
    [3, 1350, 'Three jobs, 22½ hours a week'],
    [8, 60, 'Eight jobs, 1 hour a week'],
    [9, 1800, '9 jobs, 30 hours a week'],
  ])('counts %i jobs with %i minutes as “%s”', (count, minutes, title) => {
    expect(words({ count, minutes }).title).toBe(title);
  });

  it('says only that there is no way between jobs when nothing else is known', () => {
    expect(words({}).lines).toEqual(['You never go straight from one job to the next.']);
  });

  it('says how many of the free hours they use', () => {
    const search: JobSearch = { ...EVERY_JOB, week: weekOf('mon 07:00-19:00,tue 07:00-19:00') };
    expect(words({}, { search }).lines[0]).toBe('Uses 10 of your 24 free hours.');
  });

  it('says how much less it is than the PA wants', () => {
    expect(words({}, { wishes: { hoursMin: 12 } }).lines[0]).toBe('That is 2 hours less than you want.');
  });

  it('does not say so when it is just as much as the PA wants', () => {
    expect(words({}, { wishes: { hoursMin: 10 } }).lines).toHaveLength(1);
  });

  it('says the same way once, with its days in the order of the week, there or back', () => {
    const legs = [leg(4, ['a', 'b'], 25), leg(0, ['b', 'a'], 25), leg(1, ['a', 'b'], 25)];
    expect(words({ legs, wayMinutes: 75 }).lines).toEqual([
      '25 minutes between “Mornings” and “Evenings” on Monday, Tuesday and Friday.',
      'In all about 1 hour 15 minutes a week on the way between jobs, by bus.',
    ]);
  });

  it('says ways of other lengths, and between other jobs, on their own', () => {
    const legs = [leg(0, ['a', 'b'], 25), leg(1, ['a', 'b'], 30), leg(6, ['b', 'c'], 25)];
    expect(words({ legs, wayMinutes: 80 }).lines.slice(0, 3)).toEqual([
      '25 minutes between “Mornings” and “Evenings” on Monday.',
      '30 minutes between “Mornings” and “Evenings” on Tuesday.',
      '25 minutes between “Evenings” and “Sundays” on Sunday.',
    ]);
  });

  it.each([
    [1, 'walks', 'In all about 1 minute a week on the way between jobs, on foot.'],
    [59, 'bicycle', 'In all about 59 minutes a week on the way between jobs, by bicycle.'],
    [60, 'own-car', 'In all about 1 hour a week on the way between jobs, by car.'],
    [120, 'bus', 'In all about 2 hours a week on the way between jobs, by bus.'],
    [
      150,
      'adapted-vehicle',
      'In all about 2 hours 30 minutes a week on the way between jobs, with an adapted vehicle.',
    ],
  ] as const)('says %i minutes on the way (%s)', (wayMinutes, travelBy, line) => {
    expect(words({ wayMinutes }, { wishes: { travelBy } }).lines).toEqual([line]);
  });
});
