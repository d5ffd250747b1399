import type { RulesOn } from '../rules/rules-on';
import { checkHours } from './check-hours';
import { checkPay } from './check-pay';
import type { AdvertToCheck, Finding } from './finding';

/** What an advert is checked against. Dates are YYYY-MM-DD. */
export interface CheckContext {
  /** The rules of the start date; null when none could be had. */
  readonly rules: RulesOn | null;
  /** When the job starts; null: as soon as possible. */
  readonly startDate: string | null;
  readonly today: string;
}

/** Everything there is to say about an advert, what blocks first. Pure: the same advert and rules, the same findings. */
export function checkAdvert(advert: AdvertToCheck, context: CheckContext): Finding[] {
  const findings = [...checkPay(advert, context), ...checkHours(advert)];
  return findings.sort((one, other) => Number(other.severity === 'blocks') - Number(one.severity === 'blocks'));
}

/** Whether an advert may not be published as it is. */
export function isBlocked(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity === 'blocks');
}
