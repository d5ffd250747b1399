import { dateBoxes, dateWords, type PageModel } from '@pa/web';
import { billingPaths as paths } from '../billing.paths';
import { MORE_WHYS, MORE_WORDS } from '../fair-use/fair-use.service';
import type { FunderAccount } from '../funders/funders.repository';
import type { Balance, LedgerAccount } from '../ledger/ledger.repository';
import { poundsOf } from '../money/pounds';
import { monthsWords, PAYMENT_WAYS, WAY_WORDS } from '../passes/pass';
import type { DeskPass, MoneyDesk, OpenedPass } from '../passes/pass-desk.service';
import type { Receipt } from '../receipts/receipt';
import { PayerForm } from './funder.form';
import { payerOptions } from './funders.presenter';
import { ContactsForm, type PaymentForm } from './pass.form';
import { datesOf, dayWords } from './pass-words';

const ACCOUNTS: Readonly<Record<LedgerAccount, string>> = {
  bank: 'In the bank from passes',
  card: 'Paid by card, at Stripe',
  passes: 'Earned with passes',
  vat: 'VAT to pay on',
  owed: 'Paid twice, and to go back',
  funders: 'Owed by funders',
  disputed: 'Contested, and held by banks',
  fees: 'Spent on contested payments',
};
const HELD: readonly LedgerAccount[] = ['bank', 'card', 'funders', 'disputed', 'fees'];
const WAYS = PAYMENT_WAYS.map((value) => ({ value, text: WAY_WORDS[value] }));

/** What `billing/money.njk` shows: who is to pay, who is to be paid, and how the books stand. */
export function moneyModel({ asked, refunds, balances }: MoneyDesk): PageModel {
  return {
    title: 'Passes and payments',
    page: { bodyClass: 'pa-wide' },
    asked: tableOf(asked, { caption: 'Passes that wait for their payment', when: 'Asked for' }, (pass) => ({
      on: dayWords(pass.askedAt),
      amount: poundsOf(pass.pricePence),
    })),
    refunds: tableOf(refunds, { caption: 'Money to send back', when: 'Given back' }, (pass) => ({
      on: dayWords(pass.endedAt),
      amount: poundsOf(pass.refundPence ?? 0),
    })),
    balances: balanceRows(balances),
    ledgerHref: paths.ledgerFile,
    disputesHref: paths.disputes,
  };
}

/** What came in stands below 0 in the books on the side it came from; people read it as an amount. */
export function balanceRows(balances: readonly Balance[]) {
  return balances.map(({ account, pence }) => ({
    key: ACCOUNTS[account],
    value: poundsOf(HELD.includes(account) ? pence : 0 - pence),
  }));
}

function tableOf(
  passes: readonly DeskPass[],
  { caption, when }: { caption: string; when: string },
  shown: (pass: DeskPass) => { on: string; amount: string },
) {
  if (passes.length === 0) return null;
  const columns = ['Employer', 'Reference', when, 'Amount'].map((text) => ({ text }));
  const rows = passes.map((pass) => {
    const { on, amount } = shown(pass);
    return [
      { text: pass.employerName, href: paths.order(pass.id), about: pass.reference },
      { text: pass.reference, label: 'Reference' },
      { text: on, label: when },
      { text: amount, label: 'Amount' },
    ];
  });
  return { caption, columns, rows };
}

interface Opened extends OpenedPass {
  readonly mayRecord: boolean;
}

interface Typed {
  readonly paid?: PaymentForm;
  readonly payer?: PayerForm;
  readonly contacts?: ContactsForm;
}

/** What `billing/order.njk` shows: one pass, and the form for the money that came or goes back. */
export function orderModel(opened: Opened, typed: Typed = {}): PageModel {
  const { pass, receipts, goesBackToCard, today, mayRecord, payers } = opened;
  const isPaidBack = receipts.some(({ kind }) => kind === 'refund');
  const isOwed = Boolean(pass.refundPence) && !isPaidBack;
  const due = pass.state === 'asked' ? 'payment' : isOwed && !goesBackToCard ? 'refund' : null;
  return {
    title: `Pass of ${pass.employerName}`,
    page: { back: { href: paths.money, text: 'Passes and payments' } },
    rows: [...factsOf(opened), ...(isOwed && goesBackToCard ? [onItsWay(pass)] : [])],
    form: mayRecord && due ? formOf(pass, due, { today, typed: typed.paid }) : null,
    payer: mayRecord ? payerOf(pass, payers, typed.payer) : null,
    contacts: mayRecord ? contactsOf(opened, typed.contacts) : null,
    nothing: due === null,
  };
}

/** Lets this employer ask more PAs, where the pass has a limit and is not over. */
function contactsOf({ pass, contacts }: Opened, typed = new ContactsForm()) {
  if (!contacts || !['asked', 'running'].includes(pass.state)) return null;
  return {
    action: paths.contacts(pass.id),
    values: typed,
    said: `${contacts.used} of ${contacts.allowed} PAs asked`,
    whys: MORE_WHYS.map((value) => ({ value, text: MORE_WORDS[value] })),
  };
}

function factsOf({ pass, receipts, funderName, contacts }: Opened) {
  return [
    { key: 'Reference', value: pass.reference },
    { key: 'Length', value: monthsWords(pass.months) },
    { key: 'Price', value: poundsOf(pass.pricePence) },
    { key: 'Dates', value: datesOf(pass) },
    ...(funderName ? [{ key: 'Paid by', value: funderName }] : []),
    ...(contacts ? [{ key: 'PAs asked', value: `${contacts.used} of ${contacts.allowed}` }] : []),
    ...receipts.map(receiptRow),
  ];
}

function onItsWay({ refundPence }: DeskPass) {
  return { key: 'Money back', value: `${poundsOf(refundPence ?? 0)} is on its way to the card it came from` };
}

function payerOf({ id }: DeskPass, payers: readonly FunderAccount[], typed = new PayerForm()) {
  if (payers.length === 0) return null;
  return { action: paths.fundedBy(id), value: typed.funder, options: payerOptions(payers) };
}

function receiptRow({ number, kind, amountPence, paidOn, way }: Receipt) {
  return {
    key: `${kind === 'refund' ? 'Refund' : 'Receipt'} number ${number}`,
    value: `${poundsOf(amountPence)}, ${WAY_WORDS[way].toLowerCase()}, ${dateWords(paidOn)}`,
  };
}

function formOf(
  pass: DeskPass,
  due: 'payment' | 'refund',
  { today, typed }: { today: string; typed?: PaymentForm | undefined },
) {
  const isPayment = due === 'payment';
  return {
    title: isPayment ? 'The payment has come' : `Send back ${poundsOf(pass.refundPence ?? 0)}`,
    action: isPayment ? paths.paid(pass.id) : paths.refunded(pass.id),
    asksAmount: isPayment,
    amount: typed?.amount ?? '',
    ways: WAYS,
    way: typed?.way ?? '',
    on: typed?.boxes ?? dateBoxes(today),
    button: isPayment ? 'Record this payment' : 'I have sent it back',
  };
}
