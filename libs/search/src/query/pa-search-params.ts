import { formatHours } from '@pa/matching';
import { FLAGS, LIST_NAMES } from './parameters';
import { EMPTY_SEARCH, type PaSearch } from './pa-search';

/** What was written already: a page of results holds the address of one search many times. */
const written = new WeakMap<PaSearch, string>();

/**
 * The search as a query string that `readPaSearch` reads back to the same: what is as usual is left out, so that one
 * search has one address. '' when it asks for nothing.
 */
export function searchParams(search: PaSearch): string {
  const known = written.get(search);
  if (known !== undefined) return known;
  const made = write(search);
  written.set(search, made);
  return made;
}

function write(search: PaSearch): string {
  const params: string[] = [];
  for (const [name, value] of texts(search)) if (value !== '') params.push(`${name}=${encoded(value)}`);
  return params.join('&');
}

/** Every parameter as text, '' for what is as usual. */
function texts(search: PaSearch): ReadonlyArray<readonly [name: string, value: string]> {
  const unusual = (name: 'radiusMiles' | 'kind' | 'sort' | 'page' | 'pageSize') =>
    search[name] === EMPTY_SEARCH[name] ? '' : String(search[name]);
  return [
    ['near', search.near ?? ''],
    ['radiusMiles', search.near === null ? '' : unusual('radiusMiles')],
    ['hours', hoursText(search)],
    ['kind', unusual('kind')],
    ...LIST_NAMES.map((name) => [name, search[name].join(',')] as const),
    ...FLAGS.map((name) => [name, search[name] ? 'true' : ''] as const),
    ['q', search.q],
    ['sort', unusual('sort')],
    ['page', unusual('page')],
    ['pageSize', unusual('pageSize')],
  ];
}

/** Hours as they were written; a changed search has the same list of hours. */
const hoursWritten = new WeakMap<PaSearch['hours'], { readonly kind: PaSearch['kind']; readonly text: string }>();

function hoursText({ hours, kind }: PaSearch): string {
  const known = hoursWritten.get(hours);
  if (known?.kind === kind) return known.text;
  const text = formatHours(hours, kind);
  hoursWritten.set(hours, { kind, text });
  return text;
}

/** As a form writes it, but commas and colons as they are: they are allowed in a query, and people read addresses. */
function encoded(value: string): string {
  if (/^[\w*.,:-]*$/.test(value)) return value;
  return new URLSearchParams([['', value]]).toString().slice(1).replaceAll('%2C', ',').replaceAll('%3A', ':');
}

/** The same search, from its first page on. */
export function fromFirstPage(search: PaSearch): PaSearch {
  return search.page === 1 ? search : { ...search, page: 1 };
}

/** The same search with something changed, from its first page on. */
export function changed(search: PaSearch, change: Partial<PaSearch>): PaSearch {
  const next = { ...search, page: 1, ...change };
  return next.near === null && next.sort === 'distance' ? { ...next, sort: 'best' } : next;
}
