import { taxonomies } from '@pa/register';
import type { FacetName } from '../ranking/facets';
import type { PaSearch } from '../query/pa-search';
import type { ListName } from '../query/parameters';
import type { ShownCounts } from './shown-counts';

interface FilterOption {
  readonly value: string;
  readonly text: string;
  /** How many choosing it finds; left out where choosing it changes nothing but the order. */
  readonly count?: number | undefined;
  readonly checked: boolean;
}

/** A group of boxes to tick. */
export interface FilterGroup {
  readonly name: ListName;
  readonly label: string;
  readonly options: readonly FilterOption[];
}

type Labelled = ReadonlyArray<{ readonly key: string; readonly label: string; readonly group?: string }>;

interface GroupRule {
  readonly name: ListName;
  readonly label: string;
  readonly list: Labelled;
  readonly facet: FacetName;
  /** Beside the results only so many stand, most frequent first; the page with all choices has the rest. */
  readonly few: number;
}

/** The groups beside the results. */
const BESIDE: readonly GroupRule[] = [
  { name: 'tasks', label: 'Must be able to', list: taxonomies.tasks, facet: 'tasks', few: 8 },
  { name: 'values', label: 'Put first who is', list: taxonomies.values, facet: 'values', few: 6 },
  { name: 'languages', label: 'Speaks', list: taxonomies.languages, facet: 'languages', few: 5 },
  { name: 'checks', label: 'Checks seen', list: taxonomies.checks, facet: 'checks', few: 6 },
];

const tasksIn = (group: string): Labelled => taxonomies.tasks.filter((task) => task.group === group);

/** Every group there is, on the page with all choices. */
const ALL: readonly GroupRule[] = [
  ...taxonomies.taskGroups.map(({ key, label }): GroupRule => {
    return {
      name: 'tasks',
      label: `Must do: ${label.toLowerCase()}`,
      list: tasksIn(key),
      facet: 'tasks',
      few: Infinity,
    };
  }),
  whole({ name: 'tasksOrTraining', label: 'Must do, or be willing to learn', list: taxonomies.tasks, facet: 'tasks' }),
  whole({ name: 'optionalTasks', label: 'Better if they also do', list: taxonomies.tasks, facet: 'tasks' }),
  whole({ name: 'neverTasks', label: 'Not part of this job', list: taxonomies.tasks, facet: 'tasks' }),
  whole({ name: 'experience', label: 'Better with experience of', list: taxonomies.experience, facet: 'experience' }),
  whole({ name: 'languages', label: 'Must speak', list: taxonomies.languages, facet: 'languages' }),
  whole({ name: 'values', label: 'Put first who is', list: taxonomies.values, facet: 'values' }),
  whole({ name: 'interests', label: 'Must share these interests', list: taxonomies.interests, facet: 'interests' }),
  whole({ name: 'employment', label: 'Must be willing to be', list: taxonomies.employment, facet: 'employment' }),
  whole({ name: 'checks', label: 'Checks the register must have seen', list: taxonomies.checks, facet: 'checks' }),
];

/** Without a number: choosing one leaves nobody out, or (to learn) finds more than have it now. */
const NO_COUNT: readonly ListName[] = ['tasksOrTraining', 'optionalTasks', 'neverTasks', 'experience', 'values'];

function whole(group: Omit<GroupRule, 'few'>): GroupRule {
  return { ...group, few: Infinity };
}

/** The few choices beside the results: what is ticked, then what most people found have. */
export function fewGroups(search: PaSearch, counts: ShownCounts): FilterGroup[] {
  return BESIDE.map((group) => {
    const isTicked = ({ key }: { key: string }) => search[group.name].includes(key);
    const found = ({ key }: { key: string }) => counts.found(group.facet, key);
    const ticked = group.list.filter(isTicked);
    const others = group.list
      .filter((item) => !isTicked(item) && found(item) > 0)
      .sort((one, other) => found(other) - found(one));
    const shown = [...ticked, ...others.slice(0, Math.max(0, group.few - ticked.length))];
    return groupOf({ ...group, list: shown }, search, counts);
  }).filter(({ options }) => options.length > 0);
}

/** Everything that can be asked for. */
export function allGroups(search: PaSearch, counts: ShownCounts): FilterGroup[] {
  return ALL.map((group) => groupOf(group, search, counts));
}

function groupOf({ name, label, list, facet }: GroupRule, search: PaSearch, counts: ShownCounts): FilterGroup {
  const isCounted = !NO_COUNT.includes(name);
  const options = list.map(({ key, label: text }) => ({
    value: key,
    text,
    count: isCounted ? counts.shown(facet, key) : undefined,
    checked: search[name].includes(key),
  }));
  return { name, label, options };
}
