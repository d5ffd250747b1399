import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';
import { checkRows } from './check-rows';
import type { LoadingFor } from './person-row';
import { referenceRows, referenceShareRow } from './reference-rows';
import { RowsRepository } from './rows.repository';
import { sessionRows } from './session-rows';
import { trainingRows } from './training-rows';

interface ChecksToLoad {
  readonly loading: LoadingFor;
  readonly today: string;
  readonly assessor: string;
  /** The first of them is the PA whom people who try the demonstration can be. */
  readonly pas: readonly string[];
  /** Who reads a reference of that PA. */
  readonly employer: string;
}

/** How many PAs have told of checks and training or not; the rest have not come to it. */
const MOST_PAS = 200;

/** Checks, references, training, courses and times to show documents in every state, for PAs and employers to read and staff to work on. */
@Injectable()
export class DemonstrationChecks {
  constructor(private readonly rows: RowsRepository) {}

  async load(tx: Transaction, { loading, today, assessor, pas, employer }: ChecksToLoad): Promise<void> {
    const given = { ...loading, today, assessor };
    const asked = pas.slice(0, MOST_PAS);
    const checks = asked.flatMap((personId, place) => checkRows(personId, place, given));
    await this.rows.insertInto(tx, 'checks', checks);
    const references = asked.flatMap((personId, place) => referenceRows(personId, place, given));
    await this.rows.insertInto(tx, 'pa_references', references);
    const [paId] = asked;
    const shares = paId ? [referenceShareRow({ paId, employerId: employer }, given)] : [];
    await this.rows.insertInto(tx, 'reference_shares', shares);
    const trainings = asked.flatMap((personId, place) => trainingRows(personId, place, given));
    await this.rows.insertInto(tx, 'trainings', trainings);
    const held = sessionRows(asked, given);
    await this.rows.insertInto(tx, 'check_sessions', held.sessions);
    await this.rows.insertInto(tx, 'check_places', held.places);
    await this.rows.insertInto(tx, 'trainings', held.trainings);
  }
}
