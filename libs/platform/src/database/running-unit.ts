import { AsyncLocalStorage } from 'node:async_hooks';
import type { Transaction } from './transaction';

/** A unit of work from its first statement to its end. One that only reads has no transaction that others could join. */
interface Unit {
  readonly tx: Transaction | null;
  isOpen: boolean;
}

const running = new AsyncLocalStorage<Unit>();
let isNestingRefused = false;

/**
 * A second connection was asked for while the first waits for it. When as many do so as the pool has connections, each waits
 * for another for ever: pass the transaction on, or use `UnitOfWork.join`.
 */
export class NestedUnitError extends Error {
  constructor() {
    super('A unit of work was begun inside another one: pass its transaction on, or join it.');
    this.name = 'NestedUnitError';
  }
}

/** For tests: from now on a unit of work inside another one fails, where it would only wait for a second connection. */
export function refuseNestedUnits(): void {
  isNestingRefused = true;
}

/** Asked before a connection is taken. @throws NestedUnitError in tests */
export function assertNoUnitRuns(): void {
  if (isNestingRefused && running.getStore()?.isOpen) throw new NestedUnitError();
}

/** Does the work as one unit: what it calls can join it until it ends. */
export async function asUnit<T>(tx: Transaction | null, work: () => Promise<T>): Promise<T> {
  const unit = { tx, isOpen: true };
  try {
    return await running.run(unit, work);
  } finally {
    unit.isOpen = false;
  }
}

/** The transaction inside which this is called, if there is one and it is this licensee's. */
export function findRunning(licenseeId: string): Transaction | null {
  const unit = running.getStore();
  return unit?.isOpen && unit.tx?.licenseeId === licenseeId ? unit.tx : null;
}

/** Begins something that nobody waits for: it goes on beside the unit of work that began it, and is no part of it. */
export function besideUnits<T>(deed: () => T): T {
  return running.exit(deed);
}
