import { Injectable } from '@nestjs/common';
import type { Actor } from '@pa/platform';

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

  /** Null where nobody can tell. */
  async find(actor: Actor): Promise<Matching | null> {
    return this.counter(actor);
  }
}
