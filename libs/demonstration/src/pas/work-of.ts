import { taxonomies, type KeyOf, type SectionValues } from '@pa/register';
import type { Persona } from '../personas';
import type { Dice } from '../random/dice';
import { daysAfter } from '../random/days';

interface Asked {
  readonly persona: Persona;
  /** Hours of an average week that the PA offers. */
  readonly hours: number;
  readonly today: string;
}

/** What work a PA wants. */
export function workOf({ persona, hours, today }: Asked, dice: Dice): SectionValues['work-wanted'] {
  const searchStatus = dice.weighted<KeyOf<'searchStatus'>>({
    available: 80,
    'from-a-date': 7,
    'open-to-offers': 10,
    'not-now': 3,
  });
  const employment = employmentOf(persona, dice);
  const shortNotice = dice.chance(0.35);
  return {
    searchStatus,
    earliestStart: searchStatus === 'from-a-date' ? daysAfter(today, dice.whole(6, 90)) : null,
    ...hoursWanted(hours, dice),
    employment,
    hourlyRatePence: dice.chance(0.85) ? rateOf(persona, dice) : null,
    liveIn: employment.includes('live-in'),
    shortNotice,
    shortNoticeHours: shortNotice ? dice.pick([1, 2, 4, 12, 12, 24, 24, 48]) : null,
  };
}

function employmentOf({ employment }: Persona, dice: Dice): string[] {
  const chosen = dice.each(
    taxonomies.employment.map(({ key }) => key),
    (key) => employment[key] ?? 0.015,
  );
  return chosen.length > 0 ? chosen : ['employed'];
}

function hoursWanted(hours: number, dice: Dice): { hoursMin: number | null; hoursMax: number | null } {
  if (dice.chance(0.08)) return { hoursMin: null, hoursMax: null };
  const offered = hours === 0 ? dice.whole(30, 50) : hours;
  const hoursMax = Math.min(60, Math.max(2, Math.round(offered * (0.5 + dice.fraction() * 0.5))));
  return { hoursMin: Math.max(1, Math.round(hoursMax * (0.2 + dice.fraction() * 0.5))), hoursMax };
}

/** In steps that people think in. */
function rateOf({ rate: [from, to] }: Persona, dice: Dice): number {
  const exact = from + (to - from) * dice.fraction() * dice.fraction();
  const step = dice.chance(0.6) ? 50 : 25;
  return dice.chance(0.1) ? from : Math.ceil(exact / step) * step;
}
