import { dateWords, datesWords, openWeek, weekEditorView, type PageModel } from '@pa/web';
import type { OwnPaProfile } from '../own-pa-profile';
import type { ProfileDate } from '../public-pa-profile';
import { registerPaths } from '../register.paths';
import { AwayForm, ExtraForm } from './forms/dates.form';
import { extraHoursWords } from './week-words';

interface DateForms {
  readonly away?: AwayForm;
  readonly extra?: ExtraForm;
}

/** The page of dates that differ from the usual week. */
export function datesModel(
  own: OwnPaProfile,
  { away = new AwayForm(), extra = new ExtraForm() }: DateForms = {},
): PageModel {
  return {
    title: 'Days away and extra days',
    page: { back: { href: registerPaths.week, text: 'Your week' } },
    away: {
      items: own.dates.filter(({ kind }) => kind === 'away').map(awayItem),
      values: { from: away.from, to: away.to },
    },
    extra: {
      items: own.dates.filter(({ kind }) => kind === 'extra').map(extraItem),
      values: { date: extra.date, from: extra['extra-from'], to: extra['extra-to'], kind: extra['extra-kind'] },
      view: weekEditorView(openWeek([])),
    },
  };
}

function awayItem({ id, firstDay, lastDay }: ProfileDate): object {
  return { id, text: datesWords(firstDay, lastDay), note: '' };
}

function extraItem(date: ProfileDate): object {
  return { id: date.id, text: dateWords(date.firstDay), note: extraHoursWords(date) };
}
