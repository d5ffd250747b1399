import { inWeekOrder, packWeek, ringText } from '@pa/matching';
import type { WeekSpan } from './pa-card-facts';
import type { PaProfileEntity } from './pa-profile.entity';

type WeekColumns = Pick<
  PaProfileEntity,
  'week' | 'awakeA' | 'awakeB' | 'asleepA' | 'asleepB' | 'hasAlternateWeeks' | 'hasTermTime'
>;

/** A usual week as its columns: the spans in order and each once, and the rings that ranking reads. */
export function weekColumns(spans: readonly WeekSpan[]): WeekColumns {
  const week = eachOnce(inWeekOrder(spans));
  const { awakeA, awakeB, asleepA, asleepB } = packWeek(week);
  return {
    week,
    awakeA: ringText(awakeA),
    awakeB: ringText(awakeB),
    asleepA: ringText(asleepA),
    asleepB: ringText(asleepB),
    hasAlternateWeeks: week.some(({ weeks }) => weeks !== 'every'),
    hasTermTime: week.some(({ termTimeOnly }) => termTimeOnly),
  };
}

function eachOnce(spans: readonly WeekSpan[]): WeekSpan[] {
  const known = new Map(
    spans.map(({ day, start, minutes, kind, weeks, termTimeOnly }) => [
      [day, start, minutes, kind, weeks, termTimeOnly].join(),
      { day, start, minutes, kind, weeks, termTimeOnly },
    ]),
  );
  return [...known.values()];
}
