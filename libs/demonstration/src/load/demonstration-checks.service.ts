import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';
import { checkRows } from './check-rows';
import type { LoadingFor } from './person-row';
import { RowsRepository } from './rows.repository';

interface ChecksToLoad {
  readonly loading: LoadingFor;
  readonly today: string;
  readonly assessor: string;
  /** The first of them is the PA whom people who try the demonstration can be. */
  readonly pas: readonly string[];
}

/** How many PAs have told of checks or not; the rest have not come to it. */
const MOST_PAS = 200;

/** Checks of PAs in every state, for employers to read and assessors to work on. */
@Injectable()
export class DemonstrationChecks {
  constructor(private readonly rows: RowsRepository) {}

  async load(tx: Transaction, { loading, today, assessor, pas }: ChecksToLoad): Promise<void> {
    const given = { ...loading, today, assessor };
    const rows = pas.slice(0, MOST_PAS).flatMap((personId, place) => checkRows(personId, place, given));
    await this.rows.insertInto(tx, 'checks', rows);
  }
}
