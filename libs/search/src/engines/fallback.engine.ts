import { Injectable } from '@nestjs/common';
import { PaIndex } from '../indexing/pa-index';
import { IndexGate } from './index-gate';
import { MeilisearchEngine } from './meilisearch/meilisearch.engine';
import { PostgresEngine } from './postgres.engine';
import { SearchEngine, type Membership, type MembershipQuery } from './search-engine';

/** Asks the engine beside PostgreSQL while it can be asked, and PostgreSQL at once when not. People notice nothing. */
@Injectable()
export class FallbackEngine extends SearchEngine {
  constructor(
    private readonly beside: MeilisearchEngine,
    private readonly postgres: PostgresEngine,
    private readonly gate: IndexGate,
    private readonly index: PaIndex,
  ) {
    super();
  }

  async members(query: MembershipQuery): Promise<Membership> {
    const named = await this.gate.ask(this.index, () => this.beside.members(query));
    return named ?? this.postgres.members(query);
  }
}
