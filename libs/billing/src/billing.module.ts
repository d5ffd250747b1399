import { Global, Module } from '@nestjs/common';
import { BillingPrivacy } from './billing-privacy';
import { CardAccountsRepository } from './cards/card-accounts.repository';
import { CardBooks } from './cards/card-books.service';
import { CardCheck } from './cards/card-check.service';
import { CardEvents } from './cards/card-events.service';
import { CardPaymentsRepository } from './cards/card-payments.repository';
import { CardRefunds } from './cards/card-refunds.service';
import { CardSelling } from './cards/card-selling.service';
import { OwnCardPayments } from './cards/own-card-payments.service';
import { StripeClient } from './cards/stripe.client';
import { StripeGateway } from './cards/stripe.gateway';
import { DisputeBooks } from './disputes/dispute-books.service';
import { DisputesRepository } from './disputes/disputes.repository';
import { Disputes } from './disputes/disputes.service';
import { ContactsRepository } from './fair-use/contacts.repository';
import { EmployerReplies } from './fair-use/employer-replies';
import { FairUse } from './fair-use/fair-use.service';
import { PassRulesRepository } from './fair-use/pass-rules.repository';
import { PassRulesDesk } from './fair-use/pass-rules.service';
import { FunderBooks } from './funders/funder-books.service';
import { FunderDesk } from './funders/funder-desk.service';
import { FunderGrants } from './funders/funder-grants.service';
import { FunderLinesRepository } from './funders/funder-lines.repository';
import { FundersRepository } from './funders/funders.repository';
import { Funders } from './funders/funders.service';
import { LedgerCheck } from './ledger/ledger-check.service';
import { LedgerRepository } from './ledger/ledger.repository';
import { MatchingNow } from './passes/matching-now';
import { OwnPassesService } from './passes/own-passes.service';
import { PassDesk } from './passes/pass-desk.service';
import { PassGate } from './passes/pass-gate.service';
import { PassPausesRepository } from './passes/pass-pauses.repository';
import { PassRefunds } from './passes/pass-refunds.service';
import { PassesRepository } from './passes/passes.repository';
import { Bookkeeping } from './receipts/bookkeeping.service';
import { ReceiptsRepository } from './receipts/receipts.repository';
import { TermsRepository } from './terms/terms.repository';
import { Terms } from './terms/terms.service';
import { LicenceCheck } from './subscriptions/licence-check.service';
import { LicenceDesk } from './subscriptions/licence-desk.service';
import { LicenceEvents } from './subscriptions/licence-events.service';
import { LicenceInvoicesRepository } from './subscriptions/licence-invoices.repository';
import { LicenceNews } from './subscriptions/licence-news.service';
import { LicenceStripeGateway } from './subscriptions/licence-stripe.gateway';
import { LicenceSubscriptionsRepository } from './subscriptions/licence-subscriptions.repository';
import { OwnLicence } from './subscriptions/own-licence.service';
import { VoucherBatches } from './vouchers/voucher-batches.service';
import { VouchersRepository } from './vouchers/vouchers.repository';

const services = [
  BillingPrivacy,
  TermsRepository,
  Terms,
  PassesRepository,
  PassPausesRepository,
  PassRefunds,
  FundersRepository,
  FunderLinesRepository,
  FunderBooks,
  FunderDesk,
  FunderGrants,
  Funders,
  ContactsRepository,
  PassRulesRepository,
  PassRulesDesk,
  FairUse,
  EmployerReplies,
  OwnPassesService,
  MatchingNow,
  PassDesk,
  PassGate,
  ReceiptsRepository,
  LedgerRepository,
  LedgerCheck,
  Bookkeeping,
  StripeClient,
  StripeGateway,
  CardAccountsRepository,
  CardPaymentsRepository,
  CardRefunds,
  DisputesRepository,
  DisputeBooks,
  Disputes,
  CardBooks,
  CardEvents,
  CardSelling,
  CardCheck,
  OwnCardPayments,
  VouchersRepository,
  VoucherBatches,
  LicenceSubscriptionsRepository,
  LicenceInvoicesRepository,
  LicenceStripeGateway,
  LicenceNews,
  LicenceCheck,
  LicenceEvents,
  OwnLicence,
  LicenceDesk,
];

/** Money between employers and their register: passes, vouchers, receipts and books. */
@Global()
@Module({ providers: services, exports: services })
export class BillingModule {}
