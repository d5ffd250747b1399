import { searchParams } from './query/pa-search-params';
import { EMPTY_SEARCH, type PaSearch } from './query/pa-search';
import { startAgain, widerChoices } from './wider-choices';

const asked: PaSearch = {
  ...EMPTY_SEARCH,
  near: 'CH1',
  radiusMiles: 5,
  hours: [
    { day: 0, start: 420, minutes: 120, kind: 'awake' },
    { day: 4, start: 420, minutes: 120, kind: 'awake' },
  ],
  tasks: ['hoist'],
  languages: ['polish'],
  drives: true,
  q: 'calm',
  page: 3,
};

describe('wider choices', () => {
  it('each change one thing, and start on the first page', () => {
    const choices = widerChoices(asked);
    expect(choices.map(({ text }) => text)).toEqual([
      'Look within 10 miles, not 5',
      'Look within 15 miles, not 5',
      'Look within 20 miles, not 5',
      'Look within 30 miles, not 5',
      'Look within 50 miles, not 5',
      'Look within 100 miles, not 5',
      'Leave out Monday',
      'Leave out Friday',
      'Include PAs willing to be trained: using a hoist',
      'Include PAs who do not speak Polish',
      'Leave out “Using a hoist”',
      'Include PAs who do not drive',
      'Leave out the words “calm”',
    ]);
    for (const { search } of choices) {
      expect(search.page).toBe(1);
      const differing = (Object.keys(search) as (keyof PaSearch)[]).filter((name) => search[name] !== asked[name]);
      expect(differing.filter((name) => name !== 'page' && name !== 'tasksOrTraining')).toHaveLength(1);
    }
  });

  it('ask a willing learner instead of somebody who does it now', () => {
    const learn = widerChoices(asked).find(({ kind }) => kind === 'training');
    expect([learn?.search.tasks, learn?.search.tasksOrTraining]).toEqual([[], ['hoist']]);
  });

  it('do not leave out the only day, nor look wider than there is a place', () => {
    expect(widerChoices({ ...EMPTY_SEARCH, hours: asked.hours.slice(0, 1) })).toEqual([]);
  });

  it('come down to everyone near, then everyone', () => {
    expect(startAgain(asked).map(({ search }) => searchParams(search))).toEqual(['near=CH1&radiusMiles=5', '']);
    expect(startAgain(EMPTY_SEARCH)).toHaveLength(1);
  });
});
