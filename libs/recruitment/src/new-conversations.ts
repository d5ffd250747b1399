import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';

/** Says whether somebody may start new conversations now. */
export type MayStart = (tx: Transaction, personId: string) => Promise<boolean>;
/** Counts one more PA whom an employer asks. Throws where there is no room for one. */
export type CountContact = (tx: Transaction, employerId: string, paId: string) => Promise<void>;
/** How many PAs an employer asked to talk since a moment, and how many of them said yes or no. */
export type CountRequests = (
  tx: Transaction,
  employerId: string,
  since: Date,
) => Promise<{ asked: number; answered: number }>;

/**
 * Whether an employer may start new conversations with PAs. Everyone may, until a register sells or gives access for a
 * time: the lib that keeps access passes says so here, and adverts of those who may not pause by themselves.
 */
@Injectable()
export class NewConversations {
  private readonly rules: MayStart[] = [];
  private readonly counters: CountContact[] = [];
  private requests: CountRequests = async () => ({ asked: 0, answered: 0 });

  /** Adds a rule; all of them have to say yes. */
  ask(rule: MayStart): void {
    this.rules.push(rule);
  }

  async mayStart(tx: Transaction, personId: string): Promise<boolean> {
    for (const rule of this.rules) if (!(await rule(tx, personId))) return false;
    return true;
  }

  /** Adds somebody who counts. */
  countWith(counter: CountContact): void {
    this.counters.push(counter);
  }

  /**
   * Counts a PA whom an employer asks or invites, in the transaction of the asking. The same PA is counted once.
   * @throws NoContactsLeftError
   */
  async count(tx: Transaction, employerId: string, paId: string): Promise<void> {
    for (const counter of this.counters) await counter(tx, employerId, paId);
  }

  /** Whoever keeps requests to talk says here how to count them. */
  countRequestsWith(requests: CountRequests): void {
    this.requests = requests;
  }

  async requestsSince(tx: Transaction, employerId: string, since: Date): Promise<{ asked: number; answered: number }> {
    return this.requests(tx, employerId, since);
  }
}
