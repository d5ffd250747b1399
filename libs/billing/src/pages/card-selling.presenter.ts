import type { PageModel } from '@pa/web';
import { billingPaths as paths } from '../billing.paths';
import type { CardAccount } from '../cards/card-payment';
import type { CardSellingView } from '../cards/card-selling.service';

/** What `billing/card-selling.njk` shows: how the register stands with Stripe, and what to do next. */
export function cardSellingModel({ isPossible, account }: CardSellingView, stripeUrl?: string): PageModel {
  return {
    title: 'Payments by card',
    standing: isPossible ? standingOf(account) : IMPOSSIBLE,
    stripeHref: stripeUrl ?? null,
    setUp: isPossible && !stripeUrl && !account?.chargesEnabled ? setUpOf(account) : null,
    checkAction: isPossible && account && !stripeUrl ? paths.checkCards : null,
  };
}

const IMPOSSIBLE = {
  kind: 'plain',
  title: 'This register does not take cards',
  lines: [
    'Employers pay by cheque, bank transfer or cash, or use a voucher.',
    'To take cards as well, ask whoever runs this service.',
  ],
};

function standingOf(account: CardAccount | null) {
  if (!account)
    return {
      kind: 'plain',
      title: 'You do not take cards yet',
      lines: [
        'To take cards you need an account with Stripe, a company that handles card payments.',
        'It costs nothing to open one. Stripe keeps a small part of each payment.',
        'The money goes to your own bank account. We never see anybody’s card.',
      ],
    };
  if (account.chargesEnabled)
    return { kind: 'good', title: 'Employers can pay by card', lines: ['They can still pay in the other ways too.'] };
  return {
    kind: 'wait',
    title: account.requirementsDue > 0 ? 'Stripe needs to know more' : 'Stripe is looking at your answers',
    lines: [
      account.requirementsDue > 0
        ? `Stripe still asks for: ${account.requirementsDue}. Go to Stripe to see what.`
        : 'This can take some days. You need not do anything.',
      'Until then employers pay by cheque, bank transfer or cash, or use a voucher.',
    ],
  };
}

function setUpOf(account: CardAccount | null) {
  return { action: paths.setUpCards, button: account ? 'Go on with Stripe' : 'Open an account with Stripe' };
}
