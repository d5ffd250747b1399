import { everyWeek, formatHours } from '@pa/matching';
import { JOB_LIST_NAMES } from './job-parameters';
import { EVERY_JOB, NOTHING_ASKED, type AskName, type JobAsk, type JobSearch } from './job-search';

/**
 * The search as a query string that reads back to the same for the same person: what comes from the profile stays with the
 * profile. An empty value is written where the profile would speak else.
 */
export function jobParams(search: JobSearch): string {
  const texts = askTexts(search);
  const params = new URLSearchParams();
  for (const name of search.said) {
    const isUsual = texts[name] === usualTexts[name];
    if (!isUsual || search.profile) params.set(name, isUsual && name !== 'radiusMiles' ? '' : texts[name]);
  }
  if (search.ignoreProfile) params.set('ignoreProfile', 'true');
  addPlaceInList(params, search);
  return readable(params);
}

/** The same search with everything in the address, so that it means the same to whoever opens it. */
export function sharedJobParams(search: JobSearch): string {
  const texts = askTexts(search);
  const params = new URLSearchParams();
  for (const name of Object.keys(texts) as AskName[])
    if (texts[name] !== usualTexts[name]) params.set(name, texts[name]);
  params.set('ignoreProfile', 'true');
  if (search.sort !== EVERY_JOB.sort) params.set('sort', search.sort);
  return readable(params);
}

/** The same search with something changed, from its first page on. What is changed is said from then on. */
export function changedJobs(
  search: JobSearch,
  change: Partial<JobAsk & Pick<JobSearch, 'sort' | 'page' | 'pageSize' | 'ignoreProfile'>>,
): JobSearch {
  const names = (Object.keys(NOTHING_ASKED) as AskName[]).filter((name) => name in change);
  const next = { ...search, page: 1, ...change, said: [...new Set([...search.said, ...names])] };
  const week = change.hours ? change.hours.map(everyWeek) : search.week;
  return { ...next, week, sort: next.near === null && next.sort === 'distance' ? 'best' : next.sort };
}

/** Everything that is asked, as text. */
export function askTexts(ask: JobAsk): Record<AskName, string> {
  return {
    near: ask.near ?? '',
    radiusMiles: String(ask.radiusMiles),
    hours: formatHours(ask.hours, ask.kind),
    kind: ask.kind,
    liveIn: ask.liveIn === null ? '' : String(ask.liveIn),
    ...(Object.fromEntries(JOB_LIST_NAMES.map((name) => [name, ask[name].join(',')])) as Record<
      (typeof JOB_LIST_NAMES)[number],
      string
    >),
    minPay: ask.minPay === null ? '' : (ask.minPay / 100).toFixed(2),
    startsBy: ask.startsBy ?? '',
    q: ask.q,
  };
}

const usualTexts = askTexts(NOTHING_ASKED);

function addPlaceInList(params: URLSearchParams, search: JobSearch): void {
  for (const name of ['sort', 'page', 'pageSize'] as const)
    if (search[name] !== EVERY_JOB[name]) params.set(name, String(search[name]));
}

/** Commas and colons are allowed in a query as they are, and people read addresses. */
function readable(params: URLSearchParams): string {
  return params.toString().replaceAll('%2C', ',').replaceAll('%3A', ':');
}
