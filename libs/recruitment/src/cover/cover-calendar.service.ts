import { Injectable, OnModuleInit } from '@nestjs/common';
import { AccountStanding, Hides, type Standing } from '@pa/accounts';
import { Clock, LicenseeDirectory, Outbox, UnitOfWork, type Transaction } from '@pa/platform';
import { recruitmentEvents } from '../recruitment.events';
import type { CoverRow } from './cover';
import { CoverOffersRepository } from './cover-offers.repository';
import { CoverPairs } from './cover-pairs.service';
import { CoverRequestsRepository } from './cover-requests.repository';
import { coverStatesFor } from './cover-state';

/** What time does with cover, and what becomes of it when an account may not be used any more. */
@Injectable()
export class CoverCalendar implements OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly licensees: LicenseeDirectory,
    private readonly requests: CoverRequestsRepository,
    private readonly offers: CoverOffersRepository,
    private readonly pairs: CoverPairs,
    private readonly hides: Hides,
    private readonly accounts: AccountStanding,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.accounts.onChange((tx, standing) => this.follow(tx, standing));
  }

  /** Each register in a transaction of its own. Each round does only what has not been done. */
  async keep(): Promise<void> {
    for (const { id } of await this.licensees.list())
      await this.unitOfWork.run(id, async (tx) => {
        await this.part(tx);
        await this.lapse(tx);
        await this.finish(tx);
      });
  }

  /** What a suspended employer asked for is called off at once; a PA who is suspended or gone keeps no place. */
  private async follow(tx: Transaction, { personId, isGood, roles }: Standing): Promise<void> {
    const isEmployer = isGood && roles.includes('employer');
    const standing = isEmployer ? [] : await this.requests.listStanding(tx, personId);
    for (const id of standing) {
      const request = await this.getStill(tx, id, coverStatesFor('call-off'));
      if (request) await this.pairs.callOff(tx, request, 'call-off');
    }
    if (!isGood || !roles.includes('pa')) await this.pairs.letGoOf(tx, personId);
  }

  /** People who hide from each other since one said yes do not meet. */
  private async part(tx: Transaction): Promise<void> {
    const at = new Date(8.64e15);
    for (const request of await this.requests.listPassed(tx, { states: ['held', 'confirmed'], by: 'starts_at', at })) {
      const offer = await this.offers.findAccepted(tx, request.id);
      if (offer && (await this.hides.between(tx, request.personId, offer.personId)))
        await this.pairs.letGoOf(tx, offer.personId, request.id);
    }
  }

  private async lapse(tx: Transaction): Promise<void> {
    const passed = { states: coverStatesFor('lapse'), by: 'starts_at', at: this.clock.now() } as const;
    for (const { id } of await this.requests.listPassed(tx, passed)) {
      const request = await this.getStill(tx, id, passed.states);
      if (!request) continue;
      await this.pairs.callOff(tx, request, 'lapse');
      await this.outbox.add(tx, { topic: recruitmentEvents.coverUnfilled, subjectId: id });
    }
  }

  private async finish(tx: Transaction): Promise<void> {
    const passed = { states: coverStatesFor('finish'), by: 'ends_at', at: this.clock.now() } as const;
    for (const { id } of await this.requests.listPassed(tx, passed)) {
      const request = await this.getStill(tx, id, passed.states);
      if (request) await this.pairs.move(tx, request, { deed: 'finish' });
    }
  }

  /** Locked, if it still stands where the calendar found it. */
  private async getStill(tx: Transaction, id: string, states: readonly string[]): Promise<CoverRow | null> {
    const request = await this.requests.findForUpdate(tx, id);
    return request && states.includes(request.state) ? request : null;
  }
}
