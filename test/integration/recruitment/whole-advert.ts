import type { AdvertValues } from '@pa/recruitment/vacancies/sections';

/** Two hours on Monday morning, every week. */
export const mondayHours = {
  day: 0,
  start: 420,
  minutes: 120,
  kind: 'awake',
  weeks: 'every',
  termTimeOnly: false,
} as const;

/** An advert with everything answered and nothing to object to. The clock of these tests stands at 2 March 2026. */
export const wholeAdvert: AdvertValues = {
  'who-you-want': {
    title: 'Help in the mornings',
    whoWanted: 'I am looking for someone who is calm and kind.',
    values: ['kind', 'calm'],
    sexWanted: null,
    sexReason: '',
  },
  skills: { experience: [], languages: ['english'], interests: ['music'], drives: false },
  hours: { hours: [mondayHours] },
  start: { hoursFlexible: true, liveIn: false, startsOn: null, endsOn: null },
  tasks: {
    about: 'You help me to cook and to go out.',
    required: ['cooking'],
    optional: ['shopping'],
    never: ['cleaning'],
  },
  pay: {
    employment: ['employed', 'permanent'],
    payPence: 1400,
    sleepInPence: null,
    liveInPenceAWeek: null,
    accommodationPenceADay: null,
    payWords: '',
  },
  place: { place: 'CH1', environment: ['pets'] },
  'how-to-apply': {
    howToApply: 'Tell me what you like about this work.',
    questions: ['When could you start?'],
    isBlind: false,
    places: 1,
    closesOn: '2026-03-30',
  },
  checks: { checks: ['references'], checksWhy: 'I would like to hear from someone who knows you.' },
};
