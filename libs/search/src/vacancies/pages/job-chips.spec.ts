import { EVERY_JOB, NOTHING_ASKED, type JobSearch } from '../query/job-search';
import { jobChips } from './job-chips';

function chipsOf(asked: Partial<JobSearch>) {
  return jobChips({ ...EVERY_JOB, ...asked });
}

function textsOf(asked: Partial<JobSearch>): string[] {
  return chipsOf(asked).map(({ text }) => text);
}

describe('chips of a search for jobs', () => {
  it('shows none when nothing is asked', () => {
    expect(jobChips(EVERY_JOB)).toEqual([]);
  });

  it('says the place with its distance', () => {
    expect(textsOf({ near: 'CH1', radiusMiles: 15 })).toEqual(['Within 15 miles of CH1']);
    expect(textsOf({ near: 'CH1', radiusMiles: 1 })).toEqual(['Within 1 mile of CH1']);
  });

  it('says words, pay, beginning and living in', () => {
    expect(textsOf({ q: 'garden', minPay: 1320, startsBy: '2026-04-01', liveIn: true })).toEqual([
      '“garden”',
      'Pays £13.20 an hour or more',
      'Starts by 1 April 2026',
      'Live-in',
    ]);
    expect(textsOf({ liveIn: false })).toEqual(['Not live-in']);
  });

  it('leads to the same search without what the chip says', () => {
    const [words, pay] = chipsOf({ q: 'garden', minPay: 1300, said: ['q', 'minPay'] });
    expect(words).toEqual({ text: '“garden”', href: '/jobs?minPay=13.00' });
    expect(pay).toEqual({ text: 'Pays £13 an hour or more', href: '/jobs?q=garden' });
  });

  it('says each item of a list that the address names', () => {
    const asked: Partial<JobSearch> = {
      tasks: ['hoist'],
      trainingTasks: ['hoist'],
      neverTasks: ['hoist'],
      said: ['tasks', 'trainingTasks', 'neverTasks'],
    };
    expect(textsOf(asked)).toEqual(['Using a hoist', 'Using a hoist, with training', 'Never: Using a hoist']);
  });

  it('takes only its own item away', () => {
    const [first] = chipsOf({ tasks: ['hoist', 'cooking'], said: ['tasks'] });
    expect(first).toEqual({ text: 'Using a hoist', href: '/jobs?tasks=cooking' });
  });

  it('says an item by its key when the list no longer has it', () => {
    const gone = ['long-gone'];
    const lists = { tasks: gone, experience: gone, values: gone, languages: gone, employment: gone };
    expect(textsOf({ ...lists, said: ['tasks', 'experience', 'values', 'languages', 'employment'] })).toEqual([
      'long-gone',
      'Experience: long-gone',
      'long-gone',
      'Speaks long-gone',
      'long-gone',
    ]);
  });

  it('says a list from the profile whole, and asks for nothing of it when that is taken away', () => {
    const profile = { ask: NOTHING_ASKED, week: [], hoursMin: null, hoursMax: null, travelModes: [] };
    const chips = chipsOf({ profile, tasks: ['hoist', 'cooking'], neverTasks: ['hoist'] });
    expect(chips).toEqual([
      { text: 'Tasks you do', href: '/jobs?tasks=' },
      { text: 'Without tasks you do not do', href: '/jobs?neverTasks=' },
    ]);
  });
});
