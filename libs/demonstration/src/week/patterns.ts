import { nightPatterns } from './night-patterns';
import { about, few, type Pattern } from './pattern';
import { EVERY_DAY, onDays, WEEKDAYS, WEEKEND } from './spans';

/** A working life as hours of a week: each is one way in which people fit care into their lives. */
export const patterns = {
  ...nightPatterns,

  mornings: (dice) =>
    onDays(
      few(dice, WEEKDAYS, 3),
      about(
        dice,
        dice.pick([
          ['07:00', '11:00'],
          ['07:00', '10:00'],
          ['08:00', '12:30'],
        ]),
      ),
    ),

  'lunch-calls': (dice) => onDays(few(dice, WEEKDAYS, 2), about(dice, ['11:30', '14:00'])),

  afternoons: (dice) =>
    onDays(
      few(dice, WEEKDAYS, 2),
      about(
        dice,
        dice.pick([
          ['13:00', '17:00'],
          ['12:30', '18:00'],
        ]),
      ),
    ),

  evenings: (dice) => {
    const days = dice.chance(0.3) ? EVERY_DAY : WEEKDAYS;
    return onDays(
      few(dice, days, 3),
      about(
        dice,
        dice.pick([
          ['17:30', '21:30'],
          ['18:00', '22:00'],
          ['18:30', '22:30'],
        ]),
      ),
    );
  },

  'short-days': (dice) =>
    onDays(
      few(dice, WEEKDAYS, 2),
      about(
        dice,
        dice.pick([
          ['10:00', '15:00'],
          ['09:30', '13:30'],
          ['10:00', '16:00'],
        ]),
      ),
    ),

  'full-days': (dice) =>
    onDays(
      few(dice, WEEKDAYS, 3),
      about(
        dice,
        dice.pick([
          ['08:00', '18:00'],
          ['09:00', '17:00'],
          ['07:00', '15:00'],
        ]),
      ),
    ),

  'office-days': (dice) => onDays(few(dice, WEEKDAYS, 2), about(dice, ['08:30', '17:30'])),

  weekends: (dice) =>
    dice.chance(0.25)
      ? onDays(WEEKEND, about(dice, ['08:00', '20:00']), { weeks: dice.pick(['a', 'b']) })
      : onDays(
          few(dice, WEEKEND, 1),
          about(
            dice,
            dice.pick([
              ['08:00', '20:00'],
              ['09:00', '17:00'],
              ['07:00', '14:00'],
              ['10:00', '16:00'],
            ]),
            2,
          ),
        ),

  'split-days': (dice) => {
    const days = few(dice, EVERY_DAY, 4);
    return [
      ...onDays(days, about(dice, ['07:00', '10:00'])),
      ...onDays(
        days.filter(() => dice.chance(0.8)),
        about(dice, ['12:00', '14:00']),
      ),
      ...onDays(
        days.filter(() => dice.chance(0.8)),
        about(dice, ['17:30', '21:00']),
      ),
    ];
  },

  'any-time': (dice) =>
    onDays(
      few(dice, EVERY_DAY, 5),
      about(
        dice,
        dice.pick([
          ['07:00', '22:00'],
          ['08:00', '20:00'],
        ]),
      ),
    ),

  'school-hours': (dice) =>
    onDays(
      few(dice, WEEKDAYS, 3),
      dice.pick([
        ['09:00', '15:00'],
        ['09:30', '14:30'],
        ['09:30', '15:00'],
        ['09:00', '14:00'],
      ]),
      {
        termTimeOnly: dice.chance(0.75),
      },
    ),

  'after-school': (dice) => [
    ...onDays(
      few(dice, WEEKDAYS, 3),
      about(
        dice,
        dice.pick([
          ['15:30', '19:00'],
          ['15:00', '18:30'],
          ['16:00', '20:00'],
        ]),
      ),
      {
        termTimeOnly: dice.chance(0.5),
      },
    ),
    ...(dice.chance(0.4) ? onDays([dice.pick(WEEKEND)], ['10:00', '16:00']) : []),
  ],

  'before-and-after-school': (dice) => {
    const days = few(dice, WEEKDAYS, 3);
    return [
      ...onDays(days, ['07:00', '08:30'], { termTimeOnly: true }),
      ...onDays(days, about(dice, ['15:30', '18:30']), { termTimeOnly: dice.chance(0.6) }),
    ];
  },

  'student-terms': (dice) => [
    ...onDays(few(dice, WEEKDAYS, 2), about(dice, ['17:00', '22:00']), { termTimeOnly: true }),
    ...onDays(
      [dice.pick(WEEKDAYS)],
      dice.pick([
        ['09:00', '13:00'],
        ['12:00', '16:30'],
      ]),
      { termTimeOnly: true },
    ),
    ...onDays(few(dice, WEEKEND, 1), about(dice, ['10:00', '20:00'], 2), { termTimeOnly: dice.chance(0.6) }),
  ],

  'alternate-weeks': (dice) => {
    const [early, late] = [about(dice, ['07:00', '14:30']), about(dice, ['14:30', '22:00'])];
    return dice.chance(0.5)
      ? [
          ...onDays(few(dice, WEEKDAYS, 3), early, { weeks: 'a' }),
          ...onDays(few(dice, WEEKDAYS, 3), late, { weeks: 'b' }),
        ]
      : [
          ...onDays(few(dice, [0, 1, 2], 2), ['08:00', '20:00'], { weeks: 'a' }),
          ...onDays(few(dice, [3, 4, 5, 6], 3), ['08:00', '20:00'], { weeks: 'b' }),
        ];
  },

  'rolling-shifts': (dice) => [
    ...onDays(few(dice, [0, 1, 4, 5, 6], 2), about(dice, ['07:30', '20:00']), { weeks: 'a' }),
    ...onDays(few(dice, [2, 3, 4], 2), about(dice, ['07:30', '20:00']), { weeks: 'b' }),
  ],

  'live-in': (dice) =>
    dice.chance(0.5)
      ? []
      : onDays(
          EVERY_DAY,
          dice.pick([
            ['07:00', '14:00'],
            ['08:00', '13:00'],
            ['07:30', '12:30'],
          ]),
        ),
} as const satisfies Record<string, Pattern>;

export type PatternName = keyof typeof patterns;
