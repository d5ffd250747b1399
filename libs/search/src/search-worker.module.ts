import { Module, type OnModuleInit } from '@nestjs/common';
import { OutboxSubscribers } from '@pa/platform';
import { registerEvents } from '@pa/register';
import { PaIndexer } from './projection/pa-indexer';
import { SearchModule } from './search.module';

/** Brings the projection up to date whenever a card, or whether it is shown, may have changed. */
@Module({ imports: [SearchModule] })
export class SearchWorkerModule implements OnModuleInit {
  constructor(
    private readonly subscribers: OutboxSubscribers,
    private readonly indexer: PaIndexer,
  ) {}

  onModuleInit(): void {
    this.subscribers.subscribe(registerEvents.profileChanged, (event, tx) => this.indexer.index(tx, event.subjectId));
  }
}
