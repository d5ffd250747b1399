import { localDay } from '@pa/accounts';
import type { OperatorPanel } from '@pa/licensing';
import type { Licensee } from '@pa/platform';
import { dateWords, type PageModel } from '@pa/web';
import { billingPaths as paths } from '../billing.paths';
import { poundsOf } from '../money/pounds';
import type { RegisterMoney } from '../subscriptions/licence-desk.service';
import type { LicenceSubscription } from '../subscriptions/licence-subscription';
import type { LicenceMoney } from '../subscriptions/own-licence.service';
import { invoiceTable, invoiceWords, priceWords } from './licence-words';

const PANEL_INVOICES = 6;

/** What `billing/subscription.njk` shows: how a register pays for its licence, and what can be done about it. */
export function subscriptionModel({ register, ...money }: RegisterMoney): PageModel {
  const { agreement, subscription, invoices } = money;
  const price = subscription && !subscription.endedAt ? subscription : agreement;
  return {
    title: `Subscription of ${register.name}`,
    page: { back: { href: `/operator/registers/${register.id}`, text: register.name } },
    rows: [
      { key: 'Subscription', value: standingWords(money) },
      { key: 'Price', value: price && price.penceAMonth > 0 ? priceWords(price) : 'None was agreed' },
      ...(subscription ? [{ key: 'Started', value: dateWords(localDay(subscription.startedAt)) }] : []),
    ],
    ...deedsOf(register, money),
    table: invoiceTable(invoices),
  };
}

function deedsOf({ id, licence }: Licensee, { isPossible, agreement, subscription }: LicenceMoney) {
  if (!isPossible) return { startAction: null, endAction: null, checkAction: null };
  const isLive = subscription !== null && !subscription.endedAt;
  const hasFee = Boolean(agreement?.penceAMonth) && licence?.state !== 'ended';
  return {
    startAction: !isLive && hasFee ? paths.subscription(id) : null,
    endAction: isLive && !subscription.isLetGo ? paths.endSubscription(id) : null,
    checkAction: subscription ? paths.checkSubscription(id) : null,
  };
}

/** The register's page on the console: how it pays, and its newest invoices. */
export function subscriptionPanel(registerId: string, money: LicenceMoney): OperatorPanel {
  const standing = { key: 'Subscription', value: standingWords(money), href: paths.subscription(registerId) };
  const invoices = money.invoices.slice(0, PANEL_INVOICES).map((invoice) => ({
    key: `Invoice of ${dateWords(localDay(invoice.issuedAt))}`,
    value: `${poundsOf(invoice.totalPence)}. ${invoiceWords(invoice)}`,
  }));
  return { title: 'Money', rows: [standing, ...invoices] };
}

function standingWords({ isPossible, subscription }: LicenceMoney): string {
  if (!subscription) return isPossible ? 'None' : 'None. This service is not set up for subscriptions';
  return subscription.isLetGo ? letGoWords(subscription) : STANDING_WORDS[subscription.standing];
}

function letGoWords({ endedAt }: LicenceSubscription): string {
  return endedAt ? 'Ended by an operator' : 'Being ended by an operator';
}

const STANDING_WORDS = {
  new: 'Waits for the manager to give a card',
  active: 'Paid',
  'past-due': 'A payment did not work',
  over: 'Ended at Stripe',
} as const;
