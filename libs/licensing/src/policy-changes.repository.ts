import { Injectable } from '@nestjs/common';
import type { RegisterPolicies, Transaction } from '@pa/platform';
import { CachedLicenseeDirectory } from './cached-licensee-directory';

/** Lets other libs put a register's choice among its policies, where every server finds it without asking the database. */
@Injectable()
export class PolicyChanges {
  constructor(private readonly directory: CachedLicenseeDirectory) {}

  /** Changes these and leaves the others as they are. */
  async merge(tx: Transaction, changes: Partial<RegisterPolicies>): Promise<void> {
    await tx.query('UPDATE licensees SET policies = policies || $2::jsonb, updated_at = now() WHERE id = $1', [
      tx.licenseeId,
      JSON.stringify(changes),
    ]);
  }

  /** After the commit: this server reads the register anew at once. */
  told(): void {
    this.directory.forget();
  }
}
