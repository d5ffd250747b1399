import { Injectable, OnModuleInit } from '@nestjs/common';
import { OutboxSubscribers, type OutboxDelivery, type Transaction } from '@pa/platform';
import { ConversationGrounds, CoverPairs, recruitmentEvents } from '@pa/recruitment';
import { ConversationsRepository } from './conversations.repository';
import { ConversationOpenings } from './conversation-openings.service';

/** Opens conversations for what happened elsewhere: a PA answered an advert, or will come for cover. Safe to repeat. */
@Injectable()
export class OpenConversations implements OnModuleInit {
  constructor(
    private readonly subscribers: OutboxSubscribers,
    private readonly grounds: ConversationGrounds,
    private readonly cover: CoverPairs,
    private readonly openings: ConversationOpenings,
    private readonly conversations: ConversationsRepository,
  ) {}

  onModuleInit(): void {
    this.subscribers.subscribe(recruitmentEvents.applicationSent, (event, tx) => this.ofApplication(event, tx));
    this.subscribers.subscribe(recruitmentEvents.applicationShortlisted, (event, tx) => this.nowNamed(event, tx));
    this.subscribers.subscribe(recruitmentEvents.coverHeld, (event, tx) => this.ofCover(event, tx));
  }

  private async ofApplication({ subjectId }: OutboxDelivery, tx: Transaction): Promise<void> {
    const ground = await this.grounds.ofApplication(tx, subjectId);
    if (!ground) return;
    const note = `A PA answered the advert “${ground.about}”. You can write to each other now.`;
    await this.openings.open(tx, { ...ground, kind: 'application', subjectId, note });
  }

  /** On the shortlist the employer reads the name, and so they do here. */
  private async nowNamed({ subjectId }: OutboxDelivery, tx: Transaction): Promise<void> {
    const ground = await this.grounds.ofApplication(tx, subjectId);
    if (ground?.paAlias !== null) return;
    const id = await this.conversations.findOfPair(tx, ground.employerId, ground.paId);
    if (id) await this.conversations.nameThePa(tx, id);
  }

  private async ofCover({ subjectId: offerId }: OutboxDelivery, tx: Transaction): Promise<void> {
    const parties = await this.cover.parties(tx, offerId);
    if (!parties) return;
    const { employerId, paId, coverRequestId: subjectId } = parties;
    const note = 'A PA said yes to cover. You can write to each other now.';
    await this.openings.open(tx, { employerId, paId, kind: 'cover', subjectId, about: '', paAlias: null, note });
  }
}
