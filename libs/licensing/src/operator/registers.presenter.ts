import type { Licensee } from '@pa/platform';
import type { PageModel } from '@pa/web';
import type { HealthKey } from '../health/health-figures';
import type { RegisterHealth } from '../health/health.repository';
import { healthWords } from './health-words';
import type { ListedRegisters } from './operator-registers.service';
import { operatorPaths } from './operator.paths';
import { stateWords } from './operator.presenter';

type HealthOf = ReadonlyMap<string, RegisterHealth>;

/** By what the list can be put in order: what needs a look, the name, or a figure. */
export const REGISTER_SORTS = [
  'urgency',
  'name',
  'pas',
  'adverts',
  'answered',
  'filled',
  'waiting',
  'givenUp',
] as const;
export type RegisterSort = (typeof REGISTER_SORTS)[number];

export interface RegistersShown extends ListedRegisters {
  readonly sort: RegisterSort;
}

/** What `licensing/registers.njk` shows: the registers, whoever needs a look first. */
export function registersModel({ registers, health, notices, sort }: RegistersShown): PageModel {
  const rows = registers
    .toSorted((a, b) => ORDERS[sort](a, b, health) || a.name.localeCompare(b.name))
    .map((register) => [
      { text: register.name, href: operatorPaths.register(register.id) },
      { text: stateWords(register), label: 'Licence' },
      { text: register.isOpen === false ? 'Being set up' : 'Open', label: 'Open' },
      ...FIGURES.map(({ key, text }) => ({
        text: healthWords(key, health.get(register.id)?.figures[key]),
        label: text,
      })),
    ]);
  return {
    title: 'Registers',
    page: { bodyClass: 'pa-wide' },
    newLicence: operatorPaths.newLicence,
    notices,
    table: rows.length > 0 ? { caption: 'All registers', columns: columnsFor(sort), rows } : null,
  };
}

const FIGURES: ReadonlyArray<{ readonly key: HealthKey; readonly text: string }> = [
  { key: 'pas', text: 'PAs shown' },
  { key: 'adverts', text: 'New adverts' },
  { key: 'answered', text: 'Answered' },
  { key: 'filled', text: 'Filled' },
  { key: 'waiting', text: 'Waits' },
  { key: 'givenUp', text: 'Not sent' },
];

const COLUMNS: ReadonlyArray<{ readonly sort?: RegisterSort; readonly text: string }> = [
  { sort: 'name', text: 'Register' },
  { sort: 'urgency', text: 'Licence' },
  { text: 'Open' },
  ...FIGURES.map(({ key, text }) => ({ sort: key, text })),
];

function columnsFor(chosen: RegisterSort) {
  return COLUMNS.map(({ sort, text }) => ({
    text,
    ...(sort && { href: `${operatorPaths.registers}?sort=${sort}` }),
    ...(sort === chosen && { sorted: isDown(sort) ? 'descending' : 'ascending' }),
  }));
}

const URGENCY = ['past-due', 'suspended', 'trial', 'active', 'ended'];

function urgency({ licence }: Licensee): number {
  return URGENCY.indexOf(licence?.state ?? 'active');
}

/** Waiting and unsent news need a look where there are many; of all else, where there are few. */
function isDown(sort: RegisterSort): boolean {
  return sort === 'waiting' || sort === 'givenUp';
}

type Order = (a: Licensee, b: Licensee, health: HealthOf) => number;

/** What was not counted comes last. */
const byFigure =
  (key: HealthKey): Order =>
  (a, b, health) => {
    const [one, other] = [a, b].map(({ id }) => health.get(id)?.figures[key] ?? null) as [number | null, number | null];
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    return isDown(key) ? other - one : one - other;
  };

const ORDERS: Readonly<Record<RegisterSort, Order>> = {
  urgency: (a, b) => urgency(a) - urgency(b),
  name: () => 0,
  pas: byFigure('pas'),
  adverts: byFigure('adverts'),
  answered: byFigure('answered'),
  filled: byFigure('filled'),
  waiting: byFigure('waiting'),
  givenUp: byFigure('givenUp'),
};
