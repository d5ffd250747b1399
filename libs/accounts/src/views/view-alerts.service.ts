import { Injectable } from '@nestjs/common';
import { Audit, Clock, NotFoundError, UnitOfWork, type Actor } from '@pa/platform';
import { ViewAlertsRepository, type ViewAlert } from './view-alerts.repository';

const MOST_LISTED = 100;

export class AlertNotFoundError extends NotFoundError {
  constructor() {
    super('alert-not-found', 'There is no such alert.');
  }
}

/** Who opened more profiles than anyone who chooses would: for staff to look into. */
@Injectable()
export class ViewAlerts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly alerts: ViewAlertsRepository,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** What nobody has seen first. */
  async list(actor: Actor): Promise<ViewAlert[]> {
    return this.unitOfWork.run(actor.licenseeId, (tx) => this.alerts.list(tx, MOST_LISTED));
  }

  /** @throws AlertNotFoundError */
  async markSeen(actor: Actor, id: string): Promise<void> {
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const isThere = await this.alerts.markSeen(tx, id, { personId: actor.personId, at: this.clock.now() });
      if (!isThere) throw new AlertNotFoundError();
      this.audit.record(tx, { actor, act: 'accounts.view-alert-seen', subject: { kind: 'view-alert', id } });
    });
  }
}
