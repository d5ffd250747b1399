import type { CheckContext } from './check-advert';
import type { AdvertToCheck, Finding } from './finding';

/** Whether the tasks of a job allow a check. Who knows answers yes or no; null is "ask". */
export type CheckEligibility = (check: string, advert: AdvertToCheck) => boolean | null;

/** Anyone may ask for the basic one; for these the tasks must allow it. Keys of the checks taxonomy. */
const LEVELS_BY_TASK: Readonly<Record<string, string>> = {
  'dbs-standard': 'standard DBS check',
  'dbs-enhanced': 'enhanced DBS check',
  'dbs-enhanced-barred': 'enhanced DBS check with barred list',
};

/** A higher check may be asked for only where the tasks allow it, and every check wants a reason that PAs can read. */
export function checkChecks(advert: AdvertToCheck, { eligibility }: CheckContext): Finding[] {
  const levels = advert.checks.flatMap((check) => {
    const name = LEVELS_BY_TASK[check];
    const isEligible = eligibility?.(check, advert) ?? null;
    return name === undefined || isEligible === true ? [] : [notEligible(name, isEligible === false)];
  });
  return [...levels, ...withoutReason(advert)];
}

function notEligible(name: string, isSure: boolean): Finding {
  return {
    code: 'check-not-eligible',
    severity: isSure ? 'blocks' : 'advises',
    field: 'checks',
    why: isSure
      ? `The tasks of this job do not allow for an ${name}. To ask for one is against the law.`.replace(
          'an standard',
          'a standard',
        )
      : `The tasks of a job decide if you may ask for this: ${name}.`,
    how: isSure
      ? 'Ask for a basic check.'
      : 'Ask your umbrella body if the tasks of this job allow it. They also ask for the check.',
  };
}

function withoutReason({ checks, checksWhy }: AdvertToCheck): Finding[] {
  if (checks.length === 0 || checksWhy.trim() !== '') return [];
  return [
    {
      code: 'check-without-reason',
      severity: 'advises',
      field: 'checksWhy',
      why: 'PAs want to know why you ask for a check, as it costs time and sometimes money.',
      how: 'Say in a few words why you ask for it.',
    },
  ];
}
