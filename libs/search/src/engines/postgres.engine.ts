import { Injectable } from '@nestjs/common';
import { bitText, packFacts } from '../projection/packed-facts';
import { MOST_MEMBERS, SearchEngine, type Membership, type MembershipQuery } from './search-engine';

/** The embedded engine: search_reader's function over the projection, read in place by the ranking statement. */
@Injectable()
export class PostgresEngine extends SearchEngine {
  async members(query: MembershipQuery): Promise<Membership> {
    const { licenseeId, reach, must, tasksOrTraining, need, words } = query;
    return {
      kind: 'relation',
      sql: `search.members($1, $2, $3, $4, $5, $6, $7, ${MOST_MEMBERS + 1})`,
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
