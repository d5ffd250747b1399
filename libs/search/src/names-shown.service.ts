import { Injectable } from '@nestjs/common';
import { NoPassError, PassGate } from '@pa/billing';
import { hasRole, STAFF_ROLES, type Actor } from '@pa/platform';
import { canSeePas } from './search.access';

/** Whether somebody sees who the PAs are: staff do, and employers with an access pass where the register asks for one. */
@Injectable()
export class NamesShown {
  constructor(private readonly gate: PassGate) {}

  async to(actor: Actor | null): Promise<boolean> {
    if (actor === null || !canSeePas(actor)) return false;
    return hasRole(actor, ...STAFF_ROLES) || this.gate.isOpenFor(actor);
  }

  /** For those whose role lets them see names. @throws NoPassError */
  async assertTo(actor: Actor | null): Promise<void> {
    if (actor && !(await this.to(actor))) throw new NoPassError();
  }
}
