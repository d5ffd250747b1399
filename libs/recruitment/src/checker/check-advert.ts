import type { RulesOn } from '../rules/rules-on';
import { checkChecks, type CheckEligibility } from './check-checks';
import { checkHours } from './check-hours';
import { checkPay } from './check-pay';
import { checkPayWords } from './check-pay-words';
import { checkReading } from './check-reading';
import { checkSex } from './check-sex';
import { checkText, textsOf } from './check-texts';
import type { AdvertToCheck, Finding } from './finding';

/** What an advert is checked against. Dates are YYYY-MM-DD. */
export interface CheckContext {
  /** The rules of the start date; null when none could be had. */
  readonly rules: RulesOn | null;
  /** When the job starts; null: as soon as possible. */
  readonly startDate: string | null;
  readonly today: string;
  /** Whether the tasks allow a level of check; without it the employer is told whom to ask. */
  readonly eligibility?: CheckEligibility;
}

/** Everything there is to say about an advert, what blocks first. Pure: the same advert and rules, the same findings. */
export function checkAdvert(advert: AdvertToCheck, context: CheckContext): Finding[] {
  return blockingFirst([
    ...checkPay(advert, context),
    ...checkPayWords(advert, context.rules),
    ...checkHours(advert),
    ...checkSex(advert),
    ...checkChecks(advert, context),
    ...textsOf(advert).flatMap(checkText),
    ...checkReading(advert),
  ]);
}

/** The employer's own questions by themselves, for a page that has only them. */
export function checkQuestions(questions: AdvertToCheck['questions']): Finding[] {
  return blockingFirst(
    questions.flatMap(({ id, text }) => checkText({ field: `questions.${id}`, text, isQuestion: true })),
  );
}

/** Whether an advert may not be published as it is. */
export function isBlocked(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity === 'blocks');
}

function blockingFirst(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((one, other) => Number(other.severity === 'blocks') - Number(one.severity === 'blocks'));
}
