import type { Facets } from '../ranking/facets';
import { EMPTY_SEARCH, type PaSearch } from '../query/pa-search';
import { searchParams } from '../query/pa-search-params';
import { FLAGS } from '../query/parameters';
import { FLAG_WORDS } from './chips';
import { allGroups, fewGroups, type FilterGroup } from './filter-groups';

interface Field {
  readonly name: string;
  readonly value: string;
}

/** What a search form shows and carries along. */
export interface SearchForm {
  readonly near: string;
  readonly radius: string;
  readonly radii: ReadonlyArray<{ readonly value: string; readonly text: string }>;
  readonly q: string;
  readonly groups: readonly FilterGroup[];
  readonly flags: ReadonlyArray<{
    readonly name: string;
    readonly text: string;
    readonly count?: number;
    readonly checked: boolean;
  }>;
  /** What the form has no field for. */
  readonly keep: readonly Field[];
}

const RADII = [1, 3, 5, 10, 15, 20, 30, 50];
const FACET_OF_FLAG = {
  drives: 'drives',
  liveIn: 'live-in',
  shortNotice: 'short-notice',
  accredited: 'accredited',
} as const;
const HAS_FIELD = ['near', 'radiusMiles', 'q', ...FLAGS];

/** The form beside the results. */
export function besideForm(search: PaSearch, facets: Facets | null): SearchForm {
  return formOf(search, facets, fewGroups(search, facets));
}

/** The form with everything. */
export function wholeForm(search: PaSearch, facets: Facets | null): SearchForm {
  return formOf(search, facets, allGroups(search, facets));
}

/** Every parameter but these, for forms that change only some: hidden fields. The page number never goes along. */
export function kept(search: PaSearch, without: readonly string[]): Field[] {
  return [...new URLSearchParams(searchParams({ ...search, page: 1 }))]
    .map(([name, value]) => ({ name, value }))
    .filter(({ name }) => !without.includes(name));
}

function formOf(search: PaSearch, facets: Facets | null, groups: FilterGroup[]): SearchForm {
  const radii = [...new Set([...RADII, search.radiusMiles])].sort((one, other) => one - other);
  return {
    near: search.near ?? '',
    radius: String(search.radiusMiles || EMPTY_SEARCH.radiusMiles),
    radii: radii.map((miles) => ({ value: String(miles), text: `Within ${miles} ${miles === 1 ? 'mile' : 'miles'}` })),
    q: search.q,
    groups,
    flags: FLAGS.filter((name) => search[name] || facets === null || (facets.flags[FACET_OF_FLAG[name]] ?? 0) > 0).map(
      (name) => ({
        name,
        text: FLAG_WORDS[name],
        ...(facets && { count: facets.flags[FACET_OF_FLAG[name]] ?? 0 }),
        checked: search[name],
      }),
    ),
    keep: kept(search, [...HAS_FIELD, ...groups.map(({ name }) => name)]),
  };
}
