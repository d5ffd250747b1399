import { dayNumber, weekLetter } from '@pa/matching';
import { weekEditorView, type PageModel, type SpanWeeks, type WeekEdit } from '@pa/web';
import { localDay } from '../local-day';
import type { WeekSpan } from '../pa-card-facts';
import type { OwnPaProfile } from '../own-pa-profile';
import { registerPaths } from '../register.paths';
import { isFirstTime, partNumber } from './section.presenter';

/** The page of the usual week. */
export function weekModel(own: OwnPaProfile, edit: WeekEdit, now: Date): PageModel {
  const today = localDay(now);
  return {
    title: 'Your week',
    page: {
      back: { href: registerPaths.profile, text: 'Your profile' },
      bodyClass: 'pa-wide',
      scripts: ['week-grid.js'],
    },
    view: weekEditorView(edit),
    weekNote: `This week is week ${weekLetter(dayNumber(today)).toUpperCase()}.`,
    part: isFirstTime(own) ? partNumber('week') : null,
    save: isFirstTime(own) ? 'Save my week and go on' : 'Save my week',
    dates: datesWords(own.dates.length),
    paths: registerPaths,
  };
}

function datesWords(count: number): string {
  if (count === 0) return 'Days away and extra days';
  return `Days away and extra days (${count})`;
}

/** Which weeks are drawn at first: those asked for; else every week, or this one where all hours are of weeks A and B. */
export function shownWeeks(asked: unknown, week: readonly WeekSpan[], now: Date): SpanWeeks {
  if (asked === 'every' || asked === 'a' || asked === 'b') return asked;
  if (week.length === 0 || week.some(({ weeks }) => weeks === 'every')) return 'every';
  return weekLetter(dayNumber(localDay(now)));
}

export function weekPathShowing(weeks: SpanWeeks): string {
  return `${registerPaths.week}?weeks=${weeks}`;
}
