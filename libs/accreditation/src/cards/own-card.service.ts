import { Injectable } from '@nestjs/common';
import { PeopleReader } from '@pa/accounts';
import { Clock, hashOfToken, Secrets, UnitOfWork, type Actor, type Transaction } from '@pa/platform';
import { StandingReader } from '../schemes/standing.reader';
import { newCardCode } from './card-code';
import { CardChangedError, CardNeedsApprovalError, NoCardError } from './cards.errors';
import { CardsRepository, type CardRow, type NewCode } from './cards.repository';
import { liveStandingOf, type LiveStanding } from './live-standing';

export const CODE_PLACE = 'approval_cards.code_sealed';

/** A PA's card as the PA sees it. */
export interface OwnCard {
  readonly name: string;
  readonly code: string;
  readonly madeAt: Date;
  readonly version: number;
  readonly standing: LiveStanding;
}

/** Whether there is a card, and whether one can be made. */
export interface OwnCardView {
  readonly card: OwnCard | null;
  readonly mayMake: boolean;
}

/** PAs make a card, get a new code when they lose it, and end it. Nobody else can. */
@Injectable()
export class OwnCards {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cards: CardsRepository,
    private readonly standings: StandingReader,
    private readonly people: PeopleReader,
    private readonly secrets: Secrets,
    private readonly clock: Clock,
  ) {}

  async see({ licenseeId, personId }: Actor): Promise<OwnCardView> {
    return this.unitOfWork.run(licenseeId, async (tx) => {
      const standing = await this.standingOf(tx, personId);
      const row = await this.cards.findOf(tx, personId);
      return { card: row && (await this.read(tx, row, standing)), mayMake: standing.state === 'approved' };
    });
  }

  /** @throws NoCardError */
  async get(actor: Actor): Promise<OwnCard> {
    const { card } = await this.see(actor);
    if (!card) throw new NoCardError();
    return card;
  }

  /** Leaves the card that somebody has as it is. @throws CardNeedsApprovalError */
  async make({ licenseeId, personId }: Actor): Promise<void> {
    await this.unitOfWork.run(licenseeId, async (tx) => {
      if (await this.cards.findOf(tx, personId)) return;
      if ((await this.standingOf(tx, personId)).state !== 'approved') throw new CardNeedsApprovalError();
      await this.cards.add(tx, personId, this.newCode(tx));
    });
  }

  /** The code before stops working at once. `version` is of the card as it was seen. @throws NoCardError, CardChangedError */
  async renew({ licenseeId, personId }: Actor, version: number): Promise<void> {
    await this.unitOfWork.run(licenseeId, async (tx) => {
      if (!(await this.cards.findOf(tx, personId))) throw new NoCardError();
      if (!(await this.cards.renew(tx, { personId, version }, this.newCode(tx)))) throw new CardChangedError();
    });
  }

  /** From now on its code says nothing. */
  async end({ licenseeId, personId }: Actor): Promise<void> {
    await this.unitOfWork.run(licenseeId, (tx) => this.cards.end(tx, personId));
  }

  private newCode(tx: Transaction): NewCode {
    const code = newCardCode();
    return {
      sealed: this.secrets.seal(tx.licenseeId, code, CODE_PLACE),
      hash: hashOfToken(code),
      at: this.clock.now(),
    };
  }

  private async standingOf(tx: Transaction, personId: string): Promise<LiveStanding> {
    return liveStandingOf(await this.standings.of(tx, personId), this.clock.now());
  }

  private async read(tx: Transaction, row: CardRow, standing: LiveStanding): Promise<OwnCard> {
    const { codeSealed, madeAt, version } = row;
    const name = (await this.people.displayNameOf(tx, row.personId)) ?? '';
    return { name, code: this.secrets.open(tx.licenseeId, codeSealed, CODE_PLACE), madeAt, version, standing };
  }
}
