import { bitText, packFacts } from '../projection/packed-facts';
import type { MembershipQuery } from './search-engine';

/** The filters as the projection's functions take them, without the text: licensee, districts, distances, must, learn, need. */
export function filterValues({ licenseeId, reach, must, tasksOrTraining, need }: MembershipQuery): unknown[] {
  return [
    licenseeId,
    reach && reach.districts,
    reach && reach.hundredths,
    bitText(packFacts(must)),
    bitText(packFacts({ tasksWill: tasksOrTraining })),
    need,
  ];
}
