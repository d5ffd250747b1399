import { isKind, KINDS, parseHours, type Kind, type NeedSpan } from '@pa/matching';
import { safeNear, withoutFullPostcodes } from '@pa/places';
import { nearestKey, nearestWord } from '@pa/register';
import { LEAST_RADIUS, MOST_RADIUS, USUAL_RADIUS } from './pa-search';
import type { RawQuery } from './raw-query';

export const LONGEST_Q = 200;
const LONGEST_NEAR = 100;
/** Of one list only so many wrong pieces are told. */
const MOST_TOLD = 5;

/** Readers of single parameters, for every kind of search. What is wrong goes to the query's problems, and reads as not asked. */

/** Refuses every parameter that is not known, naming the nearest right one. */
export function refuseUnknown(raw: RawQuery, names: readonly string[]): void {
  raw.refuseUnknown(names, (name) => nearestWord(names, name));
}

/** A place, a full postcode cut to its first half before anything else sees it. */
export function readNear(raw: RawQuery): string | null {
  const near = safeNear(raw.text('near', LONGEST_NEAR));
  return near === '' ? null : near;
}

export function readWords(raw: RawQuery): string {
  return withoutFullPostcodes(raw.text('q', LONGEST_Q));
}

export function readRadius(raw: RawQuery): number {
  const text = raw.text('radiusMiles', 20);
  if (text === '') return USUAL_RADIUS;
  const miles = /^\d{1,6}(\.\d{1,6})?$/.test(text) ? Number(text) : Number.NaN;
  if (miles >= LEAST_RADIUS && miles <= MOST_RADIUS) return miles;
  const nearest = miles > MOST_RADIUS ? MOST_RADIUS : miles < LEAST_RADIUS ? LEAST_RADIUS : USUAL_RADIUS;
  raw.refuse('radiusMiles', `Choose a distance from ${LEAST_RADIUS} to ${MOST_RADIUS} miles, for example ${nearest}.`);
  return USUAL_RADIUS;
}

/** Days and times, and the kind of those that name none. */
export function readHours(raw: RawQuery): { hours: readonly NeedSpan[]; kind: Kind } {
  const kind = readKind(raw);
  const text = raw.list('hours').join(',');
  if (text === '') return { hours: [], kind };
  const parsed = parseHours(text, kind);
  if (parsed.ok) return { hours: Object.freeze(parsed.value), kind };
  for (const { message, suggestions } of parsed.problems.slice(0, MOST_TOLD)) {
    const nearest = suggestions.filter((suggestion) => !message.includes(suggestion));
    raw.refuse('hours', nearest.length === 0 ? message : `${message} Did you mean ${nearest.join(' or ')}?`);
  }
  return { hours: [], kind };
}

function readKind(raw: RawQuery): Kind {
  const word = raw.text('kind', 40);
  if (word === '') return 'awake';
  if (isKind(word)) return word;
  raw.refuse('kind', `There is no kind “${word}”. Did you mean ${nearestWord(KINDS, word)}?`);
  return 'awake';
}

type Taxonomy = ReadonlyArray<{ readonly key: string; readonly label: string }>;

/** Looked up for every search. */
const known = new WeakMap<Taxonomy, ReadonlySet<string>>();

/** Keys of a taxonomy, each once; the wrong ones name the nearest right one. */
export function readKeys(raw: RawQuery, name: string, list: Taxonomy): string[] {
  const right = known.get(list) ?? new Set(list.map(({ key }) => key));
  known.set(list, right);
  const keys = [...new Set(raw.list(name))];
  for (const key of keys.filter((one) => !right.has(one)).slice(0, MOST_TOLD))
    raw.refuse(name, `We do not know “${key.slice(0, 40)}” in ${name}. Did you mean ${nearestKey(list, key)}?`);
  return keys.filter((key) => right.has(key));
}

/** Null when it is left out or wrong. */
export function readYesOrNo(raw: RawQuery, name: string): boolean | null {
  const word = raw.text(name, 20);
  if (word === 'true') return true;
  if (word !== '' && word !== 'false') raw.refuse(name, `Write ${name}=true or leave it out.`);
  return word === 'false' ? false : null;
}

export interface OrderRule<Sort extends string> {
  readonly sorts: readonly Sort[];
  /** What is put in order: "PAs". */
  readonly what: string;
  readonly usual: Sort;
  readonly hasPlace: boolean;
}

/** An order; nearest first needs a place. */
export function readSort<Sort extends string>(raw: RawQuery, { sorts, what, usual, hasPlace }: OrderRule<Sort>): Sort {
  const word = raw.text('sort', 40);
  if (word === '') return usual;
  const sort = sorts.find((one) => one === word);
  if (!sort) raw.refuse('sort', `We cannot put ${what} in order by “${word}”. Choose ${sorts.join(', ')}.`);
  if (sort !== 'distance' || hasPlace) return sort ?? usual;
  raw.refuse('near', 'To put the nearest first, say where: a town or a postcode.');
  return usual;
}

export function readWhole(raw: RawQuery, rule: { name: 'page' | 'pageSize'; most: number; usual: number }): number {
  const text = raw.text(rule.name, 20);
  if (text === '') return rule.usual;
  const number = /^\d{1,6}$/.test(text) ? Number(text) : 0;
  if (number >= 1 && number <= rule.most) return number;
  raw.refuse(rule.name, `${rule.name} is a whole number from 1 to ${rule.most}.`);
  return rule.usual;
}
