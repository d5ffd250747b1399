import { Module, type OnModuleInit } from '@nestjs/common';
import { accreditationEvents } from '@pa/accreditation';
import { OutboxSubscribers, type Transaction } from '@pa/platform';
import { PaProfilesReader, registerEvents } from '@pa/register';
import { recruitmentEvents } from '@pa/recruitment';
import { AlertMails } from './alerts/alert-mails';
import { AlertMatcher } from './alerts/alert-matcher.service';
import { SearchIndexes } from './indexing/search-indexes';
import { PaIndexer } from './projection/pa-indexer';
import { SearchModule } from './search.module';

/** Brings the projection up to date whenever a card, or whether it is shown, may have changed; holds what is new against saved searches. */
@Module({ imports: [SearchModule], providers: [AlertMails], exports: [SearchModule] })
export class SearchWorkerModule implements OnModuleInit {
  constructor(
    private readonly subscribers: OutboxSubscribers,
    private readonly indexer: PaIndexer,
    private readonly indexes: SearchIndexes,
    private readonly matcher: AlertMatcher,
    private readonly profiles: PaProfilesReader,
  ) {}

  onModuleInit(): void {
    this.subscribers.subscribe(registerEvents.profileChanged, (event, tx) => this.paChanged(tx, event.subjectId));
    this.subscribers.subscribe(accreditationEvents.standingChanged, async (event, tx) => {
      for (const id of await this.profiles.listIdsOf(tx, [event.subjectId])) await this.paChanged(tx, id);
    });
    for (const topic of [recruitmentEvents.vacancyChanged, recruitmentEvents.vacancyPublished])
      this.subscribers.subscribe(topic, async (event, tx) => {
        await this.matcher.jobChanged(tx, event.subjectId);
        await this.indexes.vacancyChanged(tx, event.subjectId);
      });
  }

  private async paChanged(tx: Transaction, id: string): Promise<void> {
    await this.indexer.index(tx, id);
    await this.matcher.profileChanged(tx, id);
    await this.indexes.paChanged(tx, id);
  }
}
