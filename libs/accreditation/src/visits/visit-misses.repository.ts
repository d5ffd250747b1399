import { Injectable } from '@nestjs/common';
import { Secrets, type Transaction } from '@pa/platform';
import type { MissedBy } from './visit';
import { changeVisit, type VisitVersion } from './visit-change';

const WORDS_PLACE = 'monitoring_visits.righted_sealed';

/** Why something that was noted is put right, and when. */
interface Righting {
  readonly words: string;
  readonly at: Date;
}

/** That people could not meet, within one licensee's transaction. */
@Injectable()
export class VisitMissesRepository {
  constructor(private readonly secrets: Secrets) {}

  async miss(tx: Transaction, which: VisitVersion, { by, at }: { by: MissedBy; at: Date }): Promise<boolean> {
    const set = `state = 'missed', missed_by = $5, ended_at = $6`;
    return changeVisit(tx, { ...which, from: 'planned' }, { set, values: [by, at] });
  }

  /** Somebody else could not come than was noted. */
  async changeWho(tx: Transaction, which: VisitVersion, { by, ...why }: Righting & { by: MissedBy }): Promise<boolean> {
    const set = 'missed_by = $5, righted_sealed = $6, righted_at = $7';
    return changeVisit(tx, { ...which, from: 'missed' }, { set, values: [by, ...this.valuesOf(tx, why)] });
  }

  /** They did meet: it is to be written up. */
  async takeBack(tx: Transaction, which: VisitVersion, why: Righting): Promise<boolean> {
    const set = `state = 'planned', missed_by = NULL, ended_at = NULL, righted_sealed = $5, righted_at = $6`;
    return changeVisit(tx, { ...which, from: 'missed' }, { set, values: this.valuesOf(tx, why) });
  }

  private valuesOf(tx: Transaction, { words, at }: Righting): [Buffer, Date] {
    return [this.secrets.seal(tx.licenseeId, words, WORDS_PLACE), at];
  }
}
