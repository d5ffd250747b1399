import { Injectable } from '@nestjs/common';
import type { Actor } from '@pa/platform';

/** Who asks, where nobody sits in front of a page. */
const asEmployer = (licenseeId: string, personId: string): Actor => ({
  ...{ licenseeId, personId, displayName: '', via: 'session' },
  roles: ['employer'],
});

/** How many PAs an employer would find this minute, and where to look at them. */
export interface Matching {
  readonly count: number;
  /** What they match: a search that the employer keeps, the place where help is needed, or nothing but the register. */
  readonly by: 'saved' | 'place' | 'register';
  /** The name of the search, or the first half of the postcode; '' for all of the register. */
  readonly of: string;
  /** A page of the search. */
  readonly href: string;
}

export type MatchCounter = (actor: Actor) => Promise<Matching | null>;

/** Tells employers, before they pay, how many PAs match now. Searching lives above this lib and puts its counter in here. */
@Injectable()
export class MatchingNow {
  private counter: MatchCounter = async () => null;

  countBy(counter: MatchCounter): void {
    this.counter = counter;
  }

  /** The same for the worker: what this employer would find. Null where nobody can tell. */
  async findFor(licenseeId: string, personId: string): Promise<Matching | null> {
    return this.counter(asEmployer(licenseeId, personId));
  }

  /** Null where nobody can tell. */
  async find(actor: Actor): Promise<Matching | null> {
    return this.counter(actor);
  }
}
