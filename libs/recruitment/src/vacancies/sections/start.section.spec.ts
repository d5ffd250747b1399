import { VacancyEntity } from '../vacancy.entity';
import type { AdvertContext } from './section';
import { start, type Start } from './start.section';

const CONTEXT: AdvertContext = { today: '2026-11-22', districtOf: () => null };
const ANSWERS: Start = { hoursFlexible: false, liveIn: false, startsOn: null, endsOn: null };

const told = (answers: Partial<Start>) => start.problems({ ...ANSWERS, ...answers }, CONTEXT);

describe('when a job starts', () => {
  it('may be as soon as possible, today or in two years', () => {
    for (const startsOn of [null, '2026-11-22', '2027-03-03', '2028-11-21']) expect(told({ startsOn })).toEqual([]);
  });

  it.each([
    ['2027-02-30', 'Write a start date that exists, like 3 March 2027.'],
    ['soon', 'Write a start date that exists, like 3 March 2027.'],
    ['2026-11-21', 'Choose a start date from today on, or leave it empty.'],
    ['2028-11-22', 'Choose a start date in the next two years.'],
  ])('is not %s', (startsOn, message) => {
    expect(told({ startsOn })).toEqual([{ field: 'startsOn', message }]);
  });
});

describe('when a job ends', () => {
  it('is after it starts, or after today when it starts as soon as possible', () => {
    expect(told({ endsOn: '2026-11-23' })).toEqual([]);
    expect(told({ startsOn: '2027-03-03', endsOn: '2027-03-04' })).toEqual([]);
    const early = [{ field: 'endsOn', message: 'The job must end after it starts.' }];
    expect(told({ endsOn: '2026-11-22' })).toEqual(early);
    expect(told({ startsOn: '2027-03-03', endsOn: '2027-03-03' })).toEqual(early);
  });

  it('is a day that exists', () => {
    expect(told({ endsOn: '2027-04-31' })).toEqual([
      { field: 'endsOn', message: 'Write an end date that exists, like 3 March 2027.' },
    ]);
  });

  it('is left empty for a job that goes on for more than ten years', () => {
    expect(told({ endsOn: '2036-11-19' })).toEqual([]);
    expect(told({ endsOn: '2036-11-20' })).toEqual([
      { field: 'endsOn', message: 'Leave the end empty for a job that goes on.' },
    ]);
  });

  it('is held to today while the start is no date, and both are told', () => {
    expect(told({ startsOn: 'soon', endsOn: '2026-11-23' }).map(({ field }) => field)).toEqual(['startsOn']);
    expect(told({ startsOn: 'soon', endsOn: '2026-11-01' }).map(({ field }) => field)).toEqual(['startsOn', 'endsOn']);
  });
});

describe('start, length and living in', () => {
  it('are kept as they were answered, and need no answer', () => {
    const answers: Start = { hoursFlexible: true, liveIn: true, startsOn: '2027-03-03', endsOn: '2027-06-03' };
    const vacancy = Object.assign(new VacancyEntity(), start.columns(answers, CONTEXT, new VacancyEntity()));
    expect(start.read(vacancy)).toEqual(answers);
    expect(start.missing(vacancy, CONTEXT.today)).toEqual([]);
  });
});
