import { Injectable } from '@nestjs/common';
import type { Transaction } from '../database/transaction';
import { UnitOfWork } from '../database/unit-of-work';
import { LicenseeDirectory } from '../tenancy/licensee-directory';
import { BlindIndexes, type IndexedField } from './blind-indexes';
import { IndexedRowsRepository, type IndexedRow } from './indexed-rows.repository';
import { Secrets } from './secrets';

const ROWS_AT_ONCE = 500;

/**
 * Makes every blind index anew from the opened value: after SECRET_KEY was exchanged, and where one was never made. What is
 * right already is left as it is, so it may be stopped and run again.
 */
@Injectable()
export class IndexRebuild {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly licensees: LicenseeDirectory,
    private readonly indexes: BlindIndexes,
    private readonly rows: IndexedRowsRepository,
    private readonly secrets: Secrets,
  ) {}

  /** How many were made anew. `say` hears a line a column with something to do. */
  async rebuild(say: (line: string) => void): Promise<number> {
    let total = 0;
    for (const { id, name } of await this.licensees.listHomes()) {
      for (const field of this.indexes.list()) {
        const count = await this.rebuildField(id, field);
        if (count > 0) say(`${name}: ${field.table}.${field.index}, ${count.toLocaleString('en-GB')} made anew`);
        total += count;
      }
    }
    return total;
  }

  private async rebuildField(licenseeId: string, field: IndexedField): Promise<number> {
    let [after, count]: [string | null, number] = [null, 0];
    for (;;) {
      const { changed, last } = await this.unitOfWork.run(licenseeId, (tx) => this.rebuildBatch(tx, field, after));
      count += changed;
      if (last === null) return count;
      after = last;
    }
  }

  private async rebuildBatch(
    tx: Transaction,
    field: IndexedField,
    after: string | null,
  ): Promise<{ changed: number; last: string | null }> {
    const rows = await this.rows.list(tx, field, { after, limit: ROWS_AT_ONCE });
    const wrong = rows.flatMap((row) => {
      const right = this.indexOf(tx, field, row);
      return isSame(right, row.index) ? [] : [{ ...row, right }];
    });
    const changed = wrong.length === 0 ? 0 : await this.rows.put(tx, field, wrong);
    return { changed, last: rows.length < ROWS_AT_ONCE ? null : (rows.at(-1)?.id ?? null) };
  }

  private indexOf({ licenseeId }: Transaction, field: IndexedField, row: IndexedRow): Buffer | null {
    const read = field.read(this.secrets.open(licenseeId, row.sealed), row.kind);
    return read && this.secrets.blindIndex(licenseeId, read.purpose, read.value);
  }
}

function isSame(one: Buffer | null, other: Buffer | null): boolean {
  return one === null || other === null ? one === other : one.equals(other);
}
