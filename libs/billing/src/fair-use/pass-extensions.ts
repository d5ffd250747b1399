import { Injectable } from '@nestjs/common';
import { Clock, LicenseeDirectory, Outbox, UnitOfWork } from '@pa/platform';
import { billingEvents } from '../billing.events';
import { MatchingNow } from '../passes/matching-now';
import { PassesRepository } from '../passes/passes.repository';
import { EmployerReplies } from './employer-replies';
import { extensionOf } from './pass-rules';
import { PassRulesRepository } from './pass-rules.repository';

/** A pass is looked at in its last day and a half, so that a night which the job missed is made up for. */
const LOOKED_AT_HOURS = 36;
const MOST_A_NIGHT = 1_000;

/**
 * Makes passes longer that found nobody, once each, as the register's rules say, and tells the employer. Run twice or killed
 * half-way it makes none longer twice: the row keeps that it was.
 */
@Injectable()
export class PassExtensions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly licensees: LicenseeDirectory,
    private readonly passes: PassesRepository,
    private readonly rules: PassRulesRepository,
    private readonly matching: MatchingNow,
    private readonly replies: EmployerReplies,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async extend(): Promise<void> {
    const at = this.clock.now();
    const until = new Date(at.getTime() + LOOKED_AT_HOURS * 3_600_000);
    for (const { id: licenseeId } of await this.licensees.list()) {
      const ending = await this.unitOfWork.run(licenseeId, async (tx) =>
        (await this.rules.get(tx)).extendDays === null
          ? []
          : this.passes.listEndingAlone(tx, { at, until, limit: MOST_A_NIGHT }),
      );
      for (const pass of ending) await this.consider(licenseeId, pass, at);
    }
  }

  private async consider(
    licenseeId: string,
    { id, personId, startsAt }: { id: string; personId: string; startsAt: Date },
    at: Date,
  ): Promise<void> {
    const matches = (await this.matching.findFor(licenseeId, personId))?.count ?? null;
    await this.unitOfWork.run(licenseeId, async (tx) => {
      const rules = await this.rules.get(tx);
      const why = extensionOf(rules, { matches, ...(await this.replies.since(tx, personId, startsAt)) });
      if (why === null || rules.extendDays === null) return;
      await this.passes.lockPerson(tx, personId);
      if (!(await this.passes.extend(tx, id, { at, days: rules.extendDays, why }))) return;
      await this.outbox.add(tx, { topic: billingEvents.passExtended, subjectId: id });
    });
  }
}
