import type { PlacesService } from '@pa/places';
import type { OpenVacancy } from '../open-vacancy';
import { AdvertPresenter, type AdvertView } from './advert.presenter';

type Span = OpenVacancy['hours'][number];

const MONDAY: Span = { day: 0, start: 420, minutes: 120, kind: 'awake', weeks: 'every', termTimeOnly: false };

/** An advert of which nothing is said yet. */
const BARE: OpenVacancy = {
  id: 'v',
  ownerId: 'e',
  title: '',
  about: '',
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
  district: '',
  environment: [],
  howToApply: '',
  questions: [],
  isBlind: false,
  places: 1,
  closesOn: '',
  checks: [],
  checksWhy: '',
  startsOn: null,
  endsOn: null,
  publishedAt: new Date('2026-03-01T12:00:00Z'),
  updatedAt: new Date('2026-03-01T12:00:00Z'),
  version: 1,
};

const presenter = new AdvertPresenter({
  districtName: (outward: string) => (outward === 'CH1' ? 'Chester' : null),
} as unknown as PlacesService);

function viewOf(said: Partial<OpenVacancy> = {}): AdvertView {
  return presenter.present({ ...BARE, ...said });
}

describe('an advert in words', () => {
  it('says of an empty draft what is not said yet, and leaves out what has no answer', () => {
    expect(viewOf()).toMatchObject({
      title: 'No title yet',
      employer: 'An employer',
      about: [],
      hoursLine: 'The hours are not said yet.',
      hasHours: false,
      sex: '',
      pay: [],
      facts: [
        { key: 'Start', value: 'As soon as possible' },
        { key: 'Length', value: 'Permanent' },
        { key: 'PAs wanted', value: '1' },
      ],
      closes: '',
    });
  });

  it('names title, closing date, paragraphs, tasks and questions as they were written', () => {
    const view = viewOf({
      title: 'Help in the mornings',
      about: 'I swim.\n\n \nI cook.',
      tasksRequired: ['washing'],
      tasksOptional: ['dressing'],
      tasksNever: ['hoist', 'no-such-task'],
      questions: [{ id: 'q', text: 'Do you swim?' }],
      closesOn: '2027-03-03',
    });
    expect(view).toMatchObject({
      title: 'Help in the mornings',
      about: ['I swim.', 'I cook.'],
      tasks: { required: ['Washing'], optional: ['Dressing'], never: ['Using a hoist'] },
      questions: ['Do you swim?'],
      closes: 'Apply by 3 March 2027',
    });
  });

  it('says the district of the employer, with its name where it is known', () => {
    expect(viewOf({ district: 'CH1' }).employer).toBe('An employer near CH1, Chester');
    expect(viewOf({ district: 'ZZ9' }).employer).toBe('An employer near ZZ9');
  });

  it('says whether staff have seen who the employer is', () => {
    expect(viewOf().verified).toBe('We have not seen who this employer is yet.');
    expect(presenter.present(BARE, { on: '2026-03-03', how: 'by video call' }).verified).toBe(
      'We saw who this employer is on 3 March 2026: by video call.',
    );
  });

  it('says how many hours a week, and whether that is an average or in term time', () => {
    expect(viewOf({ hours: [MONDAY] })).toMatchObject({ hoursLine: '2 hours a week.', hasHours: true });
    expect(viewOf({ hours: [{ ...MONDAY, weeks: 'a' }] }).hoursLine).toBe('1 hour a week on average.');
    expect(viewOf({ hours: [{ ...MONDAY, termTimeOnly: true }], hoursFlexible: true }).hoursLine).toBe(
      '2 hours a week in term time. The hours can be talked about.',
    );
  });

  it('says that the PA lives in, with or without hours', () => {
    expect(viewOf({ liveIn: true }).hoursLine).toBe('The PA lives in.');
    expect(viewOf({ liveIn: true, hours: [MONDAY] }).hoursLine).toBe('2 hours a week. The PA lives in.');
  });

  it('calls a day on which nobody is needed a day with no hours', () => {
    const [week] = viewOf({ hours: [MONDAY] }).week.weeks;
    expect(week?.days.map(({ times }) => times.join())).toEqual([
      '07:00 to 09:00',
      ...Array<string>(6).fill('No hours'),
    ]);
  });

  it('says that the job is for a woman or a man, always with the reason', () => {
    const sexReason = 'I need help with washing.';
    expect(viewOf({ sexWanted: 'female', sexReason }).sex).toBe(
      'This job is for a woman. The reason: I need help with washing.',
    );
    expect(viewOf({ sexWanted: 'male', sexReason }).sex).toBe(
      'This job is for a man. The reason: I need help with washing.',
    );
  });

  it('says all pay in pounds, and what is taken off for the room', () => {
    const view = viewOf({
      payPence: 1350,
      sleepInPence: 6000,
      liveInPenceAWeek: 70000,
      accommodationPenceADay: 1066,
      employment: ['employed', 'permanent'],
      payWords: 'Bus fares are paid.',
    });
    expect(view.pay).toEqual([
      { key: 'Pay', value: '£13.50 an hour' },
      { key: 'Sleep-in', value: '£60.00 a night' },
      { key: 'Living in', value: '£700.00 a week' },
      { key: 'The room', value: '£10.66 a day is taken off pay' },
      { key: 'Ways of working', value: 'Employed, permanent' },
      { key: 'More about pay', value: 'Bus fares are paid.' },
    ]);
  });

  it('says that a room costs nothing', () => {
    expect(viewOf({ accommodationPenceADay: 0 }).pay).toEqual([{ key: 'The room', value: 'The room is free' }]);
  });

  it('says from when until when, and what else there is to know', () => {
    const view = viewOf({
      startsOn: '2026-04-01',
      endsOn: '2026-09-30',
      places: 2,
      drives: true,
      languages: ['english', 'welsh'],
      experience: ['autism'],
      interests: ['music', 'sport'],
      environment: ['pets', 'stairs'],
    });
    expect(view.facts).toEqual([
      { key: 'Start', value: '1 April 2026' },
      { key: 'Length', value: 'Until 30 September 2026' },
      { key: 'PAs wanted', value: '2' },
      { key: 'Driving', value: 'The PA needs to drive' },
      { key: 'Languages', value: 'English and Welsh' },
      { key: 'Experience that helps', value: 'Autism' },
      { key: 'Interests', value: 'Music, sport' },
      { key: 'At the place of work', value: 'Pets, stairs' },
    ]);
  });
});
