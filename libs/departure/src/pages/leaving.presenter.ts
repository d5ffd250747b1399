import { localDay } from '@pa/accounts';
import { countWords, dateWords, type PageModel } from '@pa/web';
import { KEPT_DAYS, type Copy } from '../copies/copy';
import { departurePaths as paths } from '../departure.paths';
import type { LeavingForm } from './leaving.form';

const DAY_MS = 86_400_000;

/** How the newest copy stands, and what can be done with it. */
export interface CopyView {
  readonly words: readonly string[];
  /** In per cent, while it is written. */
  readonly part: number | null;
  readonly takeHref: string | null;
  readonly isUnderWay: boolean;
}

/** What `departure/leaving.njk` shows. */
export function leavingModel(copy: Copy | null, form: LeavingForm): PageModel {
  return { title: 'A copy of the whole register', form, copy: copy && copyView(copy), keptDays: KEPT_DAYS };
}

export function copyView(copy: Copy): CopyView {
  const isUnderWay = copy.state === 'asked' || copy.state === 'writing';
  return {
    words: wordsOf(copy),
    part: copy.state === 'writing' ? partOf(copy) : null,
    takeHref: copy.state === 'ready' ? paths.copy : null,
    isUnderWay,
  };
}

function wordsOf(copy: Copy): string[] {
  const asked = `You asked for it on ${dayWords(copy.askedAt)}.`;
  switch (copy.state) {
    case 'asked':
      return [asked, 'We begin within a minute.'];
    case 'writing':
      return [asked, `${copy.tablesDone} of ${copy.tablesAll || 'all'} parts are done: ${recordWords(copy)} so far.`];
    case 'ready':
      return [`It was made on ${dayWords(readyAt(copy))} and holds ${recordWords(copy)}.`, untilWords(copy)];
    case 'failed':
      return [asked, 'It could not be made. We look at why. You can ask again.'];
    case 'gone':
      return [`The last copy was asked for on ${dayWords(copy.askedAt)}. We have deleted it.`];
  }
}

function untilWords(copy: Copy): string {
  return `We delete it on ${dayWords(new Date(readyAt(copy).getTime() + KEPT_DAYS * DAY_MS))}.`;
}

function recordWords({ rowsDone }: Copy): string {
  return countWords(rowsDone, 'record', 'records');
}

function partOf({ tablesDone, tablesAll }: Copy): number {
  return tablesAll === 0 ? 0 : Math.floor((100 * tablesDone) / tablesAll);
}

function readyAt({ readyAt: at, askedAt }: Copy): Date {
  return at ?? askedAt;
}

function dayWords(instant: Date): string {
  return dateWords(localDay(instant));
}
