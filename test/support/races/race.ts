import { setTimeout } from 'node:timers/promises';
import { DomainError } from '@pa/platform';
import { sizeOf } from '../bars';

/** How often each pair is raced. */
export const RACES = sizeOf({ short: 100, full: 1_000 });
/** A group of races may take so long: with two processors and others at work, a turn can take 100 ms. */
export const RACES_TAKE_MS = sizeOf({ short: 180_000, full: 1_800_000 });
/** Connections of the bed, so that whoever races waits for a row and never for the pool. */
export const RACING_POOL = { DATABASE_POOL_SIZE: '12' } as const;

/** How one who raced came out: done, refused in words, or broken. */
export type Outcome = 'won' | { readonly refused: string } | { readonly fault: unknown };

/** One race that is about to begin. */
export interface StartedRace {
  /** By name, in no order. */
  readonly contenders: Readonly<Record<string, () => Promise<unknown>>>;
  /** What the database says afterwards, as one short word or sentence. */
  end(): Promise<string>;
}

export interface Race {
  readonly name: string;
  start(): Promise<StartedRace>;
  /**
   * Who may have won together, and what the database then says: "accept" → "joined". Several who win one after the other
   * are joined by " + " in the order of their names in `contenders`. Several ends where the order of who won decides.
   */
  readonly allowed: Readonly<Record<string, string | readonly string[]>>;
}

/** By how much each of the contenders starts later than at once, in milliseconds. */
type Lags = Map<string, number>;

/** A millisecond: the time of one statement or two. */
const STEP = 1;
const LONGEST_LAG = 20;

/** Lets everybody run at once, but for the lags of those who were quicker before. */
async function letRace(contenders: StartedRace['contenders'], lags: Lags): Promise<Map<string, Outcome>> {
  const outcomes = await Promise.all(
    Object.entries(contenders).map(async ([name, deed]): Promise<[string, Outcome]> => {
      const lag = lags.get(name) ?? 0;
      if (lag > 0) await setTimeout(lag);
      return [name, await outcomeOf(deed)];
    }),
  );
  return new Map(outcomes);
}

/** Whoever was the only one to win starts later the next time, so that the race stays close. */
function handicap(lags: Lags, outcomes: ReadonlyMap<string, Outcome>): void {
  const winners = [...outcomes].flatMap(([name, outcome]) => (outcome === 'won' ? [name] : []));
  if (winners.length !== 1) return;
  for (const name of outcomes.keys())
    lags.set(name, clamped((lags.get(name) ?? 0) + (winners.includes(name) ? STEP : -STEP)));
}

function clamped(lag: number): number {
  return Math.min(LONGEST_LAG, Math.max(0, lag));
}

async function outcomeOf(deed: () => Promise<unknown>): Promise<Outcome> {
  try {
    await deed();
    return 'won';
  } catch (error) {
    return error instanceof DomainError ? { refused: error.message } : { fault: error };
  }
}

/** What went wrong in many races of one kind, each thing once with how often; empty when nothing did. */
export async function faultsOf(race: Race, times = RACES): Promise<Record<string, number>> {
  const faults: Record<string, number> = {};
  const lags: Lags = new Map();
  for (let turn = 0; turn < times; turn++) {
    const started = await race.start();
    const outcomes = await letRace(started.contenders, lags);
    handicap(lags, outcomes);
    for (const fault of faultsIn(race, outcomes, await started.end())) faults[fault] = (faults[fault] ?? 0) + 1;
  }
  return faults;
}

/** The same for several races, by name; those without a fault are left out. */
export async function faultsOfAll(races: readonly Race[]): Promise<Record<string, Record<string, number>>> {
  const faults: Record<string, Record<string, number>> = {};
  for (const race of races) {
    const found = await faultsOf(race);
    if (Object.keys(found).length > 0) faults[race.name] = found;
  }
  return faults;
}

function faultsIn(race: Race, outcomes: ReadonlyMap<string, Outcome>, end: string): string[] {
  const entries = [...outcomes];
  const winners = entries.flatMap(([name, outcome]) => (outcome === 'won' ? [name] : [])).join(' + ');
  const broken = entries.flatMap(([name, outcome]) =>
    typeof outcome === 'object' && 'fault' in outcome ? [`${name} broke: ${String(outcome.fault)}`] : [],
  );
  const silent = entries.flatMap(([name, outcome]) =>
    typeof outcome === 'object' && 'refused' in outcome && outcome.refused === '' ? [`${name} was not told why`] : [],
  );
  const wanted = race.allowed[winners];
  const isRight = [wanted].flat().includes(end);
  return [
    ...broken,
    ...silent,
    ...(isRight ? [] : [`won: ${winners || 'nobody'}; then: ${end}; allowed: ${[wanted].flat().join(' or ')}`]),
  ];
}
