import { NATIONAL_RULES, rulesOn } from '../rules';
import type { OfferTerms } from './offer-terms';
import { writtenTerms } from './written-terms';

const TERMS: OfferTerms = {
  title: 'Help at home in the mornings',
  hours: [{ day: 0, start: 420, minutes: 150, kind: 'awake', weeks: 'every', termTimeOnly: false }],
  hoursFlexible: true,
  liveIn: false,
  hoursWords: '',
  payPence: 1350,
  sleepInPence: null,
  liveInPenceAWeek: null,
  accommodationPenceADay: null,
  payWords: '',
  tasks: ['cooking'],
  never: ['pet-care'],
  employment: ['employed'],
  district: 'CH1',
  startsOn: '2026-04-01',
  endsOn: null,
  checks: ['dbs-enhanced'],
  conditions: 'Two references.',
};
const PEOPLE = { employer: 'Sam O.', pa: 'Amira K.' };
const NATIONAL = NATIONAL_RULES.map((rule) => ({ ...rule, ownId: null }));
const on = (date: string) => rulesOn(NATIONAL, date);
const make = (terms: Partial<OfferTerms> = {}, date = '2026-04-06') =>
  writtenTerms({ ...TERMS, ...terms }, on(date), PEOPLE);
const makeWithoutRules = (terms: Partial<OfferTerms> = {}) =>
  writtenTerms({ ...TERMS, ...terms }, rulesOn([], '2026-04-06'), PEOPLE);
const partOf = (title: string, made = make()) => made.parts.find((one) => one.title === title)!;

describe('a written statement of particulars', () => {
  it('has every heading that section 1 of the Act asks for', () => {
    expect(make().parts.map(({ title }) => title)).toEqual([
      'Who this is between',
      'When the job starts',
      'The job',
      'Where the work is',
      'Days and hours',
      'Pay',
      'Holiday and other leave',
      'When the PA is ill',
      'Pension',
      'Ending the job',
      'Training',
      'When something is wrong',
      'What this depends on',
    ]);
  });

  it('says what the offer says', () => {
    expect(partOf('When the job starts').lines[0]).toBe('The first day is 1 April 2026.');
    expect(partOf('Days and hours').lines[1]).toBe('That is 2 hours 30 minutes a week, by the clock.');
    expect(partOf('Pay').lines[0]).toBe('The pay is £13.50 an hour.');
    expect(partOf('The job').lines).toContain('Not part of this job: Pet care.');
    expect(partOf('What this depends on').lines).toEqual([
      'The job is the PA’s when these have been seen: Enhanced DBS.',
      'Two references.',
      'The employer must look at the PA’s right to work in the United Kingdom before the first day.',
    ]);
  });

  it('goes by the rules of the first day', () => {
    expect(partOf('Pay', make({}, '2026-03-31')).lines[1]).toContain('£12.21 for people aged 21 and over');
    expect(partOf('Pay', make({}, '2026-04-01')).lines[1]).toContain('£12.71 for people aged 21 and over');
    expect(partOf('Holiday and other leave').lines[0]).toContain('5.6 weeks');
    expect(partOf('When the PA is ill', make({}, '2026-04-05')).lines[1]).toContain('from the fourth day');
    expect(partOf('When the PA is ill', make({}, '2026-04-06')).lines[1]).toContain('from the first full day');
    expect(partOf('Days and hours').lines.join()).toContain('Rest: 20 minutes');
    expect(partOf('Ending the job').lines).toHaveLength(2);
    expect(partOf('Pension').lines[0]).toMatch(/more than £10,000 a year .* at least 3%/);
  });

  it('marks what nobody has agreed, and guesses nothing on a day whose rules are not known', () => {
    const bare = make({ hours: [], hoursFlexible: false, payPence: null }, '2040-01-01');
    expect(partOf('Pay', bare).toAgree[0]).toBe('The pay');
    expect(partOf('Pay', bare).lines.join()).not.toContain('minimum wage');
    expect(partOf('Days and hours', bare).toAgree[0]).toBe('The days and hours');
    expect(partOf('Pension', bare)).toMatchObject({
      lines: [],
      toAgree: ['Which pension rules count on the first day', 'Which pension it is'],
    });
    expect(partOf('Ending the job', makeWithoutRules())).toMatchObject({
      lines: [],
      toAgree: ['How much notice each gives'],
    });
    expect(partOf('When the PA is ill', makeWithoutRules()).toAgree[0]).toBe(
      'Which rules of sick pay count on the first day',
    );
    expect(partOf('Who this is between').toAgree).toEqual(['The full names and addresses of both']);
  });

  it('is an agreement, not a job, with somebody who works for themselves', () => {
    expect(make().isEmployment).toBe(true);
    expect(make({ employment: ['self-employed'] }).isEmployment).toBe(false);
    expect(make({ employment: ['self-employed', 'employed'] }).isEmployment).toBe(true);
  });
});

describe('a written statement says what an offer has', () => {
  it('says the last day, where there is one', () => {
    expect(partOf('When the job starts', make({ endsOn: '2026-09-30' })).lines).toContain(
      'The job ends on 30 September 2026.',
    );
    expect(partOf('When the job starts').lines).toContain('The job goes on until one of you ends it.');
  });

  it('says that the PA lives in, and what is taken off for the room', () => {
    const made = make({ liveIn: true, accommodationPenceADay: 1066 });
    expect(partOf('Where the work is', made).lines).toContain('The PA lives in.');
    expect(partOf('Pay', made).lines).toContain('£10.66 a day is taken off for the room.');
    expect(partOf('Where the work is').lines).not.toContain('The PA lives in.');
    expect(partOf('Pay').lines.join()).not.toContain('taken off');
  });

  it('says what counts in a sleep-in only where one is paid, and where the rule is known', () => {
    const rule = 'In a sleep-in, the minimum wage is owed for the time that the PA is awake to work.';
    expect(partOf('Pay', make({ sleepInPence: 6000 })).lines).toContain(rule);
    expect(partOf('Pay').lines).not.toContain(rule);
    expect(partOf('Pay', makeWithoutRules({ sleepInPence: 6000 })).lines).toEqual([
      'The pay is £13.50 an hour, £60.00 for a sleep-in.',
    ]);
  });

  it('takes the employer’s own words for hours that are not written down', () => {
    const hours = partOf(
      'Days and hours',
      make({ hours: [], hoursFlexible: false, hoursWords: 'Mornings, as agreed.' }),
    );
    expect(hours.lines[0]).toBe('Mornings, as agreed.');
    expect(hours.toAgree).toEqual(['Whether days and hours may change, and how that is agreed']);
  });

  it('leaves out tasks where there are none, and asks about training otherwise', () => {
    const bare = make({ tasks: [], never: [] });
    expect(partOf('The job', bare).lines).toEqual(['The job is: Help at home in the mornings.']);
    expect(partOf('Training', bare).toAgree).toEqual(['Whether there is training the PA must do, and who pays for it']);
    expect(partOf('The job').lines[1]).toBe('The tasks are: Cooking.');
    expect(partOf('Training').toAgree).toEqual(['Which training the PA must do, and who pays for it']);
  });

  it('leaves holiday to be agreed where its rules are not known', () => {
    const holiday = partOf('Holiday and other leave', makeWithoutRules());
    expect(holiday.lines[0]).toBe('Holiday that was earned and not taken is paid when the job ends.');
    expect(holiday.toAgree[0]).toBe('How much paid holiday there is');
    expect(partOf('Holiday and other leave').lines[1]).toBe(
      'With hours that change from week to week, holiday is 12.07% of the hours worked.',
    );
  });

  it('says that nothing else has to happen first, but for the right to work', () => {
    expect(partOf('What this depends on', make({ checks: [], conditions: '' })).lines).toEqual([
      'Nothing else has to happen first.',
      'The employer must look at the PA’s right to work in the United Kingdom before the first day.',
    ]);
    expect(partOf('What this depends on', make({ checks: [] })).lines[0]).toBe('Two references.');
  });
});
