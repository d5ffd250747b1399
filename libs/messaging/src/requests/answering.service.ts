import { Injectable } from '@nestjs/common';
import { Hides } from '@pa/accounts';
import { Clock, InvalidError, LicenseeDirectory, Outbox, UnitOfWork } from '@pa/platform';
import type { Actor, Transaction } from '@pa/platform';
import { ConversationOpenings } from '../conversations/conversation-openings.service';
import { messagingEvents } from '../messaging.events';
import { Asking } from './asking.service';
import { isDeclineReason, REQUEST_DAYS, type OwnRequest } from './contact-request';
import { RequestDecidedError, RequestNotFoundError } from './requests.errors';
import { RequestsRepository, type FoundRequest } from './requests.repository';

/** A PA says yes or no to employers who ask to talk. A yes opens the conversation in the same moment. */
@Injectable()
export class Answering {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly requests: RequestsRepository,
    private readonly asking: Asking,
    private readonly openings: ConversationOpenings,
    private readonly hides: Hides,
    private readonly licensees: LicenseeDirectory,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** What waits first, then the newest. */
  async listReceived(actor: Actor): Promise<OwnRequest[]> {
    const hidden = await this.hides.listHiddenFrom(actor);
    const found = await this.unitOfWork.run(actor.licenseeId, (tx) => this.requests.listOfPa(tx, actor.personId));
    return found
      .filter(({ employerId, state }) => !hidden.includes(employerId) && state !== 'withdrawn')
      .map((one) => this.asking.open(actor.licenseeId, one));
  }

  /** The conversation's id. Saying yes twice is as good as once. @throws RequestNotFoundError, RequestDecidedError */
  async accept(actor: Actor, id: string): Promise<string> {
    return this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const found = await this.getOwn(tx, actor, id);
      if (found.state === 'accepted' && found.conversationId) return found.conversationId;
      await this.move(tx, id, { to: 'accepted', at: this.clock.now() });
      const conversationId = await this.openings.open(tx, {
        employerId: found.employerId,
        paId: found.paId,
        kind: 'request',
        subjectId: id,
        about: '',
        paAlias: null,
        note: 'You agreed to talk. You can write to each other now.',
      });
      if (!conversationId) throw new RequestNotFoundError();
      await this.outbox.add(tx, { topic: messagingEvents.requestAccepted, subjectId: id });
      return conversationId;
    });
  }

  /** No, thank you, for a stock reason. @throws InvalidError, RequestNotFoundError, RequestDecidedError */
  async decline(actor: Actor, id: string, reason: string): Promise<void> {
    if (!isDeclineReason(reason)) throw InvalidError.of([{ field: 'reason', message: 'Choose a reason.' }]);
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const { state } = await this.getOwn(tx, actor, id);
      if (state === 'declined') return;
      await this.move(tx, id, { to: 'declined', reason, at: this.clock.now() });
      await this.outbox.add(tx, { topic: messagingEvents.requestDeclined, subjectId: id });
    });
  }

  /** Ends what nobody answered for a month, register by register. */
  async expireAll(): Promise<void> {
    const at = this.clock.now();
    const before = new Date(at.getTime() - REQUEST_DAYS * 86_400_000);
    for (const { id } of await this.licensees.list())
      await this.unitOfWork.run(id, (tx) => this.requests.expire(tx, { before, at }));
  }

  private async getOwn(tx: Transaction, actor: Actor, id: string): Promise<FoundRequest> {
    const found = await this.requests.find(tx, id);
    if (found?.paId !== actor.personId || found.state === 'withdrawn') throw new RequestNotFoundError();
    if (await this.hides.between(tx, found.employerId, found.paId)) throw new RequestNotFoundError();
    return found;
  }

  private async move(tx: Transaction, ...[id, move]: [string, Parameters<RequestsRepository['move']>[2]]) {
    if (await this.requests.move(tx, id, move)) return;
    throw new RequestDecidedError((await this.requests.find(tx, id))?.state ?? '');
  }
}
