import { isDeepStrictEqual } from 'node:util';
import type { AdvertWords, VacancyEntity } from './vacancy.entity';

type Columns = Partial<VacancyEntity>;

/** The columns that staff read: a change of one of them in an advert that is shown is looked at. */
export const WORD_COLUMNS = [
  'title',
  'about',
  'whoWanted',
  'sexWanted',
  'sexReason',
  'payWords',
  'howToApply',
  'questions',
  'checks',
  'checksWhy',
] as const satisfies readonly (keyof AdvertWords)[];

/** An advert as it would be with the words that wait. */
export function withPendingWords(vacancy: VacancyEntity): VacancyEntity {
  return vacancy.pendingWords ? { ...vacancy, ...vacancy.pendingWords } : vacancy;
}

/** The word columns among some columns that differ from what an advert says. */
export function changedWords(vacancy: VacancyEntity, columns: Columns): Partial<AdvertWords> {
  const names = WORD_COLUMNS.filter((name) => columns[name] !== undefined && !isSame(columns[name], vacancy[name]));
  return Object.fromEntries(names.map((name) => [name, columns[name]]));
}

/** Columns without the words. */
export function withoutWords(columns: Columns): Columns {
  return Object.fromEntries(Object.entries(columns).filter(([name]) => !WORD_COLUMNS.some((word) => word === name)));
}

/**
 * The words that wait, after some columns were saved: what now reads as it is shown waits no more, what differs waits in
 * its newest form. Null when nothing waits.
 */
export function pendingAfter(vacancy: VacancyEntity, columns: Columns): Partial<AdvertWords> | null {
  const waiting = Object.entries(vacancy.pendingWords ?? {}).filter(([name]) => !Object.hasOwn(columns, name));
  const pending = { ...Object.fromEntries(waiting), ...changedWords(vacancy, columns) };
  return Object.keys(pending).length > 0 ? pending : null;
}

/** Whether two answers are the same. Lists and questions count by what stands in them, however the database orders it. */
export function isSame(one: unknown, other: unknown): boolean {
  return isDeepStrictEqual(one, other);
}
