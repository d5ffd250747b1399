import { Injectable } from '@nestjs/common';
import { tsQueryOf } from '../text/text-query';
import { filterValues } from './filter-values';
import { SearchEngine, type Membership, type MembershipQuery } from './search-engine';

/** The embedded engine: search_reader's functions over the projection, which filter and rank in one pass. */
@Injectable()
export class PostgresEngine extends SearchEngine {
  async members(query: MembershipQuery): Promise<Membership> {
    const words = query.words === null ? null : tsQueryOf(query.words);
    return { kind: 'filters', values: [...filterValues(query), words] };
  }
}
