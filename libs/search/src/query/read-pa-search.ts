import { isKind, KINDS, parseHours, type Kind, type NeedSpan } from '@pa/matching';
import { safeNear, withoutFullPostcodes } from '@pa/places';
import type { FieldProblem } from '@pa/platform';
import { nearestKey, nearestWord } from '@pa/register';
import { FLAGS, LIST_NAMES, LISTS, PARAMETER_NAMES, type FlagName, type ListName } from './parameters';
import { RawQuery } from './raw-query';
import { EMPTY_SEARCH, LEAST_RADIUS, MOST_PAGE_SIZE, MOST_RADIUS, SORTS, type PaSearch, type Sort } from './pa-search';

export interface ReadPaSearch {
  /** What could be read; what could not is as if it had not been asked. */
  readonly search: PaSearch;
  /** Empty when everything was right. In the order of the query. */
  readonly problems: readonly FieldProblem[];
}

/** Later pages than this cannot hold anything: a search answers 5,000 at most. */
const MOST_PAGE = 5000;
const LONGEST_Q = 200;
const LONGEST_NEAR = 100;

/**
 * Reads a query string of the API or of the page. Nothing is guessed: an unknown parameter or key is a problem that
 * names the nearest right one. A full postcode is cut here, before anything else sees it.
 */
export function readPaSearch(query: unknown): ReadPaSearch {
  const raw = new RawQuery(query);
  raw.refuseUnknown(PARAMETER_NAMES, (name) => nearestWord(PARAMETER_NAMES, name));
  const near = readNear(raw);
  const search: PaSearch = {
    ...EMPTY_SEARCH,
    near,
    radiusMiles: readRadius(raw),
    ...readHours(raw),
    ...readLists(raw),
    ...readFlags(raw),
    q: withoutFullPostcodes(raw.text('q', LONGEST_Q)),
    sort: readSort(raw, near !== null),
    page: readWhole(raw, { name: 'page', most: MOST_PAGE, usual: EMPTY_SEARCH.page }),
    pageSize: readWhole(raw, { name: 'pageSize', most: MOST_PAGE_SIZE, usual: EMPTY_SEARCH.pageSize }),
  };
  refuseContradictions(raw, search);
  return { search, problems: raw.problems };
}

function readNear(raw: RawQuery): string | null {
  const near = safeNear(raw.text('near', LONGEST_NEAR));
  return near === '' ? null : near;
}

function readRadius(raw: RawQuery): number {
  const text = raw.text('radiusMiles', 20);
  if (text === '') return EMPTY_SEARCH.radiusMiles;
  const miles = /^\d{1,6}(\.\d{1,6})?$/.test(text) ? Number(text) : Number.NaN;
  if (miles >= LEAST_RADIUS && miles <= MOST_RADIUS) return miles;
  const nearest = miles > MOST_RADIUS ? MOST_RADIUS : miles < LEAST_RADIUS ? LEAST_RADIUS : EMPTY_SEARCH.radiusMiles;
  raw.refuse('radiusMiles', `Choose a distance from ${LEAST_RADIUS} to ${MOST_RADIUS} miles, for example ${nearest}.`);
  return EMPTY_SEARCH.radiusMiles;
}

function readHours(raw: RawQuery): { hours: readonly NeedSpan[]; kind: Kind } {
  const kind = readKind(raw);
  const text = raw.list('hours').join(',');
  if (text === '') return { hours: [], kind };
  const parsed = parseHours(text, kind);
  if (parsed.ok) return { hours: Object.freeze(parsed.value), kind };
  for (const { message, suggestions } of parsed.problems.slice(0, 5)) {
    const nearest = suggestions.filter((suggestion) => !message.includes(suggestion));
    raw.refuse('hours', nearest.length === 0 ? message : `${message} Did you mean ${nearest.join(' or ')}?`);
  }
  return { hours: [], kind };
}

function readKind(raw: RawQuery): Kind {
  const word = raw.text('kind', 40);
  if (word === '') return EMPTY_SEARCH.kind;
  if (isKind(word)) return word;
  raw.refuse('kind', `There is no kind “${word}”. Did you mean ${nearestWord(KINDS, word)}?`);
  return EMPTY_SEARCH.kind;
}

function readLists(raw: RawQuery): Pick<PaSearch, ListName> {
  const lists = LIST_NAMES.map((name): [ListName, string[]] => [name, readKeys(raw, name)]);
  return Object.fromEntries(lists) as unknown as Pick<PaSearch, ListName>;
}

/** Looked up for every search. */
const KNOWN = Object.fromEntries(
  LIST_NAMES.map((name) => [name, new Set<string>(LISTS[name].map(({ key }) => key))]),
) as unknown as Readonly<Record<ListName, ReadonlySet<string>>>;

function readKeys(raw: RawQuery, name: ListName): string[] {
  const known = KNOWN[name];
  const keys = [...new Set(raw.list(name))];
  const wrong = keys.filter((key) => !known.has(key));
  for (const key of wrong.slice(0, 5))
    raw.refuse(name, `We do not know “${key.slice(0, 40)}” in ${name}. Did you mean ${nearestKey(LISTS[name], key)}?`);
  return keys.filter((key) => known.has(key));
}

function readFlags(raw: RawQuery): Pick<PaSearch, FlagName> {
  const flags = FLAGS.map((name): [FlagName, boolean] => [name, readFlag(raw, name)]);
  return Object.fromEntries(flags) as unknown as Pick<PaSearch, FlagName>;
}

function readFlag(raw: RawQuery, name: FlagName): boolean {
  const word = raw.text(name, 20);
  if (word === 'true') return true;
  if (word !== '' && word !== 'false') raw.refuse(name, `Write ${name}=true or leave it out.`);
  return false;
}

function readSort(raw: RawQuery, hasPlace: boolean): Sort {
  const word = raw.text('sort', 40);
  if (word === '') return EMPTY_SEARCH.sort;
  const sort = SORTS.find((known) => known === word);
  if (!sort) raw.refuse('sort', `We cannot put PAs in order by “${word}”. Choose ${SORTS.join(', ')}.`);
  if (sort !== 'distance' || hasPlace) return sort ?? EMPTY_SEARCH.sort;
  raw.refuse('near', 'To put the nearest first, say where: a town or a postcode.');
  return EMPTY_SEARCH.sort;
}

function readWhole(raw: RawQuery, rule: { name: 'page' | 'pageSize'; most: number; usual: number }): number {
  const text = raw.text(rule.name, 20);
  if (text === '') return rule.usual;
  const number = /^\d{1,6}$/.test(text) ? Number(text) : 0;
  if (number >= 1 && number <= rule.most) return number;
  raw.refuse(rule.name, `${rule.name} is a whole number from 1 to ${rule.most}.`);
  return rule.usual;
}

/** A task cannot be wanted and not be part of the job. */
function refuseContradictions(raw: RawQuery, search: PaSearch): void {
  const wanted = [...search.tasks, ...search.tasksOrTraining, ...search.optionalTasks];
  for (const key of search.neverTasks.filter((never) => wanted.includes(never)).slice(0, 5))
    raw.refuse('neverTasks', `“${key}” is both asked for and not part of the job. Choose one.`);
}
