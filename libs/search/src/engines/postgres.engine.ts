import { Injectable } from '@nestjs/common';
import { bitText, packFacts } from '../projection/packed-facts';
import { SearchEngine, type Membership, type MembershipQuery } from './search-engine';

/** The embedded engine: search_reader's functions over the projection, which filter and rank in one pass. */
@Injectable()
export class PostgresEngine extends SearchEngine {
  async members(query: MembershipQuery): Promise<Membership> {
    const { licenseeId, reach, must, tasksOrTraining, need, words } = query;
    return {
      kind: 'filters',
      values: [
        licenseeId,
        reach && reach.districts,
        reach && reach.hundredths,
        bitText(packFacts(must)),
        bitText(packFacts({ tasksWill: tasksOrTraining })),
        need,
        words,
      ],
    };
  }
}
