import { LiveCardsApiController } from '../api/cards/live-cards.api-controller';
import { OwnCardApiController } from '../api/cards/own-card.api-controller';
import { OwnCardPageController } from '../pages/cards/own-card.page-controller';
import { VerifyPageController } from '../pages/cards/verify.page-controller';

/** Cards over HTTP. */
export const cardsControllers = [
  OwnCardPageController,
  VerifyPageController,
  OwnCardApiController,
  LiveCardsApiController,
];
