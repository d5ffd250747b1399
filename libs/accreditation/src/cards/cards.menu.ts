import type { AccountPlace } from '@pa/accounts';
import { cardsAccess } from './cards.access';
import { cardsPaths } from './cards.paths';

/** Where the account page leads to the card. */
export const cardsMenu: readonly AccountPlace[] = [
  {
    text: 'Your card',
    hint: 'A card to carry that shows people that you are approved.',
    href: cardsPaths.own,
    roles: cardsAccess.ownCard.roles,
    order: 13.6,
  },
];
