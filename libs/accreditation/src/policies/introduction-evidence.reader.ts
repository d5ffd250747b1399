import { Injectable } from '@nestjs/common';
import { localDay } from '@pa/accounts';
import { Clock, type Transaction } from '@pa/platform';
import { ReferenceReader } from '../references/reference.reader';
import { TrainingReader } from '../training/training.reader';
import type { IntroductionDuty } from './evidence-rules';

export const DUTY_STATES = ['done', 'not-done', 'nothing-to-see'] as const;
/** There is nothing to see where a PA told of no certificates: nobody has to wait for it. */
export type DutyState = (typeof DUTY_STATES)[number];

const ENOUGH_REFERENCES = 2;

/** How far each duty has been done for a PA, from what staff saw and what counts today. */
@Injectable()
export class IntroductionEvidence {
  constructor(
    private readonly references: ReferenceReader,
    private readonly trainings: TrainingReader,
    private readonly clock: Clock,
  ) {}

  async of(tx: Transaction, paPersonId: string): Promise<Readonly<Record<IntroductionDuty, DutyState>>> {
    const today = localDay(this.clock.now());
    const { nonRelative } = await this.references.countOf(tx, paPersonId);
    return {
      identity: doneIf(await this.isIdentitySeen(tx, paPersonId, today)),
      references: doneIf(nonRelative >= ENOUGH_REFERENCES),
      qualifications: await this.qualifications(tx, paPersonId, today),
    };
  }

  private async isIdentitySeen(tx: Transaction, personId: string, today: string): Promise<boolean> {
    const rows = await tx.query(
      `SELECT 1 FROM checks WHERE licensee_id = $1 AND person_id = $2 AND kind = 'identity'
          AND state IN ('seen', 'status-checked') AND coalesce(least(valid_to, next_due) >= $3::date, true) LIMIT 1`,
      [tx.licenseeId, personId, today],
    );
    return rows.length === 1;
  }

  /** Every kind of training that a PA says they have today has proof that staff saw. */
  private async qualifications(tx: Transaction, personId: string, today: string): Promise<DutyState> {
    const all = await this.trainings.of(tx, personId);
    const counting = all.filter(({ validUntil }) => validUntil === null || validUntil >= today);
    const told = new Set(counting.map(({ category }) => category));
    const seen = new Set(counting.filter((one) => one.seen !== null).map(({ category }) => category));
    if (told.size === 0) return 'nothing-to-see';
    return doneIf(told.size === seen.size);
  }
}

function doneIf(isDone: boolean): DutyState {
  return isDone ? 'done' : 'not-done';
}
