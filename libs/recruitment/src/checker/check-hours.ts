import type { AdvertToCheck, Finding } from './finding';

/** A PA cannot tell whether a job without hours fits their week. Living in has no hours of its own. */
export function checkHours({ hours, liveIn }: AdvertToCheck): Finding[] {
  if (hours.length > 0 || liveIn) return [];
  return [
    {
      code: 'no-hours',
      severity: 'advises',
      field: 'hours',
      why: 'PAs look for hours that fit their week. Without hours, few will find your advert.',
      how: 'Add the days and times that you need. You can say that they may change.',
    },
  ];
}
