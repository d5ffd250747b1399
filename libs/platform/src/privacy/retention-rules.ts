import { Injectable } from '@nestjs/common';
import type { Transaction } from '../database/transaction';
import { platformRetention } from './platform.retention';
import type { RetentionRule } from './retention-rule';

type Held = (tx: Transaction) => Promise<readonly string[]>;

/** The retention schedule: each lib adds its rules when it starts. */
@Injectable()
export class RetentionRules {
  private readonly rules = new Map<string, RetentionRule>(platformRetention.map((rule) => [rule.key, rule]));
  private held: Held = () => Promise.resolve([]);

  /** A rule that is added again under its key takes the place of the first: a lib adds the deed that needs services. */
  add(...rules: readonly RetentionRule[]): void {
    for (const rule of rules) this.rules.set(rule.key, rule);
  }

  list(): readonly RetentionRule[] {
    return [...this.rules.values()];
  }

  /** Says who is under a legal hold. The lib that keeps holds calls this once. */
  spare(held: Held): void {
    this.held = held;
  }

  async listHeld(tx: Transaction): Promise<readonly string[]> {
    return this.held(tx);
  }
}
