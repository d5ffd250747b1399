import type { PatternName } from './patterns';

/** How a PA would say when that is; it goes into sentences. */
export const patternWords: Readonly<Record<PatternName, string>> = {
  mornings: 'in the mornings',
  'lunch-calls': 'at lunch times',
  afternoons: 'in the afternoons',
  evenings: 'in the evenings',
  'short-days': 'in the middle of the day',
  'full-days': 'on weekdays',
  'office-days': 'in office hours',
  weekends: 'at weekends',
  'split-days': 'in the mornings and evenings',
  'any-time': 'most of the week',
  'school-hours': 'in school hours',
  'after-school': 'after school',
  'before-and-after-school': 'before and after school',
  'student-terms': 'in term time',
  'waking-nights': 'at night',
  'sleep-ins': 'on sleep-in nights',
  'nights-alternate': 'at night, on a two-week rota',
  'alternate-weeks': 'on a two-week rota',
  'rolling-shifts': 'around my shifts',
  'live-in': 'by the week',
};
