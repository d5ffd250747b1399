import type { Licensee } from '@pa/platform';
import { dateWords, type PageModel } from '@pa/web';
import { billingPaths as paths } from '../billing.paths';
import type { LicenceMoney } from '../subscriptions/own-licence.service';
import { invoiceTable, priceWords, STATE_WORDS } from './licence-words';

/** What `billing/own-licence.njk` shows: how the licence stands, what it costs, and the way to pay. */
export function ownLicenceModel(licensee: Licensee, money: LicenceMoney, stripeUrl?: string): PageModel {
  return {
    title: 'The register’s licence',
    rows: rowsOf(licensee, money),
    standing: standingOf(money),
    stripeHref: stripeUrl ?? null,
    ...(stripeUrl ? NO_DEEDS : deedsOf(money)),
    table: invoiceTable(money.invoices),
  };
}

const NO_DEEDS = { payAction: null, changeAction: null, checkAction: null };

/** To pay before the first payment, to change the card after it, and to ask how all stands. */
function deedsOf({ isPossible, subscription }: LicenceMoney) {
  if (!isPossible || !subscription) return NO_DEEDS;
  const { endedAt, isLetGo, subscriptionId, customerId } = subscription;
  const isLive = !endedAt && !isLetGo;
  return {
    payAction: isLive && !subscriptionId ? paths.payLicence : null,
    changeAction: isLive && customerId ? paths.changeLicence : null,
    checkAction: paths.checkLicence,
  };
}

function rowsOf({ licence }: Licensee, { agreement, subscription }: LicenceMoney) {
  const until = licence?.gracedUntil?.slice(0, 10);
  return [
    { key: 'The licence', value: STATE_WORDS[licence?.state ?? 'active'] },
    ...(until ? [{ key: 'Everything works until', value: dateWords(until) }] : []),
    ...(agreement ? agreementRows(agreement, subscription ?? agreement) : []),
  ];
}

function agreementRows(
  { organisation, beginsOn, endsOn }: NonNullable<LicenceMoney['agreement']>,
  price: Parameters<typeof priceWords>[0],
) {
  return [
    { key: 'Held by', value: organisation },
    { key: 'Term', value: `${dateWords(beginsOn)} to ${dateWords(endsOn)}` },
    { key: 'Price', value: price.penceAMonth > 0 ? priceWords(price) : 'Nothing to pay' },
  ];
}

function standingOf({ isPossible, subscription }: LicenceMoney) {
  if (!isPossible || !subscription)
    return {
      kind: 'plain',
      title: 'You do not pay by card here',
      lines: ['You and whoever runs this service have agreed how you pay. Ask them if something is not clear.'],
    };
  const { standing, isLetGo } = subscription;
  if (isLetGo && standing !== 'past-due') return OVER;
  return STANDINGS[standing];
}

const OVER = {
  kind: 'wait',
  title: 'Your subscription has ended',
  lines: ['No more money is taken from your card. To go on, ask whoever runs this service to start another one.'],
};

const STANDINGS = {
  new: {
    kind: 'wait',
    title: 'Give a card to begin',
    lines: [
      'The fee is then paid from it each month, by itself. Stripe handles the payment. We never see your card.',
      'Have you given your card already? Then ask Stripe below.',
    ],
  },
  active: {
    kind: 'good',
    title: 'The licence is paid for',
    lines: ['The fee comes from your card each month. You do not need to do anything.'],
  },
  'past-due': {
    kind: 'bad',
    title: 'A payment did not work',
    lines: [
      'Pay the invoice below, or change your card. Stripe tries again by itself.',
      'If it stays unpaid for 30 days, people can read the register but nothing can be changed. Once you have paid, all works again.',
    ],
  },
  over: OVER,
} as const;
