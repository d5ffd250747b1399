import { Injectable } from '@nestjs/common';
import { RegisterLinks } from '@pa/accounts';
import { Audit, Clock, LicenseeDirectory, UnitOfWork, type Actor, type Transaction } from '@pa/platform';
import { v7 as newId } from 'uuid';
import { NoCardsError } from '../billing.errors';
import { billingPaths } from '../billing.paths';
import { CardAccountsRepository } from './card-accounts.repository';
import type { AccountStanding, CardAccount } from './card-payment';
import { StripeGateway } from './stripe.gateway';

/** How a register stands with Stripe. */
export interface CardSellingView {
  /** This installation can take cards at all. */
  readonly isPossible: boolean;
  readonly account: CardAccount | null;
}

/** A register's own account with Stripe: opened by its manager, on Stripe's pages. */
@Injectable()
export class CardSelling {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly licensees: LicenseeDirectory,
    private readonly links: RegisterLinks,
    private readonly accounts: CardAccountsRepository,
    private readonly stripe: StripeGateway,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async look({ licenseeId }: Pick<Actor, 'licenseeId'>): Promise<CardSellingView> {
    const account = await this.unitOfWork.run(licenseeId, (tx) => this.accounts.find(tx));
    return { isPossible: this.stripe.isThere, account };
  }

  /** Opens the account, once, and answers the page on which Stripe asks who the register is. @throws NoCardsError, CardsAwayError */
  async setUp(actor: Actor): Promise<{ url: string }> {
    const { licenseeId } = actor;
    const register = await this.licensees.findById(licenseeId);
    const { isPossible, account } = await this.look(actor);
    if (!isPossible || !register) throw new NoCardsError();
    const accountId = account?.accountId ?? (await this.createAccount(actor));
    const back = this.links.to(register, billingPaths.cardSellingBack);
    return { url: await this.stripe.accountLink(accountId, { key: `link-${newId()}`, back }) };
  }

  /** Asks Stripe how the account stands, and keeps it. @throws NoCardsError, CardsAwayError */
  async check({ licenseeId }: Pick<Actor, 'licenseeId'>): Promise<void> {
    const known = (await this.look({ licenseeId })).account;
    if (!known) throw new NoCardsError();
    const standing = await this.stripe.lookAtAccount(known.accountId);
    await this.unitOfWork.run(licenseeId, (tx) => this.save(tx, standing));
  }

  /** The same within a transaction: for the worker. */
  async checkIn(tx: Transaction): Promise<void> {
    const known = await this.accounts.find(tx);
    if (known) await this.save(tx, await this.stripe.lookAtAccount(known.accountId));
  }

  private async createAccount(actor: Actor): Promise<string> {
    const { licenseeId } = actor;
    const standing = await this.stripe.createAccount(licenseeId);
    await this.unitOfWork.run(licenseeId, async (tx) => {
      await this.save(tx, standing);
      this.audit.record(tx, {
        actor,
        act: 'billing.card-account-opened',
        subject: { kind: 'register', id: licenseeId },
      });
    });
    return standing.accountId;
  }

  private async save(tx: Transaction, standing: AccountStanding): Promise<void> {
    await this.accounts.save(tx, standing, this.clock.now());
  }
}
