import {
  NO_RULES,
  PassRulesDesk,
  FunderDesk,
  FunderGrants,
  Funders,
  OwnPassesService,
  PassDesk,
  Terms,
  VoucherBatches,
} from '@pa/billing';
import { UnitOfWork, type Actor } from '@pa/platform';
import { NOTHING_HEARD } from '../../libs/billing/src/cards/card-facts';
import { CardPaymentsRepository } from '../../libs/billing/src/cards/card-payments.repository';
import { DisputeBooks } from '../../libs/billing/src/disputes/dispute-books.service';
import { NO_DISPUTE } from '../../libs/billing/src/disputes/dispute-facts';
import { v7 as newId } from 'uuid';
import type { TestApp } from './app';

/** What an address or a form can name of access passes. */
export interface PassIds {
  /** Waits for its payment. */
  readonly askedPassId: string;
  /** Paid, and in its first fourteen days. */
  readonly paidPassId: string;
  readonly receiptId: string;
  /** Given back: its money is to be sent. */
  readonly backPassId: string;
  /** Vouchers that nobody has used. */
  readonly voucherBatchId: string;
  /** A funder who paid for a pass and sent money. */
  readonly funderId: string;
}

const TERMS = {
  prices: { 1: 1200, 3: 3000, 6: null, 12: 10_000 },
  vatBasisPoints: 2000,
  vatNumber: 'GB123456789',
  howToPay: 'Send cheques to the register.',
} as const;
const ONE_MONTH = { months: 1, agrees: true };

/** The passes of an employer: given back, paid, asked for. The register asks for none at the end, so everyone is let in. */
export async function fillPasses(
  { app }: TestApp,
  { employer, manager }: { employer: Actor; manager: Actor },
): Promise<PassIds> {
  const [own, desk] = [app.get(OwnPassesService), app.get(PassDesk)];
  await app.get(Terms).save(manager, { ...TERMS, needsPass: true });
  await app.get(PassRulesDesk).save(manager, { ...NO_RULES, contacts: { 1: 20, 3: null, 6: null, 12: null } });
  const on = new Date().toISOString().slice(0, 10);
  const paid = async () => {
    const id = await own.ask(employer, ONE_MONTH);
    await desk.recordPayment(manager, id, { way: 'cheque', on, pence: 1200 });
    return id;
  };
  const backPassId = await paid();
  await own.cancel(employer, backPassId);
  await fillDispute({ app } as TestApp, manager.licenseeId, backPassId);
  const paidPassId = await paid();
  const funderId = await fillFunder({ app } as TestApp, { employer, manager });
  const askedPassId = await own.ask(employer, ONE_MONTH);
  const { receipts } = await own.look(employer);
  await app.get(Terms).save(manager, { ...TERMS, needsPass: false });
  const voucherBatchId = newId();
  const expiresOn = new Date(Date.now() + 200 * 86_400_000).toISOString().slice(0, 10);
  await app
    .get(VoucherBatches)
    .make(manager, { id: voucherBatchId, label: 'A council', months: 3, count: 2, expiresOn });
  return { askedPassId, paidPassId, receiptId: receipts[0]?.id ?? '', backPassId, voucherBatchId, funderId };
}

/** The employer said to their bank that a payment by card was not theirs. */
async function fillDispute({ app }: TestApp, licenseeId: string, passId: string): Promise<void> {
  const [id, accountId, intentId, at] = [newId(), 'acct_example', `pi_${passId}`, new Date()];
  const payments = app.get(CardPaymentsRepository);
  const facts = { ...NO_DISPUTE, stage: 2, withdrawnPence: 1200, feePence: 2000, dueAt: new Date(Date.now() + 864e6) };
  const made = { disputeId: `dp_${passId}`, intentId, reason: 'fraudulent', amountPence: 1200, openedAt: at } as const;
  await app.get(UnitOfWork).run(licenseeId, async (tx) => {
    await payments.add(tx, { id, passId, accountId, months: 1, amountPence: 1200, vatBasisPoints: 2000 }, at);
    await payments.saveFacts(tx, id, { ...NOTHING_HEARD, isOver: true, paidAt: at, intentId });
    await payments.settle(tx, id, 'pass');
    await app.get(DisputeBooks).apply(tx, accountId, { made, currency: 'gbp', facts });
  });
}

async function fillFunder(
  { app }: TestApp,
  { employer, manager }: { employer: Actor; manager: Actor },
): Promise<string> {
  const [id, desk] = [newId(), app.get(FunderDesk)];
  const year = new Date().getUTCFullYear();
  const dates = { startsOn: `${year - 1}-01-01`, endsOn: `${year + 1}-12-31` };
  const agreed = { name: 'Chester council', reference: 'PO 1234', contact: 'The Forum\nChester', notes: 'By letter.' };
  await app.get(Funders).add(manager, { ...agreed, ...dates, id, budgetPence: 500_000 });
  await app.get(FunderGrants).grant(manager, await app.get(OwnPassesService).ask(employer, ONE_MONTH), id);
  const on = new Date().toISOString().slice(0, 10);
  await desk.recordPayment(manager, id, { id: newId(), pence: 1000, way: 'bank-transfer', on });
  const change = { id: newId(), budgetPence: 600_000, reason: 'Their second half year.' };
  await app.get(Funders).changeBudget(manager, id, change);
  return id;
}
