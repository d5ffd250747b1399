import { few, type Pattern } from './pattern';
import { EVERY_DAY, onDays } from './spans';

/** Ways of working at night. */
export const nightPatterns = {
  'waking-nights': (dice) =>
    onDays(
      few(dice, EVERY_DAY, 2),
      dice.pick([
        ['22:00', '07:00'],
        ['21:30', '07:30'],
        ['21:00', '07:00'],
        ['22:00', '08:00'],
        ['20:00', '08:00'],
      ]),
      {
        kind: 'waking-night',
      },
    ),

  'sleep-ins': (dice) => {
    const nights = few(dice, EVERY_DAY, 2);
    const mornings = nights.map((day) => (day + 1) % 7);
    return [
      ...onDays(
        nights,
        dice.pick([
          ['22:00', '07:00'],
          ['22:30', '06:30'],
          ['23:00', '07:00'],
        ]),
        { kind: 'sleep-in' },
      ),
      ...(dice.chance(0.6) ? onDays(mornings, ['07:00', dice.pick(['09:00', '10:00', '11:00'])]) : []),
    ];
  },

  'nights-alternate': (dice) => [
    ...onDays(few(dice, [0, 1, 2, 3], 2), ['22:00', '07:00'], { kind: 'waking-night', weeks: 'a' }),
    ...onDays(few(dice, [3, 4, 5, 6], 2), ['22:00', '07:00'], { kind: 'waking-night', weeks: 'b' }),
  ],
} as const satisfies Record<string, Pattern>;
