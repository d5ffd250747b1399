import type { AdvertView } from '../pages/advert.presenter';

/** One part of a poster. */
export interface PosterBlock {
  readonly title: string;
  readonly lines: readonly string[];
  readonly items: readonly string[];
}

/** What a printed advert says, in whatever size. */
export interface Poster {
  readonly title: string;
  readonly employer: string;
  readonly closes: string;
  readonly blocks: readonly PosterBlock[];
  /** Where the advert is: the QR code leads there. */
  readonly url: string;
  readonly register: { readonly name: string; readonly phone: string };
}

export interface PosterOf {
  readonly url: string;
  readonly register: Poster['register'];
}

/** The whole advert, part by part: for large print. */
export function wholePoster(advert: AdvertView, { url, register }: PosterOf): Poster {
  const { title, employer, closes } = advert;
  return { title, employer, closes, blocks: blocksOf(advert), url, register };
}

/** What makes somebody stop at a notice board; all the rest is behind the code. */
export function shortPoster(advert: AdvertView, of: PosterOf): Poster {
  const names = ['Hours', 'Main tasks', 'Pay', 'Who is wanted'];
  return { ...wholePoster(advert, of), blocks: blocksOf(advert).filter(({ title }) => names.includes(title)) };
}

function blocksOf(advert: AdvertView): PosterBlock[] {
  const { required, optional, never } = advert.tasks;
  const rows = (list: AdvertView['pay']) => list.map(({ key, value }) => `${key}: ${value}`);
  return [
    block('The job', advert.about),
    block('Hours', [advert.hoursLine], timesOf(advert)),
    block(
      'Main tasks',
      [],
      [...required, ...optional.map((task) => `${task} (would help)`), ...never.map((task) => `Not: ${task}`)],
    ),
    block('Pay', [], rows(advert.pay)),
    block('Who is wanted', [...advert.whoWanted, ...(advert.sex ? [advert.sex] : [])], advert.values),
    block('Good to know', [], rows(advert.facts)),
    block('Checks that are asked for', advert.checksWhy, advert.checks),
    block('How to apply', advert.howToApply, advert.questions),
  ].filter(({ lines, items }) => lines.length + items.length > 0);
}

function block(title: string, lines: readonly string[], items: readonly string[] = []): PosterBlock {
  return { title, lines, items };
}

/** "Monday: 07:00 to 09:00", of the days that have hours. */
function timesOf({ hasHours, week }: AdvertView): string[] {
  if (!hasHours) return [];
  return week.weeks.flatMap(({ title, days }) =>
    days
      .filter(({ times }) => !times.includes('No hours'))
      .map(({ name, times }) => `${title ? `${title}, ` : ''}${name}: ${times.join(', ')}`),
  );
}
