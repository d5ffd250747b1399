import { dateWords } from '@pa/web';
import type { Chip } from '../../pages/chips';
import { jobsPaths } from '../jobs.paths';
import { poundsWords } from '../money-words';
import { JOB_LIST_NAMES, JOB_LISTS, type JobListName } from '../query/job-parameters';
import { changedJobs } from '../query/job-search-params';
import { NOTHING_ASKED, type JobAsk, type JobSearch } from '../query/job-search';

/** Lists that are said whole, in one chip, when they come from the profile: twenty chips would say nothing. */
const FROM_PROFILE: Readonly<Record<JobListName, string>> = {
  tasks: 'Tasks you do',
  trainingTasks: 'Tasks you would learn',
  neverTasks: 'Without tasks you do not do',
  experience: 'Your experience',
  values: 'What you are like',
  languages: 'Your languages',
  employment: 'How you want to work',
};

const ONE: Readonly<Record<JobListName, (label: string) => string>> = {
  tasks: (label) => label,
  trainingTasks: (label) => `${label}, with training`,
  neverTasks: (label) => `Never: ${label}`,
  experience: (label) => `Experience: ${label}`,
  values: (label) => label,
  languages: (label) => `Speaks ${label}`,
  employment: (label) => label,
};

/** All that is asked; each chip is a link to the same search without it. Hours stand in a sentence of their own. */
export function jobChips(search: JobSearch): Chip[] {
  const chip = (text: string, change: Partial<JobAsk>): Chip => ({
    text,
    href: jobsPaths.jobs(changedJobs(search, change)),
  });
  return [
    ...(search.near === null ? [] : [chip(withinWords(search), { near: null })]),
    ...(search.q === '' ? [] : [chip(`“${search.q}”`, { q: '' })]),
    ...(search.minPay === null ? [] : [chip(`Pays ${poundsWords(search.minPay)} an hour or more`, { minPay: null })]),
    ...(search.startsBy === null ? [] : [chip(`Starts by ${dateWords(search.startsBy)}`, { startsBy: null })]),
    ...(search.liveIn === null ? [] : [chip(search.liveIn ? 'Live-in' : 'Not live-in', { liveIn: null })]),
    ...JOB_LIST_NAMES.flatMap((name) => listChips(search, name, chip)),
  ];
}

function listChips(
  search: JobSearch,
  name: JobListName,
  chip: (text: string, change: Partial<JobAsk>) => Chip,
): Chip[] {
  if (search[name].length === 0) return [];
  if (!search.said.includes(name)) return [chip(FROM_PROFILE[name], { [name]: NOTHING_ASKED[name] })];
  const list: ReadonlyArray<{ key: string; label: string }> = JOB_LISTS[name];
  return search[name].map((key) => {
    const label = list.find((item) => item.key === key)?.label ?? key;
    return chip(ONE[name](label), { [name]: search[name].filter((one) => one !== key) });
  });
}

function withinWords({ near, radiusMiles }: JobSearch): string {
  return `Within ${radiusMiles} ${radiusMiles === 1 ? 'mile' : 'miles'} of ${near ?? ''}`;
}
