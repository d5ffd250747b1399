import { Injectable, OnModuleInit } from '@nestjs/common';
import { PassGate } from '@pa/billing';
import { NewConversations } from './new-conversations';

/** Where a register asks for an access pass, who has none begins nothing new: no advert, no invitation, no request. */
@Injectable()
export class PassesDecide implements OnModuleInit {
  constructor(
    private readonly conversations: NewConversations,
    private readonly gate: PassGate,
  ) {}

  onModuleInit(): void {
    this.conversations.ask((tx, personId) => this.gate.letsIn(tx, personId));
  }
}
