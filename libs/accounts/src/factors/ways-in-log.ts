import { Injectable } from '@nestjs/common';
import { Audit, Outbox, type Actor, type Transaction } from '@pa/platform';
import { accountsEvents } from '../accounts.events';

type Topic = (typeof accountsEvents)[keyof typeof accountsEvents];

/** What is written down, and told to the person by mail, when a way into an account changes. */
@Injectable()
export class WaysInLog {
  constructor(
    private readonly audit: Audit,
    private readonly outbox: Outbox,
  ) {}

  /** One line in the register's record, and one event for the mail, in the change's own transaction. */
  async note(tx: Transaction, change: { actor: Actor; act: string; topic: Topic }): Promise<void> {
    const { actor, act, topic } = change;
    this.audit.record(tx, { actor, act: `accounts.${act}`, subject: { kind: 'person', id: actor.personId } });
    await this.outbox.add(tx, { topic, subjectId: actor.personId });
  }
}
