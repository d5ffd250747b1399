import fc from 'fast-check';
import { everyWeek, type NeedSpan } from '@pa/matching';
import type { OpenVacancy } from '@pa/recruitment';
import { taxonomies } from '@pa/register';
import { EVERY_JOB, type JobSearch } from '../../../libs/search/src/vacancies/query/job-search';
import { DISTRICTS, TODAY } from './random-pas';

const keysOf = (list: readonly { key: string }[], first = 5) => fc.subarray(list.slice(0, first).map(({ key }) => key));
const few = (list: readonly { key: string }[], first = 5) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant<string[]>([]) }, { weight: 1, arbitrary: keysOf(list, first) });

const span: fc.Arbitrary<NeedSpan> = fc.record({
  day: fc.integer({ min: 0, max: 6 }),
  start: fc.integer({ min: 0, max: 47 }).map((slot) => slot * 30),
  minutes: fc.integer({ min: 1, max: 24 }).map((slots) => slots * 30),
  kind: fc.constantFrom('awake', 'waking-night', 'sleep-in'),
});

/** An open advert, without id and owner. */
export const randomVacancy: fc.Arbitrary<Omit<OpenVacancy, 'id' | 'ownerId'>> = fc
  .record({
    title: fc.constantFrom('Help in the mornings', 'Gardening and walks', ''),
    hours: fc.array(span.map(everyWeek), { maxLength: 4 }),
    liveIn: fc.boolean(),
    tasksRequired: keysOf(taxonomies.tasks),
    tasksOptional: few(taxonomies.tasks),
    languages: few(taxonomies.languages, 3),
    employment: keysOf(taxonomies.employment),
    payPence: fc.constantFrom(null, 1271, 1300, 1500),
    district: fc.constantFrom(...DISTRICTS),
    startsOn: fc.constantFrom(null, '2026-04-01', '2026-06-01'),
  })
  .map((made) => ({ ...PLAIN, ...made }));

const PLAIN: Omit<OpenVacancy, 'id' | 'ownerId'> = {
  title: '',
  about: 'Somebody calm is wanted.',
  whoWanted: '',
  hours: [],
  hoursFlexible: false,
  liveIn: false,
  tasksRequired: [],
  tasksOptional: [],
  tasksNever: [],
  experience: [],
  values: [],
  interests: [],
  languages: [],
  drives: false,
  sexWanted: null,
  sexReason: '',
  employment: [],
  payPence: null,
  sleepInPence: null,
  liveInPenceAWeek: null,
  accommodationPenceADay: null,
  payWords: '',
  district: 'CH1',
  environment: [],
  howToApply: '',
  questions: [],
  isBlind: false,
  places: 1,
  closesOn: '2026-12-01',
  checks: [],
  checksWhy: '',
  startsOn: null,
  endsOn: null,
  publishedAt: TODAY,
  updatedAt: TODAY,
  version: 1,
};

/** What a PA asks of jobs: mostly little, so that some jobs are left. */
export const randomJobSearch: fc.Arbitrary<JobSearch> = fc
  .record({
    near: fc.constantFrom(null, 'CH1', 'CH1'),
    radiusMiles: fc.constantFrom(3, 10, 40),
    hours: fc.oneof(fc.constant<NeedSpan[]>([]), fc.array(span, { minLength: 1, maxLength: 4 })),
    liveIn: fc.constantFrom(null, null, true, false),
    neverTasks: few(taxonomies.tasks),
    languages: few(taxonomies.languages, 3),
    employment: few(taxonomies.employment),
    minPay: fc.constantFrom(null, null, 1271, 1400),
    startsBy: fc.constantFrom(null, null, '2026-04-01'),
    q: fc.constantFrom('', '', '', 'calm mornings', 'gardening', 'wahsing', 'loo', 'gardner walks'),
  })
  .map((wishes) => ({ ...EVERY_JOB, ...wishes, week: wishes.hours.map(everyWeek) }));
