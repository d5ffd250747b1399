import type { Provider } from '@nestjs/common';
import { FallbackEngine } from '../engines/fallback.engine';
import { IndexGate } from '../engines/index-gate';
import { JobWordsEngine } from '../engines/job-words.engine';
import { Meili } from '../engines/meilisearch/meili';
import { meiliProviders } from '../engines/meilisearch/meili.providers';
import { MeilisearchEngine } from '../engines/meilisearch/meilisearch.engine';
import { PostgresEngine } from '../engines/postgres.engine';
import { SearchEngine } from '../engines/search-engine';
import { SearchHealth } from '../health/search-health.service';
import { ForgottenRegisters } from './forgotten-registers';
import { IndexEntriesRepository } from './index-entries.repository';
import { IndexKeeper } from './index-keeper.service';
import { IndexNewsRepository } from './index-news.repository';
import { IndexRebuild } from './index-rebuild.service';
import { IndexReconcile } from './index-reconcile.service';
import { IndexStatesRepository } from './index-states.repository';
import { IndexWriter } from './index-writer.service';
import { PaIndex } from './pa-index';
import { SearchIndexes } from './search-indexes';
import { SearchKeys } from './search-keys';
import { VacancyIndex } from './vacancy-index';

/** What commands and the worker use of the indexes. */
export const INDEX_SERVICES = [
  ForgottenRegisters,
  IndexKeeper,
  IndexRebuild,
  IndexReconcile,
  IndexStatesRepository,
  IndexNewsRepository,
  SearchIndexes,
  SearchKeys,
  SearchHealth,
  Meili,
];

/** With an address of an engine that one is asked first; without one, PostgreSQL alone, and nothing stands between. */
export const indexingProviders: Provider[] = [
  ...meiliProviders,
  PostgresEngine,
  IndexEntriesRepository,
  IndexWriter,
  ForgottenRegisters,
  PaIndex,
  VacancyIndex,
  IndexGate,
  JobWordsEngine,
  IndexKeeper,
  IndexRebuild,
  IndexReconcile,
  IndexStatesRepository,
  IndexNewsRepository,
  SearchIndexes,
  SearchKeys,
  SearchHealth,
  MeilisearchEngine,
  FallbackEngine,
  {
    provide: SearchEngine,
    inject: [Meili, PostgresEngine, FallbackEngine],
    useFactory: ({ isSet }: Meili, postgres: PostgresEngine, beside: FallbackEngine) => (isSet ? beside : postgres),
  },
];
