import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Jobs } from '@pa/platform';
import { Meili } from '../engines/meilisearch/meili';
import { IndexReconcile } from './index-reconcile.service';
import { SearchIndexes } from './search-indexes';

/** Every night all that the indexes hold is held against the database. */
@Injectable()
export class ReconcileIndexesJob implements OnApplicationBootstrap {
  private readonly logger = new Logger(ReconcileIndexesJob.name);

  constructor(
    private readonly jobs: Jobs,
    private readonly meili: Meili,
    private readonly indexes: SearchIndexes,
    private readonly reconcile: IndexReconcile,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (!this.meili.isSet) return;
    await this.jobs.schedule({ name: 'reconcile-indexes', cron: '40 3 * * *', run: () => this.run() });
  }

  async run(): Promise<void> {
    for (const index of this.indexes.all) {
      const found = await this.reconcile.run(index);
      const isEqual = found.missing + found.stale + found.extra === 0;
      if (!isEqual)
        this.logger.warn({ index: index.name, ...found }, 'An index was not as the database; it is sent again');
    }
  }
}
