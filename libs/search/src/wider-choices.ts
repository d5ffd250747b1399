import { DAYS } from '@pa/matching';
import { taxonomies } from '@pa/register';
import { changed } from './query/pa-search-params';
import { EMPTY_SEARCH, type PaSearch } from './query/pa-search';

/** One change of a search that found nobody. */
export interface WiderChoice {
  readonly kind: 'radius' | 'day' | 'training' | 'filter' | 'words' | 'start-again';
  readonly text: string;
  readonly search: PaSearch;
}

const RADII = [5, 10, 15, 20, 30, 50, 100];
const MOST_TRIED_OF_A_KIND = 8;

type Labelled = readonly { readonly key: string; readonly label: string }[];

/** Every single change worth trying, in the order in which they are offered. Who counts them hides the zeros. */
export function widerChoices(search: PaSearch): WiderChoice[] {
  return [...wider(search), ...fewerDays(search), ...training(search), ...fewerFilters(search), ...noWords(search)];
}

/** When no single change helps: everyone near, then everyone. */
export function startAgain(search: PaSearch): WiderChoice[] {
  const everyone: WiderChoice = { kind: 'start-again', text: 'Look at every PA on the register', search: EMPTY_SEARCH };
  if (search.near === null) return [everyone];
  const near = { ...EMPTY_SEARCH, near: search.near, radiusMiles: search.radiusMiles };
  return [
    { kind: 'start-again', text: `Look at every PA within ${miles(search.radiusMiles)}`, search: near },
    everyone,
  ];
}

function wider(search: PaSearch): WiderChoice[] {
  if (search.near === null) return [];
  return RADII.filter((radius) => radius > search.radiusMiles).map((radiusMiles) => ({
    kind: 'radius',
    text: `Look within ${miles(radiusMiles)}, not ${search.radiusMiles}`,
    search: changed(search, { radiusMiles }),
  }));
}

function miles(radius: number): string {
  return radius === 1 ? '1 mile' : `${radius} miles`;
}

function fewerDays(search: PaSearch): WiderChoice[] {
  const days = [...new Set(search.hours.map(({ day }) => day))];
  if (days.length < 2) return [];
  return days.map((day) => ({
    kind: 'day',
    text: `Leave out ${DAYS[day]}`,
    search: changed(search, { hours: search.hours.filter((span) => span.day !== day) }),
  }));
}

function training(search: PaSearch): WiderChoice[] {
  return search.tasks.slice(0, MOST_TRIED_OF_A_KIND).map((key) => ({
    kind: 'training',
    text: `Include PAs willing to be trained: ${labelOf(taxonomies.tasks, key).toLowerCase()}`,
    search: changed(search, {
      tasks: search.tasks.filter((task) => task !== key),
      tasksOrTraining: [...new Set([...search.tasksOrTraining, key])],
    }),
  }));
}

function fewerFilters(search: PaSearch): WiderChoice[] {
  return [
    ...without(search, 'languages', (key) => `Include PAs who do not speak ${labelOf(taxonomies.languages, key)}`),
    ...without(search, 'tasks', (key) => `Leave out “${labelOf(taxonomies.tasks, key)}”`),
    ...without(search, 'tasksOrTraining', (key) => `Leave out “${labelOf(taxonomies.tasks, key)}”`),
    ...without(
      search,
      'checks',
      (key) => `Include PAs whose check has not been seen: ${labelOf(taxonomies.checks, key)}`,
    ),
    ...without(search, 'employment', (key) => `Leave out “${labelOf(taxonomies.employment, key)}”`),
    ...without(search, 'interests', (key) => `Leave out the interest “${labelOf(taxonomies.interests, key)}”`),
    ...flag(search, 'drives', 'Include PAs who do not drive'),
    ...flag(search, 'liveIn', 'Include PAs who would not live in'),
    ...flag(search, 'shortNotice', 'Include PAs who cannot come at short notice'),
    ...flag(search, 'accredited', 'Include PAs whom this register has not approved'),
  ];
}

function without(
  search: PaSearch,
  name: 'languages' | 'tasks' | 'tasksOrTraining' | 'checks' | 'employment' | 'interests',
  text: (key: string) => string,
): WiderChoice[] {
  return search[name].slice(0, MOST_TRIED_OF_A_KIND).map((key) => ({
    kind: 'filter',
    text: text(key),
    search: changed(search, { [name]: search[name].filter((one) => one !== key) }),
  }));
}

function flag(search: PaSearch, name: 'drives' | 'liveIn' | 'shortNotice' | 'accredited', text: string): WiderChoice[] {
  return search[name] ? [{ kind: 'filter', text, search: changed(search, { [name]: false }) }] : [];
}

function noWords(search: PaSearch): WiderChoice[] {
  return search.q === ''
    ? []
    : [{ kind: 'words', text: `Leave out the words “${search.q}”`, search: changed(search, { q: '' }) }];
}

function labelOf(list: Labelled, key: string): string {
  return list.find((item) => item.key === key)?.label ?? key;
}
