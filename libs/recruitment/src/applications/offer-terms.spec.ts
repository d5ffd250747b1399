import type { VacancyEntity } from '../vacancies/vacancy.entity';
import { LONGEST_OFFER_WORDS, offerTermsOf, penceOf, type GivenOffer } from './offer-terms';

const TODAY = '2026-03-10';
const ADVERT = {
  title: 'Help at home',
  hours: [],
  hoursFlexible: true,
  liveIn: false,
  payPence: 1350,
  sleepInPence: null,
  liveInPenceAWeek: null,
  accommodationPenceADay: null,
  payWords: 'more on Sundays',
  district: 'CH1',
  employment: ['employed'],
  tasksRequired: ['cooking'],
  tasksOptional: ['cleaning'],
  tasksNever: ['pet-care'],
  endsOn: null,
  checks: ['dbs-enhanced', 'dbs-basic'],
} as Partial<VacancyEntity>;
const GIVEN: GivenOffer = { startsOn: '2026-04-01', pay: '', hoursWords: '', checks: [], conditions: '' };

const read = (given: Partial<GivenOffer> = {}, advert: Partial<VacancyEntity> = {}) =>
  offerTermsOf({ ...ADVERT, ...advert } as VacancyEntity, { ...GIVEN, ...given }, TODAY);
const problems = (given: Partial<GivenOffer>, advert: Partial<VacancyEntity> = {}) =>
  read(given, advert).problems.map(({ field, message }) => `${field}: ${message}`);

describe('an amount as it is typed', () => {
  it.each([
    ['12.71', 1271],
    ['£12', 1200],
    ['£ 12.50', 1250],
    ['12.7', 1270],
    [' 0.05 ', 5],
  ])('reads %j as %d pence', (typed, pence) => {
    expect(penceOf(typed)).toBe(pence);
  });

  it.each(['', 'a lot', '12.713', '1234', '-5', '12.', '12,50'])('does not read %j', (typed) => {
    expect(penceOf(typed)).toBeNull();
  });
});

describe('the terms of an offer', () => {
  it('come from the advert where the employer says nothing else', () => {
    expect(read()).toMatchObject({
      problems: [],
      terms: {
        title: 'Help at home',
        payPence: 1350,
        payWords: 'more on Sundays',
        tasks: ['cooking', 'cleaning'],
        never: ['pet-care'],
        district: 'CH1',
        startsOn: '2026-04-01',
        endsOn: null,
        checks: [],
      },
    });
  });

  it('take what the employer says, without spaces around it', () => {
    const { terms } = read({ pay: ' £14.20 ', hoursWords: ' Mondays only ', conditions: ' Two references. ' });
    expect(terms).toMatchObject({ payPence: 1420, hoursWords: 'Mondays only', conditions: 'Two references.' });
  });

  it('do not depend on a check that the tasks do not allow', () => {
    const personal = { tasksRequired: ['washing'], employment: ['employed'] };
    expect(problems({ checks: ['dbs-enhanced'] }, { tasksRequired: ['cleaning'] })).toEqual([
      'checks: The tasks of this job do not allow an enhanced DBS check. Do not tick that one.',
    ]);
    expect(problems({ checks: ['dbs-basic'] }, { tasksRequired: ['cleaning'] })).toEqual([]);
    expect(problems({ checks: ['dbs-enhanced'] }, personal)).toEqual([]);
  });

  it('depend only on checks that the advert names', () => {
    expect(read({ checks: ['dbs-basic', 'dbs-standard'] }).terms.checks).toEqual(['dbs-basic']);
  });

  it('leave the place empty where the advert has none', () => {
    expect(read({}, { district: null }).terms.district).toBe('');
  });
});

describe('the pay of an offer', () => {
  it('must be an amount, and is not quietly that of the advert', () => {
    expect(problems({ pay: 'a lot' })).toEqual(['pay: Write the pay for an hour like 12.71.']);
    expect(read({ pay: 'a lot' }).terms.payPence).toBeNull();
  });

  it('must be said where the advert does not say it', () => {
    expect(problems({}, { payPence: null })).toEqual(['pay: Write what you pay for an hour.']);
    expect(problems({ pay: '13' }, { payPence: null })).toEqual([]);
  });

  it('need not be by the hour for a PA who lives in', () => {
    expect(problems({}, { payPence: null, liveInPenceAWeek: 90_000 })).toEqual([]);
  });
});

describe('the first day of an offer', () => {
  const AS_NUMBERS = 'startsOn: Write the first day as numbers, like 27 3 2026.';

  it.each([null, '', 'soon', '2026-4-1', '2026-13-01', '2026-02-30'])('cannot be %j', (startsOn) => {
    expect(problems({ startsOn })).toEqual([AS_NUMBERS]);
  });

  it('is today or later', () => {
    expect(problems({ startsOn: '2026-03-09' })).toEqual(['startsOn: Choose a first day that is still to come.']);
    expect(problems({ startsOn: TODAY })).toEqual([]);
  });

  it('is within a year', () => {
    expect(problems({ startsOn: '2027-03-10' })).toEqual([]);
    expect(problems({ startsOn: '2027-03-11' })).toEqual(['startsOn: Choose a first day within a year.']);
  });

  it('is not after the last day of the job', () => {
    expect(problems({ startsOn: '2026-04-01' }, { endsOn: '2026-04-01' })).toEqual([]);
    expect(problems({ startsOn: '2026-04-02' }, { endsOn: '2026-04-01' })).toEqual([
      'startsOn: The job ends before this day. Choose an earlier one.',
    ]);
  });
});

describe('the words of an offer', () => {
  it('have a longest length, counted as a person counts letters', () => {
    const longest = '🙂'.repeat(LONGEST_OFFER_WORDS);
    expect(problems({ hoursWords: longest, conditions: longest })).toEqual([]);
    expect(problems({ hoursWords: `${longest}a`, conditions: `${longest}a` })).toEqual([
      'hoursWords: Write 1000 letters or fewer.',
      'conditions: Write 1000 letters or fewer.',
    ]);
  });
});
