import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';
import type { ConsentKey } from './consent-wordings';

/** Carries a withdrawal into a lib's own tables, in the transaction that notes it. Safe to repeat. */
export type WithdrawalListener = (tx: Transaction, personId: string) => Promise<void>;

/** What a withdrawal does at once: each lib that keeps something by a consent says so when it starts. */
@Injectable()
export class ConsentEffects {
  private readonly listeners: Array<{ key: ConsentKey; listener: WithdrawalListener }> = [];

  onWithdrawn(key: ConsentKey, listener: WithdrawalListener): void {
    this.listeners.push({ key, listener });
  }

  async withdrawn(tx: Transaction, key: ConsentKey, personId: string): Promise<void> {
    for (const known of this.listeners) if (known.key === key) await known.listener(tx, personId);
  }
}
