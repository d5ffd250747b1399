import { formatHours } from '@pa/matching';
import { FLAGS, LIST_NAMES } from './parameters';
import { EMPTY_SEARCH, type PaSearch } from './pa-search';

/**
 * The search as a query string that `readPaSearch` reads back to the same: what is as usual is left out, so that one
 * search has one address. '' when it asks for nothing.
 */
export function searchParams(search: PaSearch): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(texts(search))) if (value !== '') params.set(name, value);
  return readable(params.toString());
}

/** Every parameter as text, '' for what is as usual. */
function texts(search: PaSearch): Record<string, string> {
  const unusual = (name: 'radiusMiles' | 'kind' | 'sort' | 'page' | 'pageSize') =>
    search[name] === EMPTY_SEARCH[name] ? '' : String(search[name]);
  return {
    near: search.near ?? '',
    radiusMiles: search.near === null ? '' : unusual('radiusMiles'),
    hours: formatHours(search.hours, search.kind),
    kind: unusual('kind'),
    ...Object.fromEntries(LIST_NAMES.map((name) => [name, search[name].join(',')])),
    ...Object.fromEntries(FLAGS.map((name) => [name, search[name] ? 'true' : ''])),
    q: search.q,
    sort: unusual('sort'),
    page: unusual('page'),
    pageSize: unusual('pageSize'),
  };
}

/** The same search with something changed, from its first page on. */
export function changed(search: PaSearch, change: Partial<PaSearch>): PaSearch {
  const next = { ...search, page: 1, ...change };
  return next.near === null && next.sort === 'distance' ? { ...next, sort: 'best' } : next;
}

/** Commas and colons are allowed in a query as they are, and people read addresses. */
function readable(query: string): string {
  return query.replaceAll('%2C', ',').replaceAll('%3A', ':');
}
