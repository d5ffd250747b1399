import { taxonomies } from '@pa/register';
import { jobParams } from '../query/job-search-params';
import { JOB_LIST_NAMES } from '../query/job-parameters';
import type { JobSearch } from '../query/job-search';
import type { JobFacets } from '../ranking/job-facets';

interface Option {
  readonly value: string;
  readonly text: string;
  readonly count?: number | undefined;
  readonly checked: boolean;
}

/** The form beside the jobs. */
export interface JobForm {
  readonly near: string;
  readonly radius: string;
  readonly radii: ReadonlyArray<{ readonly value: string; readonly text: string }>;
  readonly q: string;
  readonly minPay: string;
  readonly liveIn: string;
  readonly groups: ReadonlyArray<{
    readonly name: string;
    readonly label: string;
    readonly options: readonly Option[];
  }>;
  /** What the form has no field for. */
  readonly keep: ReadonlyArray<{ readonly name: string; readonly value: string }>;
}

const RADII = [1, 3, 5, 10, 15, 20, 30, 50];
const FIELDS = ['near', 'radiusMiles', 'q', 'minPay', 'liveIn', 'neverTasks', 'employment'];
const MOST_TASKS = 8;

type Labelled = ReadonlyArray<{ readonly key: string; readonly label: string }>;

/** `facets` null: nothing was counted, so nothing is said. */
export function jobForm(search: JobSearch, facets: JobFacets | null): JobForm {
  const radii = [...new Set([...RADII, search.radiusMiles])].sort((one, other) => one - other);
  return {
    near: search.near ?? '',
    radius: String(search.radiusMiles),
    radii: radii.map((miles) => ({ value: String(miles), text: `Within ${miles} ${miles === 1 ? 'mile' : 'miles'}` })),
    q: search.q,
    minPay: search.minPay === null ? '' : (search.minPay / 100).toFixed(2),
    liveIn: search.liveIn === null ? '' : String(search.liveIn),
    groups: [
      { name: 'neverTasks', label: 'Leave out jobs with', options: neverOptions(search, facets) },
      { name: 'employment', label: 'How you want to work', options: contractOptions(search, facets) },
    ],
    keep: keptParams(search, FIELDS),
  };
}

/** Every parameter but these, for forms that change only some. The page number never goes along. */
export function keptParams(search: JobSearch, without: readonly string[]): JobForm['keep'] {
  return [...new URLSearchParams(jobParams({ ...search, page: 1 }))]
    .map(([name, value]) => ({ name, value }))
    .filter(({ name }) => !without.includes(name));
}

/** What is ticked, then what most of the jobs require. */
function neverOptions(search: JobSearch, facets: JobFacets | null): Option[] {
  const found = (key: string) => facets?.requiredTasks[key] ?? 0;
  const ticked = taxonomies.tasks.filter(({ key }) => search.neverTasks.includes(key));
  const others = taxonomies.tasks
    .filter(({ key }) => !search.neverTasks.includes(key) && found(key) > 0)
    .sort((one, other) => found(other.key) - found(one.key))
    .slice(0, Math.max(0, MOST_TASKS - ticked.length));
  return optionsOf([...ticked, ...others], search.neverTasks, facets && facets.requiredTasks);
}

function contractOptions(search: JobSearch, facets: JobFacets | null): Option[] {
  const list = taxonomies.employment.filter(
    ({ key }) => search.employment.includes(key) || facets === null || (facets.employment[key] ?? 0) > 0,
  );
  return optionsOf(list, search.employment, facets && facets.employment);
}

function optionsOf(
  list: Labelled,
  chosen: readonly string[],
  counts: Readonly<Record<string, number>> | null,
): Option[] {
  return list.map(({ key, label }) => ({
    value: key,
    text: label,
    count: counts === null || chosen.includes(key) ? undefined : counts[key],
    checked: chosen.includes(key),
  }));
}

/** Parameters that a form of checkboxes sends in pieces. */
export const JOB_LIST_FIELDS: readonly string[] = [...JOB_LIST_NAMES, 'hours'];
