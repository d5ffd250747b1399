import { taxonomies } from '@pa/register';
import { changed } from '../query/pa-search-params';
import { EMPTY_SEARCH, type PaSearch } from '../query/pa-search';
import type { ListName } from '../query/parameters';
import { searchPaths } from '../search.paths';

/** One thing that was chosen; the link is the same search without it. */
export interface Chip {
  readonly text: string;
  readonly href: string;
}

type Labelled = ReadonlyArray<{ readonly key: string; readonly label: string }>;

/** How each list is said on a chip. */
const LIST_WORDS: ReadonlyArray<readonly [ListName, Labelled, (label: string) => string]> = [
  ['tasks', taxonomies.tasks, (label) => label],
  ['tasksOrTraining', taxonomies.tasks, (label) => `${label}, or willing to learn`],
  ['optionalTasks', taxonomies.tasks, (label) => `Better with: ${label}`],
  ['neverTasks', taxonomies.tasks, (label) => `Not part of the job: ${label}`],
  ['experience', taxonomies.experience, (label) => `Better with experience: ${label}`],
  ['languages', taxonomies.languages, (label) => `Speaks ${label}`],
  ['values', taxonomies.values, (label) => label],
  ['interests', taxonomies.interests, (label) => `Likes: ${label}`],
  ['employment', taxonomies.employment, (label) => label],
  ['checks', taxonomies.checks, (label) => `${label} seen`],
];

export const FLAG_WORDS = {
  drives: 'Drives',
  liveIn: 'Would live in',
  shortNotice: 'Can come at short notice',
  accredited: 'Approved by this register',
} as const;

/** All that was chosen, but the hours, which stand in a sentence of their own. */
export function chipsOf(search: PaSearch): Chip[] {
  const chip = (text: string, change: Partial<PaSearch>): Chip => ({
    text,
    href: searchPaths.find(changed(search, change)),
  });
  return [
    ...(search.near === null ? [] : [chip(withinWords(search), placeChange(search))]),
    ...(search.q === '' ? [] : [chip(`“${search.q}”`, { q: '' })]),
    ...LIST_WORDS.flatMap(([name, list, words]) =>
      search[name].map((key) => chip(words(labelOf(list, key)), { [name]: search[name].filter((one) => one !== key) })),
    ),
    ...(Object.keys(FLAG_WORDS) as (keyof typeof FLAG_WORDS)[]).flatMap((name) =>
      search[name] ? [chip(FLAG_WORDS[name], { [name]: false })] : [],
    ),
  ];
}

/** Taking the distance away leaves the usual one; taking that away leaves the place. */
function placeChange({ radiusMiles }: PaSearch): Partial<PaSearch> {
  return radiusMiles === EMPTY_SEARCH.radiusMiles ? { near: null } : { radiusMiles: EMPTY_SEARCH.radiusMiles };
}

function withinWords({ near, radiusMiles }: PaSearch): string {
  return `Within ${radiusMiles} ${radiusMiles === 1 ? 'mile' : 'miles'} of ${near ?? ''}`;
}

function labelOf(list: Labelled, key: string): string {
  return list.find((item) => item.key === key)?.label ?? key;
}
