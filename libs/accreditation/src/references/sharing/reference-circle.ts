import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';

/** An employer and a PA who can write to each other just now, each by the name the other reads. */
export interface InTouch {
  readonly employerId: string;
  readonly employerName: string;
  readonly paId: string;
  readonly paName: string;
}

/** Who knows who is in touch, and what of a text shows how to reach somebody. */
export interface CircleSource {
  /** With whom this person is in touch, and knows by name. By name, at most 1,000. */
  inTouchWith(tx: Transaction, personId: string): Promise<readonly InTouch[]>;
  /** The text with numbers, addresses and links taken out, and words in their places. */
  withoutWaysToReach(text: string): string;
}

const NOBODY: CircleSource = {
  inTouchWith: () => Promise.resolve([]),
  withoutWaysToReach: () => '',
};

/** Whom references can be shown to. Evidence knows nothing of messages: whoever does says so here when it starts. */
@Injectable()
export class ReferenceCircle {
  private source = NOBODY;

  use(source: CircleSource): void {
    this.source = source;
  }

  inTouchWith(tx: Transaction, personId: string): Promise<readonly InTouch[]> {
    return this.source.inTouchWith(tx, personId);
  }

  withoutWaysToReach(text: string): string {
    return this.source.withoutWaysToReach(text);
  }
}
