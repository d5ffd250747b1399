import type { VacancyEntity } from '../vacancies/vacancy.entity';
import { advertFacts, changesSince, hoursWords, labelWords, payWords, pounds } from './advert-facts';

type Pay = Parameters<typeof payWords>[0];
type Hours = Parameters<typeof hoursWords>[0];
type Span = Hours['hours'][number];

const MORNING: Span = { day: 0, start: 420, minutes: 120, kind: 'awake', weeks: 'every', termTimeOnly: false };
const NIGHT: Span = { ...MORNING, day: 4, start: 1320, minutes: 540, kind: 'sleep-in' };

const advert = (given: Partial<VacancyEntity> = {}) =>
  ({
    title: 'Help at home',
    hours: [MORNING],
    hoursFlexible: false,
    liveIn: false,
    payPence: 1350,
    sleepInPence: null,
    liveInPenceAWeek: null,
    payWords: '',
    district: 'CH1',
    employment: ['employed'],
    tasksRequired: ['cooking'],
    tasksOptional: ['cleaning'],
    tasksNever: ['pet-care'],
    startsOn: '2026-04-01',
    endsOn: '2026-09-30',
    closesOn: '2026-03-20',
    checks: ['dbs-enhanced'],
    questions: [
      { id: 'one', text: 'Do you drive?' },
      { id: 'two', text: 'Do you like dogs?' },
    ],
    ...given,
  }) as VacancyEntity;

describe('the pay of an advert in words', () => {
  const pay = (given: Partial<Pay> = {}) =>
    payWords({ payPence: null, sleepInPence: null, liveInPenceAWeek: null, payWords: '', ...given });

  it('keeps the pence of whole pounds, and parts thousands', () => {
    expect(pounds(1271)).toBe('£12.71');
    expect(pounds(120_000)).toBe('£1,200.00');
  });

  it('is empty where nothing is said', () => {
    expect(pay()).toBe('');
  });

  it('says each kind of pay alone', () => {
    expect(pay({ payPence: 1350 })).toBe('£13.50 an hour');
    expect(pay({ sleepInPence: 6000 })).toBe('£60.00 for a sleep-in');
    expect(pay({ liveInPenceAWeek: 90_000 })).toBe('£900.00 a week for living in');
    expect(pay({ payWords: 'more on Sundays' })).toBe('more on Sundays');
  });

  it('says all of it in one sentence', () => {
    expect(pay({ payPence: 1350, sleepInPence: 6000, liveInPenceAWeek: 90_000, payWords: 'more on Sundays' })).toBe(
      '£13.50 an hour, £60.00 for a sleep-in, £900.00 a week for living in, more on Sundays',
    );
  });
});

describe('the hours of an advert in words', () => {
  const hours = (given: Partial<Hours> = {}) =>
    hoursWords({ hours: [], hoursFlexible: false, liveIn: false, ...given });

  it('is empty where there are none', () => {
    expect(hours()).toBe('');
  });

  it('says which nights are slept and which are not', () => {
    expect(hours({ hours: [MORNING, NIGHT, { ...NIGHT, day: 5, kind: 'waking-night' }] })).toBe(
      'Monday 07:00 to 09:00, Friday 22:00 to Saturday 07:00 (sleep-in), Saturday 22:00 to Sunday 07:00 (waking night)',
    );
  });

  it('says that the PA lives in, and that hours can be talked about', () => {
    expect(hours({ liveIn: true })).toBe('living in');
    expect(hours({ hours: [MORNING], hoursFlexible: true })).toBe(
      'Monday 07:00 to 09:00, the hours can be talked about',
    );
  });
});

describe('the facts of an advert', () => {
  it('are each in words', () => {
    expect(advertFacts(advert())).toEqual({
      title: 'Help at home',
      hours: 'Monday 07:00 to 09:00',
      pay: '£13.50 an hour',
      place: 'CH1',
      employment: 'Employed',
      tasks: 'Cooking and Cleaning',
      never: 'Pet care',
      startsOn: '1 April 2026',
      endsOn: '30 September 2026',
      closesOn: '20 March 2026',
      checks: 'Enhanced DBS',
      questions: 'Do you drive? Do you like dogs?',
    });
  });

  it('say what it means that a date or a place is not given', () => {
    expect(advertFacts(advert({ startsOn: null, endsOn: null, closesOn: null, district: null }))).toMatchObject({
      startsOn: 'as soon as possible',
      endsOn: 'permanent',
      closesOn: '',
      place: '',
    });
  });

  it('keep the key of something that is no longer in the lists', () => {
    expect(labelWords('tasks', ['cooking', 'gone'])).toBe('Cooking and gone');
  });
});

describe('what changed since a PA looked', () => {
  it('is nothing while the advert stays as it was', () => {
    expect(changesSince(advertFacts(advert()), advert())).toEqual([]);
  });

  it('says what was and what is, in the order in which facts are said', () => {
    expect(changesSince(advertFacts(advert()), advert({ endsOn: null, payPence: 1400 }))).toEqual([
      { label: 'Pay', was: '£13.50 an hour', now: '£14.00 an hour' },
      { label: 'Until', was: '30 September 2026', now: 'permanent' },
    ]);
  });

  it('does not call a fact changed that was not kept then', () => {
    expect(changesSince({ title: 'Help in the morning' }, advert())).toEqual([
      { label: 'Job', was: 'Help in the morning', now: 'Help at home' },
    ]);
  });
});
