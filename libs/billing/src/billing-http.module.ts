import { Module, OnModuleInit } from '@nestjs/common';
import { AccountPlaces, PersonPlaces } from '@pa/accounts';
import { OperatorPanels, SupportSources } from '@pa/licensing';
import { CardAccountApiController } from './api/card-account.api-controller';
import { DisputesApiController } from './api/disputes.api-controller';
import { FundersApiController } from './api/funders.api-controller';
import { LicenceEventsApiController } from './api/licence-events.api-controller';
import { OwnPassApiController } from './api/own-pass.api-controller';
import { PassDeskApiController } from './api/pass-desk.api-controller';
import { StripeEventsApiController } from './api/stripe-events.api-controller';
import { billingAccess } from './billing.access';
import { billingPaths } from './billing.paths';
import { CardSellingPageController } from './pages/card-selling.page-controller';
import { DisputesPageController } from './pages/disputes.page-controller';
import { FunderGrantsPageController } from './pages/funder-grants.page-controller';
import { FundersPageController } from './pages/funders.page-controller';
import { MoneyPageController } from './pages/money.page-controller';
import { OwnLicencePageController } from './pages/own-licence.page-controller';
import { OwnPassesPageController } from './pages/own-passes.page-controller';
import { StatementsPageController } from './pages/statements.page-controller';
import { SubscriptionPageController } from './pages/subscription.page-controller';
import { subscriptionPanel } from './pages/subscription.presenter';
import { SupportMoney } from './pages/support-money';
import { TermsPageController } from './pages/terms.page-controller';
import { VouchersPageController } from './pages/vouchers.page-controller';
import { OwnLicence } from './subscriptions/own-licence.service';

/** Money over HTTP: pages and API. */
@Module({
  controllers: [
    OwnPassesPageController,
    MoneyPageController,
    TermsPageController,
    VouchersPageController,
    FundersPageController,
    FunderGrantsPageController,
    StatementsPageController,
    FundersApiController,
    CardSellingPageController,
    CardAccountApiController,
    StripeEventsApiController,
    DisputesPageController,
    DisputesApiController,
    OwnPassApiController,
    PassDeskApiController,
    OwnLicencePageController,
    SubscriptionPageController,
    LicenceEventsApiController,
  ],
  providers: [SupportMoney],
})
export class BillingHttpModule implements OnModuleInit {
  constructor(
    private readonly places: AccountPlaces,
    private readonly ofPeople: PersonPlaces,
    private readonly panels: OperatorPanels,
    private readonly licence: OwnLicence,
    private readonly support: SupportSources,
    private readonly money: SupportMoney,
  ) {}

  onModuleInit(): void {
    this.panels.add({ order: 20, read: async (id) => subscriptionPanel(id, await this.licence.look(id)) });
    this.support.add({ area: 'money', order: 20, read: (register) => this.money.read(register) });
    this.ofPeople.add({
      text: 'Give a pass that a funder pays for',
      hint: 'A council or a charity pays for it later.',
      href: billingPaths.fundedPass,
      roles: billingAccess.recordPayments.roles,
      about: ['employer'],
      order: 46,
    });
    this.places.add(
      {
        text: 'Your access pass',
        hint: 'See how long it runs, buy one or use a voucher.',
        href: billingPaths.ownPass,
        roles: billingAccess.ownPass.roles,
        order: 65,
        acting: 'pay',
      },
      {
        text: 'Passes and payments',
        hint: 'Who waits to pay, what came in, and the books.',
        href: billingPaths.money,
        roles: billingAccess.seeMoney.roles,
        order: 92,
        group: 'Money and figures',
      },
      {
        text: 'Access passes and prices',
        hint: 'Whether employers need a pass, and what it costs.',
        href: billingPaths.terms,
        roles: billingAccess.setTerms.roles,
        order: 93,
        group: 'Money and figures',
      },
      {
        text: 'Vouchers',
        hint: 'Codes for passes that somebody else pays for.',
        href: billingPaths.vouchers,
        roles: billingAccess.makeVouchers.roles,
        order: 94,
        group: 'Money and figures',
      },
      {
        text: 'Funders',
        hint: 'Who pays for passes of others, their budgets and statements.',
        href: billingPaths.funders,
        roles: billingAccess.seeMoney.roles,
        order: 94,
        group: 'Money and figures',
      },
      {
        text: 'Payments by card',
        hint: 'Let employers pay by card, and see if that works.',
        href: billingPaths.cardSelling,
        roles: billingAccess.sellByCard.roles,
        order: 95,
        group: 'Money and figures',
      },
      {
        text: 'The register’s licence',
        hint: 'What it costs, your invoices and how you pay.',
        href: billingPaths.licence,
        roles: billingAccess.payLicence.roles,
        order: 96,
        group: 'Money and figures',
      },
    );
  }
}
