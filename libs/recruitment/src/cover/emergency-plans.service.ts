import { Injectable } from '@nestjs/common';
import { Clock, InvalidError, Secrets, UnitOfWork, type Actor } from '@pa/platform';
import { tidy, tooLong } from '@pa/register';
import { v7 as newId } from 'uuid';
import { CoverPairs } from './cover-pairs.service';

const PLACE = 'emergency_plans.plan_sealed';
export const LONGEST_PLAN_WORDS = 1500;

/** What to do when a PA does not come, in the employer's own words. */
export interface EmergencyPlan {
  /** Whom to call, with telephone numbers, one a line. */
  readonly people: string;
  /** What somebody new has to know at once. */
  readonly facts: string;
  /** Where things are: keys, medicines, charger. */
  readonly things: string;
  /** What must never be done. */
  readonly never: string;
}

export const BLANK_EMERGENCY_PLAN: EmergencyPlan = { people: '', facts: '', things: '', never: '' };

export interface KeptEmergencyPlan {
  readonly plan: EmergencyPlan;
  /** Null until it was saved once. */
  readonly updatedAt: Date | null;
}

/** Emergency plans: sealed, for the employer and who writes adverts for them. Staff and PAs do not read them. */
@Injectable()
export class EmergencyPlans {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly pairs: CoverPairs,
    private readonly secrets: Secrets,
    private readonly clock: Clock,
  ) {}

  async get(actor: Actor): Promise<KeptEmergencyPlan> {
    return this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const [row] = await tx.query<{ planSealed: Buffer; updatedAt: Date }>(
        `SELECT plan_sealed AS "planSealed", updated_at AS "updatedAt" FROM emergency_plans
          WHERE licensee_id = $1 AND person_id = $2`,
        [tx.licenseeId, actor.personId],
      );
      if (!row) return { plan: BLANK_EMERGENCY_PLAN, updatedAt: null };
      const words = JSON.parse(this.secrets.open(tx.licenseeId, row.planSealed, PLACE)) as Partial<EmergencyPlan>;
      return { plan: { ...BLANK_EMERGENCY_PLAN, ...words }, updatedAt: row.updatedAt };
    });
  }

  /** @throws InvalidError */
  async save(actor: Actor, given: EmergencyPlan): Promise<void> {
    const plan: EmergencyPlan = {
      people: tidy(given.people),
      facts: tidy(given.facts),
      things: tidy(given.things),
      never: tidy(given.never),
    };
    const problems = Object.entries(plan).flatMap(([field, words]) =>
      tooLong(field, String(words), LONGEST_PLAN_WORDS),
    );
    if (problems.length > 0) throw InvalidError.of(problems);
    const sealed = this.secrets.seal(actor.licenseeId, JSON.stringify(plan), PLACE);
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      await tx.query(
        `INSERT INTO emergency_plans (licensee_id, id, person_id, plan_sealed, updated_at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT ON CONSTRAINT emergency_plans_one_each_key DO UPDATE SET plan_sealed = $4, updated_at = $5`,
        [tx.licenseeId, newId(), actor.personId, sealed, this.clock.now()],
      );
      this.pairs.record(tx, actor, { act: 'recruitment.emergency-plan-saved', id: actor.personId });
    });
  }
}
