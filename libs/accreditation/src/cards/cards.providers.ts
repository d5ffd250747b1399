import { CardsRepository } from './cards.repository';
import { LiveCards } from './live-cards.service';
import { OwnCards } from './own-card.service';

/** Services and repositories of cards. */
export const cardsProviders = [CardsRepository, OwnCards, LiveCards];
