import { monthsAfter } from '../days';
import type { SchemeModule, SchemePolicy } from './scheme';

/** Later than every day that is reckoned with, and earlier: so that days are compared as text. */
export const FOR_GOOD = '9999-12-31';
export const NOT_DONE = '0001-01-01';

/** Something that was seen, and the last day on which it counts; null: for good. */
export interface Seen {
  readonly of: string;
  readonly until: string | null;
}

/** A signature, a quiz that was passed, a file that was accepted or a sign-off. */
export interface Done {
  readonly module: string;
  /** Of the code of conduct; 0 elsewhere. */
  readonly edition: number;
  readonly on: string;
}

/** All that a PA has towards approval. */
export interface Evidence {
  readonly checks: readonly Seen[];
  readonly trainings: readonly Seen[];
  readonly done: readonly Done[];
}

export const NO_EVIDENCE: Evidence = { checks: [], trainings: [], done: [] };

export interface ModuleStanding {
  readonly module: SchemeModule;
  readonly isDone: boolean;
  /** The last day on which it counts; null: for good, or not done. */
  readonly until: string | null;
}

export interface Standing {
  readonly modules: readonly ModuleStanding[];
  /** Everything that the pass rule wants is there. */
  readonly isWhole: boolean;
  /** The last day on which it is, as far as is known today; FOR_GOOD where nothing ends. */
  readonly until: string;
}

/**
 * Where somebody stands on a day, from what they have and the scheme alone. The answer on a later day never grows better by
 * itself, so what is reckoned once (`until`) holds until a part or the scheme changes.
 */
export function standingOf(evidence: Evidence, policy: SchemePolicy, today: string): Standing {
  const ends = policy.modules.map((module) => ({ module, end: endOf(module, evidence, policy) }));
  const required = ends.filter(({ module }) => module.isRequired).map((one) => countedUntil(one));
  const others = ends.filter(({ module }) => !module.isRequired).map((one) => countedUntil(one));
  const until = earliest([...required, nthLatest(others, policy.others)]);
  return {
    modules: ends.map(({ module, end }) => ({
      module,
      isDone: end >= today,
      until: end === FOR_GOOD || end === NOT_DONE ? null : end,
    })),
    isWhole: until >= today,
    until,
  };
}

/** What is still to do before somebody can be approved. */
export function leftToDo({ modules }: Standing, today: string): SchemeModule[] {
  return modules
    .filter(({ module, isDone }) => module.isRequired && !isDone && (module.from ?? today) <= today)
    .map(({ module }) => module);
}

function endOf(module: SchemeModule, evidence: Evidence, policy: SchemePolicy): string {
  return latest(endsOf(module, evidence, policy));
}

function endsOf(module: SchemeModule, evidence: Evidence, { code }: SchemePolicy): string[] {
  const seen = (list: readonly Seen[]) =>
    list.filter(({ of }) => of === module.of).map(({ until }) => until ?? FOR_GOOD);
  const done = evidence.done.filter((one) => one.module === module.key);
  switch (module.by) {
    case 'check':
      return seen(evidence.checks);
    case 'training':
      return [...seen(evidence.trainings), ...done.map(({ on }) => signedOffUntil(module, on))];
    case 'quiz':
    case 'upload':
    case 'sign-off':
      return done.map(({ on }) => signedOffUntil(module, on));
    case 'code':
      return done.map(({ edition }) => {
        if (edition >= code.edition) return FOR_GOOD;
        return edition === code.edition - 1 ? (code.signBy ?? NOT_DONE) : NOT_DONE;
      });
  }
}

function signedOffUntil({ months }: SchemeModule, on: string): string {
  return months === null ? FOR_GOOD : monthsAfter(on, months);
}

/** A module that counts later is as good as done until the day before. */
function countedUntil({ module, end }: { module: SchemeModule; end: string }): string {
  return module.from === null ? end : latest([end, dayBefore(module.from)]);
}

function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}

function latest(days: readonly string[]): string {
  return days.reduce((one, other) => (one > other ? one : other), NOT_DONE);
}

function earliest(days: readonly string[]): string {
  return days.reduce((one, other) => (one < other ? one : other), FOR_GOOD);
}

function nthLatest(days: readonly string[], n: number): string {
  return n === 0 ? FOR_GOOD : (days.toSorted().at(-n) ?? NOT_DONE);
}
