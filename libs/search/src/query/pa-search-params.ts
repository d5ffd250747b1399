import { formatHours } from '@pa/matching';
import { FLAGS, LIST_NAMES } from './parameters';
import { EMPTY_SEARCH, type PaSearch } from './pa-search';

/**
 * The search as a query string that `readPaSearch` reads back to the same: what is as usual is left out, so that one
 * search has one address. '' when it asks for nothing.
 */
export function searchParams(search: PaSearch): string {
  const params = new URLSearchParams();
  if (search.near !== null) params.set('near', search.near);
  if (search.near !== null && search.radiusMiles !== EMPTY_SEARCH.radiusMiles)
    params.set('radiusMiles', String(search.radiusMiles));
  if (search.hours.length > 0) params.set('hours', formatHours(search.hours, search.kind));
  if (search.kind !== EMPTY_SEARCH.kind) params.set('kind', search.kind);
  for (const name of LIST_NAMES) if (search[name].length > 0) params.set(name, search[name].join(','));
  for (const name of FLAGS) if (search[name]) params.set(name, 'true');
  if (search.q !== '') params.set('q', search.q);
  if (search.sort !== EMPTY_SEARCH.sort) params.set('sort', search.sort);
  if (search.page !== EMPTY_SEARCH.page) params.set('page', String(search.page));
  if (search.pageSize !== EMPTY_SEARCH.pageSize) params.set('pageSize', String(search.pageSize));
  return readable(params.toString());
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
