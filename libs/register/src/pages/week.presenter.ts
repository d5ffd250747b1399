import { dayNumber, weekLetter } from '@pa/matching';
import { weekEditorView, type PageModel, type SpanWeeks, type WeekEdit } from '@pa/web';
import { localDay } from '../local-day';
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

/** Which weeks an address asks to be drawn; all of them when it says nothing right. */
export function shownWeeks(weeks: unknown): SpanWeeks {
  return weeks === 'a' || weeks === 'b' ? weeks : 'every';
}

export function weekPathShowing(weeks: SpanWeeks): string {
  return weeks === 'every' ? registerPaths.week : `${registerPaths.week}?weeks=${weeks}`;
}
