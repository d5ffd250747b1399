import { Injectable } from '@nestjs/common';
import { PeopleReader } from '@pa/accounts';
import { Clock, hashOfToken, UnitOfWork } from '@pa/platform';
import { StandingReader } from '../schemes/standing.reader';
import { readCardCode } from './card-code';
import { NoLiveCardError } from './cards.errors';
import { CardsRepository } from './cards.repository';
import { liveStandingOf, type LiveStanding } from './live-standing';

/** What anybody with a card's code may know: how it stands at this moment, and nothing of whose it is. */
@Injectable()
export class LiveCards {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cards: CardsRepository,
    private readonly standings: StandingReader,
    private readonly people: PeopleReader,
    private readonly clock: Clock,
  ) {}

  /** @throws NoLiveCardError */
  async look(licenseeId: string, typed: string): Promise<LiveStanding> {
    const code = readCardCode(typed);
    if (code === null) throw new NoLiveCardError();
    return this.unitOfWork.run(licenseeId, async (tx) => {
      const card = await this.cards.findByHash(tx, hashOfToken(code));
      if (!card || !(await this.people.isInUse(tx, card.personId))) throw new NoLiveCardError();
      return liveStandingOf(await this.standings.of(tx, card.personId), this.clock.now());
    });
  }
}
