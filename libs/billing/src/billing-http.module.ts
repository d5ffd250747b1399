import { Module, OnModuleInit } from '@nestjs/common';
import { AccountPlaces } from '@pa/accounts';
import { OwnPassApiController } from './api/own-pass.api-controller';
import { PassDeskApiController } from './api/pass-desk.api-controller';
import { billingAccess } from './billing.access';
import { billingPaths } from './billing.paths';
import { MoneyPageController } from './pages/money.page-controller';
import { OwnPassesPageController } from './pages/own-passes.page-controller';
import { TermsPageController } from './pages/terms.page-controller';
import { VouchersPageController } from './pages/vouchers.page-controller';

/** Money over HTTP: pages and API. */
@Module({
  controllers: [
    OwnPassesPageController,
    MoneyPageController,
    TermsPageController,
    VouchersPageController,
    OwnPassApiController,
    PassDeskApiController,
  ],
})
export class BillingHttpModule implements OnModuleInit {
  constructor(private readonly places: AccountPlaces) {}

  onModuleInit(): void {
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
      },
      {
        text: 'Access passes and prices',
        hint: 'Whether employers need a pass, and what it costs.',
        href: billingPaths.terms,
        roles: billingAccess.setTerms.roles,
        order: 93,
      },
      {
        text: 'Vouchers',
        hint: 'Codes for passes that somebody else pays for.',
        href: billingPaths.vouchers,
        roles: billingAccess.makeVouchers.roles,
        order: 94,
      },
    );
  }
}
