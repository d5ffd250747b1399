import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';

/** Says whether somebody may start new conversations now. */
export type MayStart = (tx: Transaction, personId: string) => Promise<boolean>;

/**
 * Whether an employer may start new conversations with PAs. Everyone may, until a register sells or gives access for a
 * time: the lib that keeps access passes says so here, and adverts of those who may not pause by themselves.
 */
@Injectable()
export class NewConversations {
  private readonly rules: MayStart[] = [];

  /** Adds a rule; all of them have to say yes. */
  ask(rule: MayStart): void {
    this.rules.push(rule);
  }

  async mayStart(tx: Transaction, personId: string): Promise<boolean> {
    for (const rule of this.rules) if (!(await rule(tx, personId))) return false;
    return true;
  }
}
