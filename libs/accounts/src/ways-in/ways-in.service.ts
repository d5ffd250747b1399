import { Injectable } from '@nestjs/common';
import { Clock, UnitOfWork, type Actor } from '@pa/platform';
import { accountsEvents } from '../accounts.events';
import { needsStrongSignIn, type FactorStatus } from '../factors/factor-status';
import { MembersOnlyError } from '../factors/factors.errors';
import { PasskeysRepository, type Passkey } from '../factors/passkeys.repository';
import { SecondFactors } from '../factors/second-factors.service';
import { WaysInLog } from '../factors/ways-in-log';

/** Everything with which a person can sign in, as they see it. */
export interface WaysInOverview {
  readonly status: FactorStatus;
  readonly passkeys: readonly Passkey[];
  readonly isStaff: boolean;
}

/** The list of one's ways in, and codes by mail, on or off. */
@Injectable()
export class WaysIn {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly factors: SecondFactors,
    private readonly passkeys: PasskeysRepository,
    private readonly log: WaysInLog,
    private readonly clock: Clock,
  ) {}

  async overview({ licenseeId, personId, roles }: Actor): Promise<WaysInOverview> {
    return this.unitOfWork.run(licenseeId, async (tx) => ({
      status: await this.factors.statusOf(tx, personId),
      passkeys: await this.passkeys.list(tx, personId),
      isStaff: needsStrongSignIn(roles),
    }));
  }

  /** @throws MembersOnlyError */
  async turnEmailCodesOn(actor: Actor): Promise<void> {
    if (needsStrongSignIn(actor.roles)) throw new MembersOnlyError();
    await this.turn(actor, this.clock.now());
  }

  async turnEmailCodesOff(actor: Actor): Promise<void> {
    await this.turn(actor, null);
  }

  /** Nothing is noted when it was so already. */
  private async turn(actor: Actor, since: Date | null): Promise<void> {
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      await this.factors.lock(tx, actor.personId);
      const { email } = await this.factors.statusOf(tx, actor.personId);
      if (email === (since !== null)) return;
      await this.factors.turnEmailCodes(tx, actor.personId, since);
      const change = since
        ? { act: 'email-codes-on', topic: accountsEvents.wayInAdded }
        : { act: 'email-codes-off', topic: accountsEvents.wayInRemoved };
      await this.log.note(tx, { actor, ...change });
    });
  }
}
