import { hashOfToken, Secrets, UnitOfWork, type Actor } from '@pa/platform';
import { newCardCode } from '../../libs/accreditation/src/cards/card-code';
import { CardsRepository } from '../../libs/accreditation/src/cards/cards.repository';
import { CODE_PLACE } from '../../libs/accreditation/src/cards/own-card.service';
import type { TestApp } from './app';

/** What an address can name of cards. */
export interface CardIds {
  /** Of another PA. */
  readonly cardCode: string;
}

/** Two cards, from a time when their owners were approved: the PA's own, which they may end, and that of another, which is looked at. */
export async function fillCards(server: TestApp, { pa, other }: { pa: Actor; other: Actor }): Promise<CardIds> {
  await fillCard(server, pa);
  return { cardCode: await fillCard(server, other) };
}

async function fillCard({ app }: TestApp, { licenseeId, personId }: Actor): Promise<string> {
  const cardCode = newCardCode();
  const sealed = app.get(Secrets).seal(licenseeId, cardCode, CODE_PLACE);
  const code = { sealed, hash: hashOfToken(cardCode), at: new Date() };
  await app.get(UnitOfWork).run(licenseeId, (tx) => app.get(CardsRepository).add(tx, personId, code));
  return cardCode;
}
