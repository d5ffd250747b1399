import fc from 'fast-check';
import { everyWeek, parseHours } from '@pa/matching';
import { changedJobs, jobParams, sharedJobParams } from './job-search-params';
import { NOTHING_ASKED, type OwnNeed } from './job-search';
import { readJobSearch } from './read-job-search';

const hours = parseHours('mon 07:00-12:00,tue 07:00-12:00');
const WEEK = (hours.ok ? hours.value : []).map(everyWeek);
const OWN: OwnNeed = {
  ask: {
    ...NOTHING_ASKED,
    near: 'CH1',
    radiusMiles: 15,
    hours: hours.ok ? hours.value : [],
    tasks: ['cooking', 'hoist'],
    neverTasks: ['catheter'],
    minPay: 1320,
    liveIn: false,
  },
  week: WEEK.map((span) => ({ ...span, weeks: 'a' as const })),
  hoursMin: 10,
  hoursMax: 20,
  travelModes: ['bus'],
};

const read = (query: string, own: OwnNeed | null = null) =>
  readJobSearch(Object.fromEntries(new URLSearchParams(query)), own);
const messages = (query: string) => read(query).problems.map(({ message }) => message);

describe('what a query asks of jobs', () => {
  it('takes what it leaves out from the profile, alternate weeks and all', () => {
    const { search, problems } = read('radiusMiles=5', OWN);
    expect(problems).toEqual([]);
    expect(search).toMatchObject({ near: 'CH1', radiusMiles: 5, minPay: 1320, liveIn: false, said: ['radiusMiles'] });
    expect(search.week).toBe(OWN.week);
  });

  it('asks for nothing where a parameter stands without a value', () => {
    expect(read('near=&hours=&minPay=&liveIn=&neverTasks=', OWN).search).toMatchObject({
      near: null,
      hours: [],
      week: [],
      minPay: null,
      liveIn: null,
      neverTasks: [],
      tasks: ['cooking', 'hoist'],
    });
  });

  it('takes nothing from the profile when it says so', () => {
    expect(read('ignoreProfile=true', OWN).search).toMatchObject({ ...NOTHING_ASKED, week: [], profile: null });
  });

  it('believes what was said against what the profile says', () => {
    expect(read('tasks=catheter', OWN).search.neverTasks).toEqual([]);
    expect(read('neverTasks=hoist', OWN).search.tasks).toEqual(['cooking']);
  });

  it('cuts a full postcode', () => {
    expect(read('near=CH1 2AB&q=near CH1 2AB').search).toMatchObject({ near: 'CH1', q: 'near CH1' });
  });

  it.each([
    ['hour=mon', 'We do not know “hour”. Did you mean hours?'],
    ['tasks=hoists', 'We do not know “hoists” in tasks. Did you mean hoist?'],
    ['minPay=lots', 'Write pay in pounds, from 0 to 1000, for example 13.20.'],
    ['startsBy=1 April', 'Write the day as year, month and day, for example 2026-04-01.'],
    ['sort=nearest', 'We cannot put jobs in order by “nearest”. Choose best, distance, newest, pay.'],
    ['sort=distance', 'To put the nearest first, say where: a town or a postcode.'],
    ['liveIn=maybe', 'Write liveIn=true or leave it out.'],
    ['tasks=hoist&neverTasks=hoist', '“hoist” is both wanted and never to be done. Choose one.'],
  ])('says what is wrong with %s', (query, message) => {
    expect(messages(query)).toEqual([message]);
  });

  it('is written down so that it reads back to the same', () => {
    const change = fc.record(
      {
        near: fc.constantFrom(null, 'CH2', 'Bolton'),
        radiusMiles: fc.constantFrom(3, 10, 20),
        liveIn: fc.constantFrom(null, true, false),
        neverTasks: fc.subarray(['stoma', 'garden', 'hoist']),
        employment: fc.subarray(['employed', 'permanent']),
        minPay: fc.constantFrom(null, 1271, 1500),
        startsBy: fc.constantFrom(null, '2026-04-01'),
        q: fc.constantFrom('', 'a kind, calm & quiet home'),
        hours: fc.constantFrom([], OWN.ask.hours),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(change, fc.constantFrom(null, OWN), (changes, own) => {
        const search = changedJobs(read('', own).search, changes);
        const back = read(jobParams(search), own);
        expect(back.problems).toEqual([]);
        expect({ ...back.search, said: [], tasks: [] }).toEqual({ ...search, said: [], tasks: [] });
        const shared = read(sharedJobParams(search)).search;
        expect({ ...shared, said: [], week: [], ignoreProfile: false }).toEqual({
          ...search,
          said: [],
          week: [],
          profile: null,
        });
      }),
    );
  });
});
