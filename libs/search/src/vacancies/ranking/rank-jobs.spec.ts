import fc from 'fast-check';
import { coverWeek, everyWeek, parseHours } from '@pa/matching';
import type { OpenVacancy } from '@pa/recruitment';
import { taxonomies } from '@pa/register';
import { EVERY_JOB, JOB_SORTS, type JobSearch } from '../query/job-search';
import { countJobFacets } from './job-facets';
import { stemsAsked, stemsOf, textFilter, wordsOfQuery } from './job-text';
import { wordsOfJob } from './job-words';
import { openJobOf } from './open-job';
import { matchJob, rankJobs } from './rank-jobs';

const TODAY = '2026-03-18';
const PUBLISHED = new Date('2026-03-10T09:00:00Z');
const REACH = { districts: ['CH1', 'CH2', 'CH3'], hundredths: [0, 180, 560] };
const TASKS = taxonomies.tasks.slice(0, 8).map(({ key }) => key);

const VACANCY: OpenVacancy = {
  id: '01890000-0000-7000-8000-000000000001',
  ownerId: '01890000-0000-7000-8000-0000000000aa',
  title: 'Help in the mornings',
  about: 'Getting up, and a walk.',
  whoWanted: '',
  hours: weekOf('mon 07:00-12:00,tue 07:00-12:00'),
  hoursFlexible: false,
  liveIn: false,
  tasksRequired: ['washing', 'cooking'],
  tasksOptional: ['garden'],
  tasksNever: ['hoist'],
  experience: ['dementia'],
  values: ['calm'],
  interests: [],
  languages: [],
  drives: false,
  sexWanted: null,
  sexReason: '',
  employment: ['employed', 'permanent'],
  payPence: 1320,
  sleepInPence: null,
  liveInPenceAWeek: null,
  accommodationPenceADay: null,
  payWords: '',
  district: 'CH2',
  environment: [],
  howToApply: '',
  questions: [],
  isBlind: false,
  places: 1,
  closesOn: '2026-04-01',
  checks: [],
  checksWhy: '',
  startsOn: null,
  endsOn: null,
  publishedAt: PUBLISHED,
  updatedAt: PUBLISHED,
  version: 1,
};

function weekOf(text: string) {
  const parsed = parseHours(text);
  if (!parsed.ok) throw new Error(text);
  return parsed.value.map(everyWeek);
}

function list(vacancies: readonly OpenVacancy[], search: Partial<JobSearch>, hidden: readonly string[] = []) {
  const whole = { ...EVERY_JOB, ...search };
  const reach = whole.near === null ? null : REACH;
  return rankJobs(vacancies.map(openJobOf), { search: whole, reach, hidden, today: TODAY });
}

const finds = (change: Partial<OpenVacancy>, search: Partial<JobSearch>, hidden: readonly string[] = []) =>
  list([{ ...VACANCY, ...change }], search, hidden).length === 1;

describe('which jobs are found', () => {
  it.each<[string, boolean, Partial<OpenVacancy>, Partial<JobSearch>]>([
    ['a job in reach', true, {}, { near: 'CH1' }],
    ['a job out of reach', false, { district: 'M14' }, { near: 'CH1' }],
    ['a job past its date', false, { closesOn: '2026-03-17' }, {}],
    ['a job with its last day today', true, { closesOn: TODAY }, {}],
    ['a required task that one never does', false, {}, { neverTasks: ['washing'] }],
    ['an optional task that one never does', true, {}, { neverTasks: ['garden'] }],
    ['hours of which one can do some', true, {}, { week: weekOf('tue 11:00-13:00') }],
    ['hours of which one can do none', false, {}, { week: weekOf('wed 07:00-12:00') }],
    ['a live-in job without hours', true, { liveIn: true, hours: [] }, { week: weekOf('wed 07:00-12:00') }],
    ['a live-in job, when none is wanted', false, { liveIn: true }, { liveIn: false }],
    ['another job, when only live-in is wanted', false, {}, { liveIn: true }],
    ['pay that is enough', true, {}, { minPay: 1320 }],
    ['pay that is a penny short', false, {}, { minPay: 1321 }],
    ['live-in pay that cannot be compared', true, { liveIn: true, payPence: null }, { minPay: 1321 }],
    ['the other way to be paid', false, {}, { employment: ['self-employed'] }],
    ['one of the two ways to be paid', true, {}, { employment: ['self-employed', 'employed'] }],
    [
      'a contract that the job does not speak of',
      true,
      { employment: ['employed'] },
      { employment: ['casual-relief'] },
    ],
    ['a later start', false, { startsOn: '2026-05-01' }, { startsBy: '2026-04-30' }],
    ['a language one does not speak', false, { languages: ['welsh'] }, { languages: ['english'] }],
    ['words of the advert', true, {}, { q: 'walks mornings' }],
    ['everyday words for a task', true, {}, { q: 'shower' }],
    ['words that are nowhere', false, {}, { q: 'swimming' }],
    ['what is not part of the job', false, {}, { q: 'hoist' }],
  ])('%s: %s', (...[, isFound, change, search]) => {
    expect(finds(change, search)).toBe(isFound);
  });

  it('never finds a job of somebody who is hidden', () => {
    expect(finds({}, {}, [VACANCY.ownerId])).toBe(false);
  });
});

describe('the order of jobs', () => {
  const random = fc.record({
    district: fc.constantFrom('CH1', 'CH2', 'CH3', 'M14'),
    tasksRequired: fc.subarray(TASKS),
    payPence: fc.constantFrom(1271, 1320, 1500, null),
    publishedAt: fc.constantFrom(PUBLISHED, new Date('2026-02-01T09:00:00Z')),
    hours: fc.constantFrom(VACANCY.hours, weekOf('fri 22:00-07:00 sleep-in'), []),
  });
  const jobs = fc
    .uniqueArray(fc.uuid({ version: 7 }), { minLength: 1, maxLength: 12 })
    .chain((ids) => fc.tuple(...ids.map((id) => random.map((change): OpenVacancy => ({ ...VACANCY, ...change, id })))));

  it('is the same whatever order the adverts come in, and ends in the id', () => {
    fc.assert(
      fc.property(jobs, fc.constantFrom(...JOB_SORTS), (vacancies, sort) => {
        const search = { near: 'CH1', sort, tasks: ['washing'], week: VACANCY.hours };
        const ids = list(vacancies, search).map(({ job }) => job.id);
        expect(list([...vacancies].reverse(), search).map(({ job }) => job.id)).toEqual(ids);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });

  it('scores the share of the job that the PA can do', () => {
    const score = (week: string) =>
      list([VACANCY], { week: weekOf(week), tasks: ['washing', 'cooking', 'garden'] })[0]?.score ?? 0;
    expect(score('mon 07:00-12:00,tue 07:00-12:00')).toBeGreaterThan(score('mon 07:00-12:00'));
    expect(score('mon 07:00-12:00')).toBe(score('mon 06:00-13:00'));
  });

  it('counts in each facet how many of those found have it', () => {
    fc.assert(
      fc.property(jobs, (vacancies) => {
        const found = list(vacancies, { near: 'CH1' });
        const { requiredTasks } = countJobFacets(found);
        for (const [key, count] of Object.entries(requiredTasks))
          expect(found.length - list(vacancies, { near: 'CH1', neverTasks: [key] }).length).toBe(count);
      }),
    );
  });
});

describe('why a job is shown', () => {
  const said = (search: Partial<JobSearch>, change: Partial<OpenVacancy> = {}) => {
    const whole = { ...EVERY_JOB, ...search };
    const reach = whole.near === null ? null : REACH;
    const query = { search: whole, reach, hidden: [], today: TODAY };
    return wordsOfJob(whole, matchJob(openJobOf({ ...VACANCY, ...change }), query)).all.map(({ text }) => text);
  };

  it('says how much of its hours, how much of my week, which tasks, how far, and what is not part of it', () => {
    const search = { near: 'CH1', week: weekOf('mon 07:00-12:00,tue 08:00-12:00,fri 08:00-12:00'), tasks: ['cooking'] };
    expect(said({ ...search, trainingTasks: ['washing'] })).toEqual([
      'You can do 9 of its 10 hours',
      'Uses 9 of your 13 free hours',
      'You do 1 of its 3 tasks',
      'With training: help with washing',
      'About 2 miles away',
      'Not part of this job: using a hoist',
      'You are not free before 08:00 on Tuesday',
    ]);
  });

  it('says what it asks beyond what the PA does', () => {
    expect(said({ tasks: ['garden'] }, { drives: true, sexWanted: 'female' })).toEqual([
      'You do 1 of its 3 tasks',
      'Not part of this job: using a hoist',
      'Asks for a woman. The advert says why',
      expect.stringMatching(/^Also asks you to .+ and .+/),
      'Needs somebody who drives',
    ]);
  });

  it('says nothing of what the PA does not say', () => {
    expect(said({})).toEqual(['Not part of this job: using a hoist']);
  });

  it('counts hours as the search for PAs does', () => {
    const week = weekOf('mon 06:00-09:30,tue 11:00-15:00');
    const { coveredMinutes } = coverWeek(VACANCY.hours, week);
    expect(said({ week })[0]).toBe(
      `You can do ${coveredMinutes / 60 === 3.5 ? '3½' : coveredMinutes / 60} of its 10 hours`,
    );
  });
});

describe('words to find by', () => {
  it.each([
    ['cooking', 'cook', true],
    ['shops', 'shopping', true],
    ['walks', 'shopping', false],
    ['Café', 'cafe', true],
    ['a kind home', 'the kind', true],
  ])('%s is found by %s: %s', (text, query, isFound) => {
    expect(textFilter(query)(stemsOf(text))).toBe(isFound);
  });

  it('are kept by a saved search with every way to say them', () => {
    expect(stemsAsked('multiple sclerosis hoyst')).toEqual([' multipl& sclerosi| ms', ' hoyst| hoist']);
    expect(stemsAsked('')).toEqual([]);
  });

  it('count in the score when they are said as they were written, whole or in another form', () => {
    const saidIn = (query: string, text: string) => wordsOfQuery(query).saidIn(stemsOf(text));
    expect(wordsOfQuery('cook multiple sclerosis').asked).toBe(2);
    expect(saidIn('cook walks', 'She loves cooking and a walk')).toBe(2);
    expect(saidIn('ms', 'multiple sclerosis')).toBe(0);
    expect(saidIn('gard', 'gardening')).toBe(0);
  });

  it('put a job that says them before one that says others which mean the same', () => {
    const [says, means] = ['0190a3c0-0000-7000-8000-0000000000b2', '0190a3c0-0000-7000-8000-0000000000b1'];
    const jobs = [
      { ...VACANCY, id: means, about: 'A flat near the beach.' },
      { ...VACANCY, id: says, about: 'A flat at the seaside.' },
    ];
    expect(list(jobs, {}).map(({ job }) => job.id)).toEqual([means, says]);
    expect(list(jobs, { q: 'seaside' }).map(({ job }) => job.id)).toEqual([says, means]);
  });
});
