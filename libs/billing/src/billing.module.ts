import { Global, Module } from '@nestjs/common';
import { BillingPrivacy } from './billing-privacy';
import { LedgerCheck } from './ledger/ledger-check.service';
import { LedgerRepository } from './ledger/ledger.repository';
import { OwnPassesService } from './passes/own-passes.service';
import { PassDesk } from './passes/pass-desk.service';
import { PassGate } from './passes/pass-gate.service';
import { PassesRepository } from './passes/passes.repository';
import { ReceiptsRepository } from './receipts/receipts.repository';
import { TermsRepository } from './terms/terms.repository';
import { Terms } from './terms/terms.service';
import { VoucherBatches } from './vouchers/voucher-batches.service';
import { VouchersRepository } from './vouchers/vouchers.repository';

const services = [
  BillingPrivacy,
  TermsRepository,
  Terms,
  PassesRepository,
  OwnPassesService,
  PassDesk,
  PassGate,
  ReceiptsRepository,
  LedgerRepository,
  LedgerCheck,
  VouchersRepository,
  VoucherBatches,
];

/** Money between employers and their register: passes, vouchers, receipts and books. */
@Global()
@Module({ providers: services, exports: services })
export class BillingModule {}
