import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';

/** What is counted of a register. Null: nothing to say, or too few to tell without telling of somebody. */
export const HEALTH_KEYS = ['pas', 'adverts', 'answered', 'filled', 'waiting', 'givenUp'] as const;
export type HealthKey = (typeof HEALTH_KEYS)[number];
export type HealthFigures = Readonly<Partial<Record<HealthKey, number | null>>>;

/** Counts some of the figures inside a register. Numbers only: nothing else leaves it. */
export type HealthSource = (tx: Transaction, now: Date) => Promise<HealthFigures>;

/** Who counts: each lib adds what it knows when it starts, so that licensing knows none of them. */
@Injectable()
export class HealthSources {
  private readonly sources: HealthSource[] = [];

  add(source: HealthSource): void {
    this.sources.push(source);
  }

  /** All figures of the register of this transaction. What is no number of ours is left out. */
  async count(tx: Transaction, now: Date): Promise<HealthFigures> {
    const all: Record<string, number | null | undefined> = {};
    for (const source of this.sources) Object.assign(all, await source(tx, now));
    return Object.fromEntries(HEALTH_KEYS.map((key) => [key, whole(all[key])]));
  }
}

function whole(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? Math.round(value) : null;
}
