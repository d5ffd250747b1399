import { searchParams } from './query/pa-search-params';
import { EMPTY_SEARCH, type PaSearch } from './query/pa-search';

/** Every address of this lib's pages. A search goes along in the query, never a full postcode in it. */
export const searchPaths = {
  find: (search: PaSearch = EMPTY_SEARCH) => withQuery('/find', search),
  hours: (search: PaSearch = EMPTY_SEARCH) => withQuery('/find/hours', search),
  choices: (search: PaSearch = EMPTY_SEARCH) => withQuery('/find/choices', search),
  pa: (id: string, search: PaSearch = EMPTY_SEARCH) => withQuery(`/pas/${id}`, search),
  /** The same in large print, for paper. */
  print: (search: PaSearch = EMPTY_SEARCH) => withQuery('/find/print', search),
  printPa: (id: string, search: PaSearch = EMPTY_SEARCH) => withQuery(`/pas/${id}/print`, search),
  howWeMatch: '/how-we-match',
} as const;

function withQuery(path: string, search: PaSearch): string {
  const query = searchParams(search);
  return query === '' ? path : `${path}?${query}`;
}
