import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';

export const DUTY_KEYS = ['identity', 'references', 'qualifications'] as const;
export type DutyKey = (typeof DUTY_KEYS)[number];

/** What a register does before it introduces somebody, and whether it was done for this person. */
export interface Duty {
  readonly key: DutyKey;
  readonly words: string;
  readonly isDone: boolean;
}

export const DUTY_WORDS: Readonly<Record<DutyKey, string>> = {
  identity: 'We have seen proof of who this person is',
  references: 'We have two references from people who are not family',
  qualifications: 'We have seen the certificates this person told us about',
};

export type DutiesDone = (tx: Transaction, personId: string) => Promise<readonly DutyKey[]>;

/**
 * What was done for a PA before contact details are shared. Nothing counts as done unless the lib that keeps the evidence
 * says so here: an employer reads what has not been seen as plainly as what has.
 */
@Injectable()
export class IntroductionDuties {
  private readonly sources: DutiesDone[] = [];

  add(source: DutiesDone): void {
    this.sources.push(source);
  }

  async of(tx: Transaction, personId: string): Promise<Duty[]> {
    const done = new Set<DutyKey>();
    for (const source of this.sources) for (const key of await source(tx, personId)) done.add(key);
    return DUTY_KEYS.map((key) => ({ key, words: DUTY_WORDS[key], isDone: done.has(key) }));
  }
}
