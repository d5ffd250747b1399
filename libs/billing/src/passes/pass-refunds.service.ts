import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';
import { CardRefunds } from '../cards/card-refunds.service';
import { FunderBooks } from '../funders/funder-books.service';
import type { Pass } from './pass';
import { PassesRepository } from './passes.repository';

/** A pass is given back: what is left of its price goes to whoever paid. */
@Injectable()
export class PassRefunds {
  constructor(
    private readonly passes: PassesRepository,
    private readonly cards: CardRefunds,
    private readonly funders: FunderBooks,
  ) {}

  /** False where it does not run any more. An employer is owed nothing for what a funder paid. */
  async giveBack(tx: Transaction, pass: Pass, { pence, at }: { pence: number; at: Date }): Promise<boolean> {
    const { id, funderId } = pass;
    if (!(await this.passes.cancel(tx, id, { at, refundPence: funderId ? null : pence }))) return false;
    if (funderId) await this.funders.giveBack(tx, pass, { pence, at });
    else await this.cards.sendBack(tx, id, pence);
    return true;
  }
}
