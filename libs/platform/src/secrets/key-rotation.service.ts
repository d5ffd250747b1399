import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work';
import { LicenseeDirectory } from '../tenancy/licensee-directory';
import { BASE_KEY_ID } from './key-ring';
import { SealedColumnsRepository, type SealedColumn } from './sealed-columns.repository';
import { Secrets } from './secrets';

/** Some values are whole exports: few enough to hold. */
const ROWS_AT_ONCE = 200;

/** What a rotation did and found. */
export interface RotationReport {
  readonly resealed: number;
  /** Still under an older key: sealed by a process that does not know the newest yet. */
  readonly left: number;
  /** Keys of SECRET_KEYS under which nothing is sealed any more. */
  readonly removable: readonly string[];
}

/**
 * Seals every field again under the newest key, register by register, some hundred rows a transaction. It may be stopped and
 * run again: what is done is not done twice.
 */
@Injectable()
export class KeyRotation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly licensees: LicenseeDirectory,
    private readonly columns: SealedColumnsRepository,
    private readonly secrets: Secrets,
  ) {}

  /** `say` hears a line a column with something to do. @throws Error naming table and row when a value does not open */
  async rotate(say: (line: string) => void): Promise<RotationReport> {
    let [resealed, left] = [0, 0];
    for (const { id, name } of await this.licensees.listHomes()) {
      for (const column of await this.unitOfWork.run(id, (tx) => this.columns.list(tx))) {
        const count = await this.rotateColumn(id, column);
        if (count > 0) say(`${name}: ${column.table}.${column.column}, ${count.toLocaleString('en-GB')} sealed again`);
        resealed += count;
        left += await this.unitOfWork.run(id, (tx) => this.columns.countOlder(tx, column, this.secrets.newestKeyId));
      }
    }
    return { resealed, left, removable: left > 0 ? [] : this.olderKeys() };
  }

  private async rotateColumn(licenseeId: string, column: SealedColumn): Promise<number> {
    let [after, count]: [string | null, number] = [null, 0];
    for (;;) {
      const batch = await this.rotateBatch(licenseeId, column, after);
      count += batch.count;
      if (batch.last === null) return count;
      after = batch.last;
    }
  }

  private async rotateBatch(
    licenseeId: string,
    column: SealedColumn,
    after: string | null,
  ): Promise<{ count: number; last: string | null }> {
    return this.unitOfWork.run(licenseeId, async (tx) => {
      const ask = { keyId: this.secrets.newestKeyId, after, limit: ROWS_AT_ONCE };
      const rows = await this.columns.listOlder(tx, column, ask);
      const again = rows.flatMap((row) => {
        const value = this.resealed(licenseeId, column, row);
        return value ? [{ ...row, again: value }] : [];
      });
      const count = again.length === 0 ? 0 : await this.columns.replace(tx, column, again);
      return { count, last: rows.length < ROWS_AT_ONCE ? null : (rows.at(-1)?.id ?? null) };
    });
  }

  private resealed(
    licenseeId: string,
    { table, column }: SealedColumn,
    row: { id: string; sealed: Buffer },
  ): Buffer | null {
    try {
      return this.secrets.resealed(licenseeId, row.sealed);
    } catch (error) {
      const reason = error instanceof Error ? error.message : 'unknown';
      throw new Error(`${table}.${column} of ${row.id} does not open: ${reason}`, { cause: error });
    }
  }

  /** The root's own key is no part of SECRET_KEYS: it goes on making the blind indexes. */
  private olderKeys(): string[] {
    return this.secrets.keyIds.filter((id) => id !== this.secrets.newestKeyId && id !== BASE_KEY_ID);
  }
}
