import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';

/** An employer about to ask a PA to talk. */
export interface AskingPa {
  readonly employerId: string;
  readonly paId: string;
  readonly text: string;
}

/** Refuses by throwing a DomainError with a field `words` that says how to mend it, or that says why not now. */
export type RequestScreen = (tx: Transaction, asking: AskingPa) => Promise<void>;

/** Everyone who looks at a request before the PA reads it: for ways to reach somebody, and for who asks too many. */
@Injectable()
export class RequestScreens {
  private readonly screens: RequestScreen[] = [];

  add(screen: RequestScreen): void {
    this.screens.push(screen);
  }

  async check(tx: Transaction, asking: AskingPa): Promise<void> {
    for (const screen of this.screens) await screen(tx, asking);
  }
}
