import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';

/** What a fresh proof of who somebody is looks at, and where a program's proof is kept. */
@Injectable()
export class ProofsRepository {
  async passwordHashOf(tx: Transaction, personId: string): Promise<string | null> {
    const [row] = await tx.query<{ password_hash: string | null }>(
      'SELECT password_hash FROM people WHERE licensee_id = $1 AND id = $2',
      [tx.licenseeId, personId],
    );
    return row?.password_hash ?? null;
  }

  /** A token that a person made never counts as a proof: it has a name. */
  async proveToken(tx: Transaction, tokenId: string, proof: { at: Date; strong: boolean }): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE access_tokens SET proven_at = $3, strong = strong OR $4
        WHERE licensee_id = $1 AND id = $2 AND name IS NULL RETURNING id`,
      [tx.licenseeId, tokenId, proof.at, proof.strong],
    );
    return rows.length > 0;
  }
}
