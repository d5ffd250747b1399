import { Module, type OnModuleInit } from '@nestjs/common';
import { accreditationEvents, SeenEvidence } from '@pa/accreditation';
import { OutboxSubscribers, RegisterRemains, type Transaction } from '@pa/platform';
import { PaProfilesReader, registerEvents } from '@pa/register';
import { recruitmentEvents } from '@pa/recruitment';
import { AlertMails } from './alerts/alert-mails';
import { AlertMatcher } from './alerts/alert-matcher.service';
import { ForgottenRegisters } from './indexing/forgotten-registers';
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
    private readonly evidence: SeenEvidence,
    private readonly remains: RegisterRemains,
    private readonly forgotten: ForgottenRegisters,
  ) {}

  onModuleInit(): void {
    this.remains.add(this.forgotten);
    this.subscribers.subscribeToMany(registerEvents.profileChanged, (events, tx) =>
      this.pasChanged(
        tx,
        events.map(({ subjectId }) => subjectId),
      ),
    );
    const { standingChanged, checkChanged, referenceChanged } = accreditationEvents;
    this.subscribers.subscribe(standingChanged, (event, tx) => this.personChanged(tx, event.subjectId));
    this.subscribers.subscribe(checkChanged, async (event, tx) =>
      this.personChanged(tx, await this.evidence.ownerOfCheck(tx, event.subjectId)),
    );
    this.subscribers.subscribe(referenceChanged, async (event, tx) =>
      this.personChanged(tx, await this.evidence.ownerOfReference(tx, event.subjectId)),
    );
    for (const topic of [recruitmentEvents.vacancyChanged, recruitmentEvents.vacancyPublished])
      this.subscribers.subscribe(topic, async (event, tx) => {
        await this.matcher.jobChanged(tx, event.subjectId);
        await this.indexes.vacancyChanged(tx, event.subjectId);
      });
  }

  private async personChanged(tx: Transaction, personId: string | null): Promise<void> {
    if (personId !== null) await this.pasChanged(tx, await this.profiles.listIdsOf(tx, [personId]));
  }

  /** One look at the register for all of them: each alone would cost as much, and whoever searches would wait for the last. */
  private async pasChanged(tx: Transaction, changed: readonly string[]): Promise<void> {
    const ids = [...new Set(changed)];
    if (ids.length === 0) return;
    await this.indexer.index(tx, ...ids);
    await this.matcher.profilesChanged(tx, ids);
    await this.indexes.pasChanged(tx, ids);
  }
}
