import { Injectable } from '@nestjs/common';
import { Clock, UnitOfWork, type Actor } from '@pa/platform';
import { CheckPlansRepository } from './check-plans.repository';
import { findRoute } from './find-route';
import type { RouteFacts, RouteRow } from './route';

/** The check that a PA wants to get, on their list of things to do. One at a time. */
@Injectable()
export class OwnCheckPlan {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly plans: CheckPlansRepository,
    private readonly clock: Clock,
  ) {}

  /** The way to it as the rules are today; null where nothing is kept. */
  async find({ licenseeId, personId }: Actor): Promise<RouteRow | null> {
    const facts = await this.unitOfWork.run(licenseeId, (tx) => this.plans.find(tx, personId));
    return facts && findRoute(facts);
  }

  /** It takes the place of the one before. */
  async keep({ licenseeId, personId }: Actor, facts: RouteFacts): Promise<void> {
    const at = this.clock.now();
    await this.unitOfWork.run(licenseeId, (tx) => this.plans.keep(tx, personId, { facts, at }));
  }

  /** Done twice it is as good as once. */
  async drop({ licenseeId, personId }: Actor): Promise<void> {
    await this.unitOfWork.run(licenseeId, (tx) => this.plans.drop(tx, personId));
  }
}
