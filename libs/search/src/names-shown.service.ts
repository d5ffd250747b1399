import { Injectable } from '@nestjs/common';
import { Views } from '@pa/accounts';
import { NoPassError, PassGate } from '@pa/billing';
import { doerOf, hasRole, RateLimits, STAFF_ROLES, TooManyError, type Actor } from '@pa/platform';
import { canSeePas } from './search.access';
import { searchLimits } from './search.limits';

/** Whether somebody sees who the PAs are: staff do, and employers with an access pass where the register asks for one. */
@Injectable()
export class NamesShown {
  constructor(
    private readonly gate: PassGate,
    private readonly limits: RateLimits,
    private readonly views: Views,
  ) {}

  async to(actor: Actor | null): Promise<boolean> {
    if (actor === null || !canSeePas(actor)) return false;
    return hasRole(actor, ...STAFF_ROLES) || this.gate.isOpenFor(actor);
  }

  /**
   * The same for a list of so many names. A member who goes through far more of them than anyone who chooses is told to wait, and
   * staff are told; staff, whose work it is, are not counted.
   * @throws TooManyError
   */
  async inList(actor: Actor | null, count: number): Promise<boolean> {
    if (actor === null || !(await this.to(actor))) return false;
    if (count > 0 && !hasRole(actor, ...STAFF_ROLES)) await this.count(actor, count);
    return true;
  }

  private async count(actor: Actor, cost: number): Promise<void> {
    const key = `${actor.licenseeId}:${doerOf(actor).personId}`;
    const rules = [searchLimits.namesListed, searchLimits.namesListedInADay];
    try {
      await this.limits.countAll(...rules.map((rule) => ({ rule, key, cost })));
    } catch (refusal) {
      if (refusal instanceof TooManyError) await this.views.listRefused(actor);
      throw refusal;
    }
  }

  /** For those whose role lets them see names. @throws NoPassError */
  async assertTo(actor: Actor | null): Promise<void> {
    if (actor && !(await this.to(actor))) throw new NoPassError();
  }
}
