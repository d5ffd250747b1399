import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';

/** That staff have verified an employer: when, and how in words. */
export interface EmployerVerified {
  /** YYYY-MM-DD. */
  readonly on: string;
  readonly how: string;
}

export type FindVerified = (tx: Transaction, personId: string) => Promise<EmployerVerified | null>;

/** Whether staff have verified an employer, told by the lib that keeps such checks. Until one does: not said. */
@Injectable()
export class VerifiedEmployers {
  private source: FindVerified = () => Promise.resolve(null);

  tell(source: FindVerified): void {
    this.source = source;
  }

  async find(tx: Transaction, personId: string): Promise<EmployerVerified | null> {
    return this.source(tx, personId);
  }
}
