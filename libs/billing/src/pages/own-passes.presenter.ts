import { countWords, dateWords, type PageModel } from '@pa/web';
import { billingPaths as paths } from '../billing.paths';
import { poundsOf } from '../money/pounds';
import { EXTENSION_WORDS } from '../fair-use/pass-rules';
import type { Matching } from '../passes/matching-now';
import type { OwnPasses } from '../passes/own-passes.service';
import { monthsWords, START_WORDING, type Pass } from '../passes/pass';
import { standingAt } from '../passes/pass-state';
import { mayCancel, refundOf } from '../passes/refund';
import type { Receipt } from '../receipts/receipt';
import { plansOf } from '../terms/pass-terms';
import { PassOrderForm, VoucherForm } from './pass.form';
import { datesOf, dayWords, planWords, stateWords } from './pass-words';

interface Typed {
  readonly order?: PassOrderForm;
  readonly voucher?: VoucherForm;
}

interface Shown extends OwnPasses {
  /** How the pass that waits can be paid by card. */
  readonly card: { readonly takesCards: boolean; readonly url: string | null } | null;
}

/** What `billing/own-pass.njk` shows: where one stands, what waits, what can be bought, what was paid. */
export function ownPassesModel(
  { terms, passes, receipts, funders, contacts, rules, matching, card, at }: Shown,
  typed: Typed = {},
): PageModel {
  const asked = passes.find(({ state }) => state === 'asked');
  return {
    title: 'Your access pass',
    standing: standingOf({ passes, needsPass: terms.needsPass, contacts, at }),
    asked: asked ? { ...askedOf(asked, terms.howToPay), card: cardOf(asked, card) } : null,
    shop: terms.needsPass && !asked ? shopOf({ terms, rules }, typed) : null,
    passes: passes.filter(({ state }) => state !== 'asked').map((pass) => lineOf(pass, { funders, at })),
    receipts: receipts.map(receiptLine),
    find: matching ? findOf(matching) : { href: paths.find, text: 'See how many PAs could help you now' },
  };
}

function findOf({ count, by, of, href }: Matching) {
  const pas = countWords(count, 'PA');
  const matches = count === 1 ? 'matches' : 'match';
  const texts = {
    saved: `${pas} ${matches} your search “${of}” now`,
    place: `${pas} ${count === 1 ? 'is' : 'are'} in reach of ${of} now`,
    register: `${pas} ${count === 1 ? 'is' : 'are'} on this register now`,
  };
  return { href, text: texts[by] };
}

const PAUSED = {
  kind: 'wait',
  title: 'Your pass has stopped for now',
  lines: [
    'Somebody contests the payment for it at a bank. Your pass goes on if the bank decides for us.',
    'You cannot begin new conversations until then. You can read and answer the conversations you have.',
    'Is this a mistake? Tell your bank, and call us.',
  ],
};

function standingOf({
  passes,
  needsPass,
  contacts,
  at,
}: Pick<OwnPasses, 'passes' | 'contacts' | 'at'> & { needsPass: boolean }) {
  const paid = passes.filter((pass) => ['running', 'to come'].includes(standingAt(pass, at)));
  const last = paid.map(({ endsAt }) => endsAt?.getTime() ?? 0).toSorted((one, other) => other - one)[0];
  if (last !== undefined)
    return {
      kind: 'good',
      title: `Your pass runs until ${dayWords(new Date(last))}`,
      lines: [
        'It ends by itself. We never take money again without asking you.',
        ...contactLines(needsPass ? contacts : null),
      ],
    };
  if (passes.some(({ state }) => state === 'paused')) return PAUSED;
  if (!needsPass)
    return {
      kind: 'good',
      title: 'You do not need a pass here',
      lines: ['You can see who PAs are and talk to them for free.'],
    };
  return {
    kind: 'wait',
    title: 'You have no pass now',
    lines: [
      'Without a pass you can look at what PAs offer, but not see who they are.',
      'You cannot begin new conversations. Your open adverts pause. You can read and answer the conversations you have.',
    ],
  };
}

/** How many PAs were asked, and what to do when that was all. */
function contactLines(contacts: OwnPasses['contacts']): string[] {
  if (!contacts) return [];
  const { used, allowed } = contacts;
  const asked = `You have asked ${used} of ${countWords(allowed, 'PA')} that you can ask with this pass.`;
  return used < allowed
    ? [asked]
    : [asked, 'Those you write to already stay. PAs can still answer your adverts. Do you need more? Please call us.'];
}

function askedOf({ id, months, pricePence, reference }: Pass, howToPay: string) {
  return {
    title: `Pay ${poundsOf(pricePence)} for your pass of ${monthsWords(months)}`,
    reference,
    howToPay: howToPay.split('\n').filter((line) => line !== ''),
    withdrawAction: paths.withdraw(id),
  };
}

function cardOf({ id }: Pass, card: Shown['card']) {
  return card?.takesCards ? { payAction: paths.payByCard(id), href: card.url } : null;
}

function shopOf({ terms, rules }: Pick<OwnPasses, 'terms' | 'rules'>, { order, voucher }: Typed) {
  const { agrees, months } = order ?? new PassOrderForm();
  return {
    orderAction: paths.orders,
    plans: plansOf(terms).map((plan) => ({
      value: String(plan.months),
      text: planWords(plan),
      ...hintOf(rules.contacts[plan.months]),
    })),
    months,
    agrees: agrees === 'yes',
    wording: START_WORDING.text,
    vat: terms.vatBasisPoints > 0 ? 'VAT is in these prices.' : '',
    voucherAction: paths.vouchersOwn,
    code: (voucher ?? new VoucherForm()).code,
  };
}

/** What a pass of a length lets ask, where that is limited. */
function hintOf(contacts: number | null) {
  return contacts === null ? {} : { hint: `You can ask up to ${countWords(contacts, 'PA')} to talk` };
}

function lineOf(pass: Pass, { funders, at }: Pick<OwnPasses, 'funders' | 'at'>) {
  const { id, months, pricePence, startsAt, endsAt, refundPence, funderId, extendedWhy } = pass;
  const payer = funderId ? (funders.get(funderId) ?? 'a funder') : 'you';
  const canCancel = pass.state === 'running' && startsAt && endsAt && mayCancel({ pricePence, startsAt }, at);
  return {
    name: monthsWords(months),
    state: stateWords(pass, at),
    dates: datesOf(pass),
    paid: paidWords(pass, payer),
    extended: extendedWhy ? `We made it longer, because ${EXTENSION_WORDS[extendedWhy]}.` : '',
    refund: refundPence ? `You get back ${poundsOf(refundPence)}.` : '',
    cancel: canCancel
      ? {
          action: paths.cancel(id),
          words: backWords(payer, poundsOf(refundOf({ pricePence, startsAt, endsAt }, at))),
        }
      : null,
  };
}

function paidWords({ source, pricePence }: Pass, payer: string): string {
  if (source === 'funder') return `Paid by ${payer}`;
  return source === 'voucher' ? 'With a voucher' : poundsOf(pricePence);
}

/** Of "you": who paid gets back what is left. */
function backWords(payer: string, amount: string): string {
  return payer === 'you' ? `You would get back ${amount}.` : `${amount} would go back to ${payer}, who paid.`;
}

function receiptLine({ id, number, kind, amountPence, paidOn }: Receipt) {
  return {
    text: `${kind === 'refund' ? 'Refund' : 'Receipt'} number ${number}`,
    about: `${poundsOf(amountPence)} on ${dateWords(paidOn)}`,
    href: paths.receipt(id),
  };
}
