import type { FieldProblem } from '@pa/platform';
import { FLAGS, LIST_NAMES, LISTS, PARAMETER_NAMES, type FlagName, type ListName } from './parameters';
import { RawQuery } from './raw-query';
import { EMPTY_SEARCH, MOST_PAGE_SIZE, SORTS, type PaSearch } from './pa-search';
import {
  readHours,
  readKeys,
  readNear,
  readRadius,
  readSort,
  readWhole,
  readWords,
  readYesOrNo,
  refuseUnknown,
} from './readers';

export interface ReadPaSearch {
  /** What could be read; what could not is as if it had not been asked. */
  readonly search: PaSearch;
  /** Empty when everything was right. In the order of the query. */
  readonly problems: readonly FieldProblem[];
}

/** Later pages than this cannot hold anything: a search answers 5,000 at most. */
export const MOST_PAGE = 5000;

/**
 * Reads a query string of the API or of the page. Nothing is guessed: an unknown parameter or key is a problem that
 * names the nearest right one. A full postcode is cut here, before anything else sees it.
 */
export function readPaSearch(query: unknown): ReadPaSearch {
  const raw = new RawQuery(query);
  refuseUnknown(raw, PARAMETER_NAMES);
  const near = readNear(raw);
  const search: PaSearch = {
    ...EMPTY_SEARCH,
    near,
    radiusMiles: readRadius(raw),
    ...readHours(raw),
    ...readLists(raw),
    ...readFlags(raw),
    q: readWords(raw),
    sort: readSort(raw, { sorts: SORTS, what: 'PAs', usual: EMPTY_SEARCH.sort, hasPlace: near !== null }),
    page: readWhole(raw, { name: 'page', most: MOST_PAGE, usual: EMPTY_SEARCH.page }),
    pageSize: readWhole(raw, { name: 'pageSize', most: MOST_PAGE_SIZE, usual: EMPTY_SEARCH.pageSize }),
  };
  refuseContradictions(raw, search);
  return { search, problems: raw.problems };
}

function readLists(raw: RawQuery): Pick<PaSearch, ListName> {
  const lists = LIST_NAMES.map((name): [ListName, string[]] => [name, readKeys(raw, name, LISTS[name])]);
  return Object.fromEntries(lists) as unknown as Pick<PaSearch, ListName>;
}

function readFlags(raw: RawQuery): Pick<PaSearch, FlagName> {
  const flags = FLAGS.map((name): [FlagName, boolean] => [name, readYesOrNo(raw, name) ?? false]);
  return Object.fromEntries(flags) as unknown as Pick<PaSearch, FlagName>;
}

/** A task cannot be wanted and not be part of the job. */
function refuseContradictions(raw: RawQuery, search: PaSearch): void {
  const wanted = [...search.tasks, ...search.tasksOrTraining, ...search.optionalTasks];
  for (const key of search.neverTasks.filter((never) => wanted.includes(never)).slice(0, 5))
    raw.refuse('neverTasks', `“${key}” is both asked for and not part of the job. Choose one.`);
}
