import { Injectable } from '@nestjs/common';
import { Hides } from '@pa/accounts';
import { Audit, Clock, InvalidError, Outbox, RateLimits, Secrets, UnitOfWork } from '@pa/platform';
import type { Actor, Transaction } from '@pa/platform';
import { NewConversations } from '@pa/recruitment';
import { PaProfilesReader } from '@pa/register';
import { v7 as newId } from 'uuid';
import { ConversationsRepository } from '../conversations/conversations.repository';
import { messagingEvents } from '../messaging.events';
import { messagingLimits } from '../messaging.limits';
import { RequestScreens } from './request-screens';
import { LONGEST_ASK, type OwnRequest } from './contact-request';
import {
  AlreadyAskedError,
  AlreadyTalkingError,
  NoNewTalksError,
  PaNotThereError,
  RequestDecidedError,
  RequestNotFoundError,
} from './requests.errors';
import { RequestsRepository, type FoundRequest } from './requests.repository';

export const WORDS_PLACE = 'contact_requests.words_sealed';

/** The PA whom somebody is about to ask. */
export interface Asked {
  readonly profileId: string;
  readonly name: string;
  /** Where they talk already; null where they do not. */
  readonly conversationId: string | null;
}

/** An employer asks PAs to talk. Nobody writes to a PA who has not said yes. */
@Injectable()
export class Asking {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly requests: RequestsRepository,
    private readonly conversations: ConversationsRepository,
    private readonly profiles: PaProfilesReader,
    private readonly newConversations: NewConversations,
    private readonly screens: RequestScreens,
    private readonly hides: Hides,
    private readonly limits: RateLimits,
    private readonly secrets: Secrets,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** @throws PaNotThereError */
  async look(actor: Actor, profileId: string): Promise<Asked> {
    return this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const { paId, name } = await this.getPa(tx, actor, profileId);
      return { profileId, name, conversationId: await this.conversations.findOfPair(tx, actor.personId, paId) };
    });
  }

  /**
   * Asks, with a few words. At most ten new PAs a day.
   * @throws PaNotThereError, AlreadyAskedError, AlreadyTalkingError, NoNewTalksError, NoContactsLeftError, InvalidError, TooManyError
   */
  async ask(actor: Actor, { profileId, words }: { profileId: string; words: string }): Promise<string> {
    const text = tidy(words);
    await this.limits.count(messagingLimits.ask, `${actor.licenseeId}:${actor.personId}`);
    return this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const { paId } = await this.getPa(tx, actor, profileId);
      if (await this.conversations.findOfPair(tx, actor.personId, paId)) throw new AlreadyTalkingError();
      if (!(await this.newConversations.mayStart(tx, actor.personId))) throw new NoNewTalksError();
      await this.screens.check(tx, { employerId: actor.personId, paId, text });
      const id = newId();
      const wordsSealed = this.secrets.seal(tx.licenseeId, text, WORDS_PLACE);
      const request = { id, employerId: actor.personId, paId, wordsSealed, askedAt: this.clock.now() };
      if (!(await this.requests.add(tx, request))) throw new AlreadyAskedError();
      await this.newConversations.count(tx, actor.personId, paId);
      this.record(tx, actor, { act: 'messaging.pa-asked', id });
      await this.outbox.add(tx, { topic: messagingEvents.requestAsked, subjectId: id });
      return id;
    });
  }

  /** What waits first, then the newest. */
  async listSent(actor: Actor): Promise<OwnRequest[]> {
    const hidden = await this.hides.listHiddenFrom(actor);
    const found = await this.unitOfWork.run(actor.licenseeId, (tx) => this.requests.listOfEmployer(tx, actor.personId));
    return found.filter(({ paId }) => !hidden.includes(paId)).map((one) => this.open(actor.licenseeId, one));
  }

  /** Takes it back while nobody answered. @throws RequestNotFoundError, RequestDecidedError */
  async withdraw(actor: Actor, id: string): Promise<void> {
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const found = await this.requests.find(tx, id);
      if (found?.employerId !== actor.personId) throw new RequestNotFoundError();
      if (found.state === 'withdrawn') return;
      if (!(await this.requests.move(tx, id, { to: 'withdrawn', at: this.clock.now() })))
        throw new RequestDecidedError((await this.requests.find(tx, id))?.state ?? '');
      this.record(tx, actor, { act: 'messaging.request-withdrawn', id });
    });
  }

  /** In clear, for one of the two. */
  open(licenseeId: string, { wordsSealed, ...request }: FoundRequest): OwnRequest {
    return { ...request, words: this.secrets.open(licenseeId, wordsSealed, WORDS_PLACE) };
  }

  private record(tx: Transaction, actor: Actor, { act, id }: { act: string; id: string }): void {
    if (actor.by) this.audit.record(tx, { actor, act, subject: { kind: 'contact-request', id } });
  }

  /** Only whom the employer could find on the register. */
  private async getPa(tx: Transaction, actor: Actor, profileId: string): Promise<{ paId: string; name: string }> {
    const profile = await this.profiles.publicProfile(tx, profileId);
    const paId = profile && (await this.profiles.ownerOf(tx, profileId));
    if (!profile || !paId || paId === actor.personId || (await this.hides.between(tx, actor.personId, paId)))
      throw new PaNotThereError();
    return { paId, name: profile.firstName };
  }
}

function tidy(words: string): string {
  const text = words.normalize('NFC').replaceAll('\r\n', '\n').trim();
  if (text === '') throw InvalidError.of([{ field: 'words', message: 'Write a few words to the PA.' }]);
  if ([...text].length > LONGEST_ASK)
    throw InvalidError.of([{ field: 'words', message: `Write at most ${LONGEST_ASK} letters.` }]);
  return text;
}
