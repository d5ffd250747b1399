import { localDay, qrPicture } from '@pa/accounts';
import { dateWords, type PageModel } from '@pa/web';
import { cardCodeInFours } from '../../cards/card-code';
import { cardsPaths } from '../../cards/cards.paths';
import type { OwnCard, OwnCardView } from '../../cards/own-card.service';
import { schemesPaths } from '../../schemes/schemes.paths';
import { NOT_MEANT } from '../schemes/approval-words';
import { LIVE_WORDS } from './card-words';

/** `urlOf` makes a full address of a path: the picture on the card leads there. */
export function ownCardModel({ card, mayMake }: OwnCardView, urlOf: (path: string) => string): PageModel {
  return {
    title: 'Your card',
    card: card && cardModel(card, urlOf),
    mayMake,
    hrefs: { ...cardsPaths, approval: schemesPaths.own },
    notMeant: NOT_MEANT,
  };
}

function cardModel(card: OwnCard, urlOf: (path: string) => string) {
  const url = urlOf(verifyPathOf(card));
  const { state, until } = card.standing;
  return {
    name: card.name,
    state: LIVE_WORDS[state],
    isApproved: state === 'approved',
    until: state === 'approved' && until ? `Until ${dateWords(until)}` : null,
    code: cardCodeInFours(card.code),
    made: dateWords(localDay(card.madeAt)),
    version: card.version,
    url,
    picture: qrPicture(url),
  };
}

export function verifyPathOf({ code }: Pick<OwnCard, 'code'>): string {
  return cardsPaths.verifyCode(cardCodeInFours(code));
}
