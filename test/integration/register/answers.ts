import type { WeekSpan } from '@pa/register';
import type { SectionValues } from '@pa/register/sections';

/** Answers with which a profile is whole. */
export const wholeAnswers = {
  'about-you': {
    firstName: 'Amira',
    initial: 'K',
    headline: 'Early riser, calm in a crisis',
    about: 'I like to walk.',
  },
  'place-and-travel': { place: 'CH1 2AB', travelMiles: 7, travelModes: ['own-car'] },
  'work-wanted': {
    searchStatus: 'available',
    earliestStart: null,
    hoursMin: 8,
    hoursMax: 16,
    employment: ['employed'],
    hourlyRatePence: 1350,
    liveIn: false,
    shortNotice: true,
    shortNoticeHours: 24,
  },
  tasks: { will: ['hoist', 'cooking', 'driving-own-car'], training: ['catheter'], willNot: ['pet-care'] },
  'experience-and-training': { experience: ['dementia'], training: ['first-aid'] },
  'languages-and-communication': {
    languages: [
      { language: 'english', level: 'fluent' },
      { language: 'welsh', level: 'a-little' },
    ],
    communicationMethods: ['makaton'],
  },
  'values-and-style': { values: ['kind', 'calm'], style: { 'chatty-quiet': -1 } },
  'interests-and-environment': { interests: ['walking'], environmentLimits: ['smoking'] },
  'age-and-sex': { age: '18-or-over', eighteenOn: null, sex: 'female', agrees: true },
} as const satisfies SectionValues;

export const mondayMorning: WeekSpan = {
  day: 0,
  start: 420,
  minutes: 120,
  kind: 'awake',
  weeks: 'every',
  termTimeOnly: false,
};
