import { Injectable } from '@nestjs/common';
import { Clock, LicenseeDirectory, Outbox, Secrets, UnitOfWork, type Actor, type Transaction } from '@pa/platform';
import { v7 as newId } from 'uuid';
import { recruitmentEvents } from '../recruitment.events';
import { ApplicationPairs } from './application-pair.service';
import { problem } from './applications.errors';
import { readTimes, type TypedTime } from './interview';

export const LONGEST_PLAN = 300;

/** How one side keeps safe at a first meeting. Only the one who wrote it reads it. */
export interface MeetingPlan {
  readonly where: string;
  readonly whoKnows: string;
  /** When we send a reminder to say that one is well; null: none is wanted. */
  readonly checkInAt: Date | null;
}

export interface GivenPlan {
  readonly where: string;
  readonly whoKnows: string;
  readonly checkIn: TypedTime;
}

interface PlanRow {
  readonly planSealed: Buffer;
  readonly checkInAt: Date | null;
}

const PLACE = 'meeting_plans.plan_sealed';

/** Plans for first meetings, one of each side, and the reminder to check in. */
@Injectable()
export class MeetingPlans {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly pairs: ApplicationPairs,
    private readonly licensees: LicenseeDirectory,
    private readonly secrets: Secrets,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** One's own plan; blank until it was saved. @throws ApplicationNotFoundError */
  async get(actor: Actor, applicationId: string): Promise<MeetingPlan> {
    return this.unitOfWork.run(actor.licenseeId, async (tx) => {
      await this.pairs.get(tx, actor, applicationId);
      const [row] = await tx.query<PlanRow>(
        `SELECT plan_sealed AS "planSealed", check_in_at AS "checkInAt" FROM meeting_plans
          WHERE licensee_id = $1 AND application_id = $2 AND person_id = $3`,
        [tx.licenseeId, applicationId, actor.personId],
      );
      if (!row) return { where: '', whoKnows: '', checkInAt: null };
      const words = JSON.parse(this.secrets.open(tx.licenseeId, row.planSealed, PLACE)) as Omit<
        MeetingPlan,
        'checkInAt'
      >;
      return { ...words, checkInAt: row.checkInAt };
    });
  }

  /** @throws InvalidError, ApplicationNotFoundError */
  async save(actor: Actor, applicationId: string, given: GivenPlan): Promise<void> {
    const [where, whoKnows] = [given.where.trim(), given.whoKnows.trim()];
    for (const [field, words] of Object.entries({ where, whoKnows }))
      if ([...words].length > LONGEST_PLAN) throw problem(field, `Write ${LONGEST_PLAN} letters or fewer.`);
    const checkInAt = this.checkInOf(given.checkIn);
    const sealed = this.secrets.seal(actor.licenseeId, JSON.stringify({ where, whoKnows }), PLACE);
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      await this.pairs.get(tx, actor, applicationId);
      await tx.query(
        `INSERT INTO meeting_plans AS p (licensee_id, id, application_id, person_id, plan_sealed, check_in_at, updated_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT ON CONSTRAINT meeting_plans_one_each_key DO UPDATE
           SET plan_sealed = $5, check_in_at = $6, updated_at = $7,
               reminded_at = CASE WHEN p.check_in_at IS DISTINCT FROM $6 THEN NULL ELSE p.reminded_at END`,
        [tx.licenseeId, newId(), applicationId, actor.personId, sealed, checkInAt, this.clock.now()],
      );
      this.pairs.record(tx, actor, { act: 'recruitment.meeting-plan-saved', id: applicationId });
    });
  }

  /** Reminds everybody whose time has come, each once. A reminder that is a day late helps nobody and is left out. */
  async remindDue(): Promise<void> {
    for (const { id } of await this.licensees.list()) await this.unitOfWork.run(id, (tx) => this.remind(tx));
  }

  private async remind(tx: Transaction): Promise<void> {
    const rows = await tx.query<{ id: string; isLate: boolean }>(
      `UPDATE meeting_plans SET reminded_at = $2
        WHERE licensee_id = $1 AND reminded_at IS NULL AND check_in_at <= $2
        RETURNING id, check_in_at < $2::timestamptz - interval '1 day' AS "isLate"`,
      [tx.licenseeId, this.clock.now()],
    );
    const due = rows.filter(({ isLate }) => !isLate);
    await this.outbox.add(tx, ...due.map(({ id }) => ({ topic: recruitmentEvents.checkInDue, subjectId: id })));
  }

  private checkInOf(typed: TypedTime): Date | null {
    if (typed.date === null && typed.time === '') return null;
    const { times, problems } = readTimes([typed], this.clock.now());
    const [wrong] = problems;
    if (wrong) throw problem('checkIn', wrong.message);
    return times[0] ?? null;
  }
}
