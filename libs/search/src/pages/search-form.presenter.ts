import { EMPTY_SEARCH, type PaSearch } from '../query/pa-search';
import { fromFirstPage, searchParams } from '../query/pa-search-params';
import { FLAGS, type FlagName } from '../query/parameters';
import { FLAG_WORDS } from './chips';
import { allGroups, fewGroups, type FilterGroup } from './filter-groups';
import type { ShownCounts } from './shown-counts';

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
    readonly name: FlagName;
    readonly text: string;
    readonly count?: number | undefined;
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

/** The form beside the results: of yes-or-no choices those that are ticked or find somebody. */
export function besideForm(search: PaSearch, counts: ShownCounts): SearchForm {
  const finds = (name: FlagName) => counts.found('flags', FACET_OF_FLAG[name]) > 0;
  const form = formOf(search, counts, fewGroups(search, counts));
  return { ...form, flags: form.flags.filter(({ name, checked }) => checked || !counts.isCounted || finds(name)) };
}

/** The form with everything. */
export function wholeForm(search: PaSearch, counts: ShownCounts): SearchForm {
  return formOf(search, counts, allGroups(search, counts));
}

/** Every parameter but these, for forms that change only some: hidden fields. The page number never goes along. */
export function kept(search: PaSearch, without: readonly string[]): Field[] {
  return [...new URLSearchParams(searchParams(fromFirstPage(search)))]
    .map(([name, value]) => ({ name, value }))
    .filter(({ name }) => !without.includes(name));
}

function formOf(search: PaSearch, counts: ShownCounts, groups: FilterGroup[]): SearchForm {
  const radii = [...new Set([...RADII, search.radiusMiles])].sort((one, other) => one - other);
  return {
    near: search.near ?? '',
    radius: String(search.radiusMiles || EMPTY_SEARCH.radiusMiles),
    radii: radii.map((miles) => ({ value: String(miles), text: `Within ${miles} ${miles === 1 ? 'mile' : 'miles'}` })),
    q: search.q,
    groups,
    flags: flagsOf(search, counts),
    keep: kept(search, [...HAS_FIELD, ...groups.map(({ name }) => name)]),
  };
}

function flagsOf(search: PaSearch, counts: ShownCounts): SearchForm['flags'] {
  return FLAGS.map((name) => ({
    name,
    text: FLAG_WORDS[name],
    count: counts.shown('flags', FACET_OF_FLAG[name]),
    checked: search[name],
  }));
}
