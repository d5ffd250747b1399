import { countBits, dayNumber, hoursWords, packWeek, weekday } from '@pa/matching';
import { dateWords, datesWords, listWords, spanWords } from '@pa/web';
import type { WeekSpan } from '../pa-card-facts';
import type { ExtraSpan } from '../pa-profile-date.entity';
import type { ProfileDate, PublicPaProfile } from '../public-pa-profile';
import { labelsOf } from './choices';

const HALF_HOUR = 30;

/** "Amira could work 27 hours a week and wants between 8 and 16." */
export function weekLine(profile: PublicPaProfile): string {
  const { firstName, week, liveIn } = profile;
  if (week.length === 0) return liveIn ? `${firstName} is looking for live-in work.` : `${firstName} has not said yet.`;
  const { minutes, isAverage, isTerm } = minutesOf(week);
  const often = `${hoursWords(minutes)} a week${isAverage ? ' on average' : ''}${isTerm ? ' in term time' : ''}`;
  const wanted = wantedWords(profile);
  const living = liveIn ? ` ${firstName} could also live in.` : '';
  return `${firstName} could work ${often}${wanted && ` and wants ${wanted}`}.${living}`;
}

/** Minutes of a usual week, each half-hour counted once; alternate weeks count as their average. */
export function minutesOf(week: readonly WeekSpan[]): { minutes: number; isAverage: boolean; isTerm: boolean } {
  const { awakeA, awakeB, asleepA, asleepB } = packWeek(week);
  const halfHours = [awakeA, awakeB, asleepA, asleepB].reduce((sum, ring) => sum + countBits(ring), 0);
  return {
    minutes: (halfHours * HALF_HOUR) / 2,
    isAverage: week.some(({ weeks }) => weeks !== 'every'),
    isTerm: week.some(({ termTimeOnly }) => termTimeOnly),
  };
}

function wantedWords({ hoursMin, hoursMax }: Pick<PublicPaProfile, 'hoursMin' | 'hoursMax'>): string {
  if (hoursMin !== null && hoursMax !== null)
    return hoursMin === hoursMax ? `${hoursMax}` : `between ${hoursMin} and ${hoursMax}`;
  if (hoursMin !== null && hoursMin > 0) return `at least ${hoursMin}`;
  return hoursMax === null ? '' : `at most ${hoursMax}`;
}

/** Dates that are not as usual, one line each: "Away: 3 March 2026 to 9 March 2026". */
export function dateLines(dates: readonly ProfileDate[]): string[] {
  return dates.map(dateLine);
}

export function dateLine({ kind, firstDay, lastDay, spans }: ProfileDate): string {
  if (kind === 'away') return `Away: ${datesWords(firstDay, lastDay)}`;
  return `Also free on ${dateWords(firstDay)}: ${extraHoursWords({ firstDay, spans })}`;
}

/** "Tuesday 09:00 to 17:00 and Tuesday 22:00 to Wednesday 07:00 (sleep-in)". */
export function extraHoursWords({ firstDay, spans }: Pick<ProfileDate, 'firstDay' | 'spans'>): string {
  return listWords(spans.map((span) => extraWords(firstDay, span)));
}

function extraWords(date: string, span: ExtraSpan): string {
  const words = spanWords({ day: weekday(dayNumber(date)), start: span.start, minutes: span.minutes });
  return span.kind === 'awake' ? words : `${words} (${labelsOf('kinds', [span.kind]).join('').toLowerCase()})`;
}
