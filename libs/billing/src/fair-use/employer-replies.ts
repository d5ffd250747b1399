import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';

/** How many PAs an employer asked since a moment, and how many answered or came by themselves. */
export interface Replies {
  readonly asked: number;
  readonly answered: number;
}

export type ReplyCounter = (tx: Transaction, personId: string, since: Date) => Promise<Replies>;

/** Says how an employer fared with a pass. Messages and adverts live above this lib and put their counter in here. */
@Injectable()
export class EmployerReplies {
  private counter: ReplyCounter = async () => ({ asked: 0, answered: 0 });

  countBy(counter: ReplyCounter): void {
    this.counter = counter;
  }

  async since(tx: Transaction, personId: string, since: Date): Promise<Replies> {
    return this.counter(tx, personId, since);
  }
}
