import type { PlacesService } from '@pa/places';
import { publicProfile } from '../../../../test/support/register/own-profile';
import { practicalRows } from './practical-rows';
import { PublicProfilePresenter } from './public-profile.presenter';
import { styleWords } from './style-words';
import { trainingWords } from './training-words';
import { dateLines, weekLine } from './week-words';

const places = { districtName: (outward: string) => (outward === 'CH2' ? 'Hoole' : null) } as PlacesService;
const presenter = new PublicProfilePresenter(places);
const morning = { day: 0, start: 420, minutes: 120, kind: 'awake', weeks: 'every', termTimeOnly: false } as const;

describe('A profile as employers see it', () => {
  it('names the district, its place and how far it is', () => {
    expect(presenter.present(publicProfile()).place).toBe('CH2, Hoole');
    expect(presenter.present(publicProfile(), { distance: 'about 2.5 miles away' }).place).toBe(
      'CH2, Hoole, about 2.5 miles away',
    );
    expect(presenter.present(publicProfile({ district: '' })).place).toBe('');
  });

  it('puts first what the reader asked for, and marks it', () => {
    const view = presenter.present(publicProfile(), { tasks: ['hoist', 'tube-feeding'], values: ['calm'] });
    expect(view.tasks.will).toEqual([
      { text: 'Using a hoist', asked: true },
      { text: 'Washing', asked: false },
    ]);
    expect(view.tasks.not).toEqual([{ text: 'Tube feeding', asked: true }]);
    expect(view.values.map(({ text }) => text)).toEqual(['Calm', 'Patient']);
  });

  it('keeps the PA’s own paragraphs, without empty ones', () => {
    expect(presenter.present(publicProfile({ about: 'One.\n\n \nTwo.\nThree.' })).paragraphs).toEqual([
      'One.',
      'Two.',
      'Three.',
    ]);
  });

  it('says in words where the PA stands between two ways of working', () => {
    expect(presenter.present(publicProfile()).pairs).toEqual([
      { name: 'Chatty or quiet', text: 'Mostly chatty', place: 1 },
      { name: 'Prompts or waits to be asked', text: 'Waits to be asked', place: 4 },
    ]);
    expect(styleWords({ left: 'Indoors', right: 'Outdoors' }, 0)).toBe('In the middle');
  });

  it('leaves out keys that no list has any more', () => {
    expect(presenter.present(publicProfile({ experience: ['dementia', 'gone'] })).experience).toEqual(['Dementia']);
  });
});

describe('The sentence about a week', () => {
  it.each([
    [{}, 'Amira could work 2 hours a week and wants between 8 and 16.'],
    [{ hoursMin: null }, 'Amira could work 2 hours a week and wants at most 16.'],
    [{ hoursMax: null }, 'Amira could work 2 hours a week and wants at least 8.'],
    [{ hoursMin: 8, hoursMax: 8 }, 'Amira could work 2 hours a week and wants 8.'],
    [{ hoursMin: null, hoursMax: null }, 'Amira could work 2 hours a week.'],
    [{ hoursMin: 0, hoursMax: null }, 'Amira could work 2 hours a week.'],
    [{ liveIn: true, hoursMin: null, hoursMax: null }, 'Amira could work 2 hours a week. Amira could also live in.'],
    [{ week: [], liveIn: true }, 'Amira is looking for live-in work.'],
    [{ week: [] }, 'Amira has not said yet.'],
  ])('says %j', (changes, expected) => {
    expect(weekLine(publicProfile({ week: [morning], ...changes }))).toBe(expected);
  });

  it('counts alternate weeks as their average, and says so; term time too', () => {
    const week = [morning, { ...morning, day: 1, weeks: 'a', termTimeOnly: true } as const];
    expect(weekLine(publicProfile({ week, hoursMin: null, hoursMax: null }))).toBe(
      'Amira could work 3 hours a week on average in term time.',
    );
  });
});

describe('Dates that are different', () => {
  it('are said with their days and hours', () => {
    const away = { id: 'a', kind: 'away', firstDay: '2027-03-03', lastDay: '2027-03-10', spans: [] } as const;
    const night = { start: 1320, minutes: 540, kind: 'sleep-in' } as const;
    const extra = { id: 'b', kind: 'extra', firstDay: '2027-04-05', lastDay: '2027-04-05', spans: [night] } as const;
    expect(dateLines([away, extra])).toEqual([
      'Away: 3 March 2027 to 10 March 2027',
      'Also free on 5 April 2027: Monday 22:00 to Tuesday 07:00 (sleep-in)',
    ]);
  });
});

describe('Practical things', () => {
  it('hold a line for each answer', () => {
    expect(practicalRows(publicProfile())).toEqual([
      { key: 'Looking for work', value: 'Available now' },
      { key: 'Pay wanted', value: 'From £14.20 an hour' },
      { key: 'Ways of working', value: 'Employed, lead PA' },
      { key: 'Short notice', value: 'Yes, when asked 24 hours before' },
      { key: 'Gets around by', value: 'Own car or bus, up to 7 miles' },
      { key: 'Languages', value: 'English (first language)' },
      { key: 'Other ways of talking', value: 'British Sign Language (BSL)' },
      { key: 'Likes', value: 'Walking, arts and crafts' },
      { key: 'Cannot work with', value: 'Smoking' },
    ]);
  });

  it('leave out what was not answered', () => {
    const blank = { hourlyRatePence: null, employment: [], shortNotice: false, travelModes: [], travelMiles: 0 };
    const lists = { languages: [], communicationMethods: [], interests: [], environmentLimits: [] };
    expect(practicalRows(publicProfile({ ...blank, ...lists })).map(({ key }) => key)).toEqual(['Looking for work']);
  });

  it('name the day from which somebody is available', () => {
    const rows = practicalRows(publicProfile({ searchStatus: 'from-a-date', earliestStart: '2027-03-03' }));
    expect(rows[0]?.value).toBe('Available from 3 March 2027');
  });
});

describe('Training in words', () => {
  const all = Array.from({ length: 16 }, (_, i) => `care-certificate-${i + 1}`);
  it.each([
    [['first-aid'], ['First aid']],
    [['care-certificate-2'], ['Care Certificate, standard 2']],
    [
      ['first-aid', 'care-certificate-1', 'care-certificate-2'],
      ['First aid', 'Care Certificate, standards 1 and 2'],
    ],
    [all, ['Care Certificate, all 16 standards']],
    [[], []],
  ])('says the Care Certificate in one line: %j', (keys, expected) => expect(trainingWords(keys)).toEqual(expected));
});
