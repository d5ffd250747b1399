import { allowsEnhanced, classOfTasks, nationOf } from '@pa/accreditation';
import type { AdvertToCheck, CheckEligibility } from '../checker';

const ENHANCED = ['dbs-enhanced', 'dbs-enhanced-barred'];
/** Where a DBS check is what the law asks for. */
const HAS_DBS = ['england', 'wales'];

/**
 * Whether the tasks of a job in a place allow an enhanced DBS check. A job in an advert is done week by week, so it counts
 * as often; employed or self-employed makes no difference since 21 January 2026. For a standard check one has to ask.
 */
export function eligibilityIn(district: string): CheckEligibility {
  const nation = nationOf(district);
  return (check, advert) => {
    if (!ENHANCED.includes(check) || !HAS_DBS.includes(nation)) return null;
    const worksWith = isForChildren(advert) ? 'child' : 'adult';
    const tasks = classOfTasks([...advert.tasksRequired, ...advert.tasksOptional], worksWith);
    return allowsEnhanced({ nation, worksWith, tasks, often: true, worksAs: 'employed' });
  };
}

function isForChildren({ employment }: AdvertToCheck): boolean {
  return employment.includes('childrens-pa');
}
