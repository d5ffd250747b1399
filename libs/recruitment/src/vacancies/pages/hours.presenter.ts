import { weekEditorView, type PageModel, type SpanWeeks, type WeekEdit } from '@pa/web';
import type { WeekSpan } from '@pa/register';
import { recruitmentPaths } from '../../recruitment.paths';
import type { OwnVacancy } from '../own-vacancy';
import { isFirstTime, sectionModel } from './section.presenter';

/** The page of an advert's hours. */
export function hoursModel(own: OwnVacancy, edit: WeekEdit): PageModel {
  const model = sectionModel(own, 'hours');
  return {
    ...model,
    page: { ...model.page, bodyClass: 'pa-wide', scripts: ['week-grid.js'] },
    view: weekEditorView(edit),
    action: recruitmentPaths.section(own.id, 'hours'),
    save: isFirstTime(own) ? 'Save and go on' : 'Save the hours',
  };
}

/** Which weeks are drawn at first: those asked for; else every week, or week A where all hours are of weeks A and B. */
export function shownWeeks(asked: unknown, hours: readonly WeekSpan[]): SpanWeeks {
  if (asked === 'every' || asked === 'a' || asked === 'b') return asked;
  return hours.length === 0 || hours.some(({ weeks }) => weeks === 'every') ? 'every' : 'a';
}
