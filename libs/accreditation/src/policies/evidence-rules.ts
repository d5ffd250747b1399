import { InvalidError, type Licensee, type RegisterPolicies } from '@pa/platform';

export const DBS_RULES = ['always', 'under-18', 'recommended'] as const;
export type DbsRule = (typeof DBS_RULES)[number];

/** What a register can see to before it introduces a PA. */
export const INTRODUCTION_DUTIES = ['identity', 'references', 'qualifications'] as const;
export type IntroductionDuty = (typeof INTRODUCTION_DUTIES)[number];

/** What a register asks for by way of evidence, beside its scheme of approval. */
export interface EvidenceRules {
  /** When PAs need a DBS check; null: the register leaves it to employers. */
  readonly checks: DbsRule | null;
  readonly duties: readonly IntroductionDuty[];
  /** Contact details wait until the duties have been done. */
  readonly mustBeDone: boolean;
}

export type EvidencePolicies = Pick<RegisterPolicies, 'checks' | 'introductions'>;

/** Where nothing was set: no rule about checks, and all duties shown without anything waiting for them. */
export function evidenceRulesOf({ checks, introductions }: EvidencePolicies): EvidenceRules {
  return {
    checks: checks ?? null,
    duties: introductions?.duties ?? INTRODUCTION_DUTIES,
    mustBeDone: introductions?.mustBeDone ?? false,
  };
}

export interface EvidenceRulesInput {
  readonly checks: string;
  readonly duties: readonly string[];
  readonly mustBeDone: boolean;
}

/** `checks` '' leaves it to employers. @throws InvalidError that names each field */
export function readEvidenceRules({ checks, duties, mustBeDone }: EvidenceRulesInput): EvidenceRules {
  const rule = DBS_RULES.find((one) => one === checks) ?? null;
  const chosen = INTRODUCTION_DUTIES.filter((duty) => duties.includes(duty));
  const faults = [
    ...(rule === null && checks !== '' ? [{ field: 'checks', message: 'Choose when PAs need a DBS check' }] : []),
    ...(duties.some((duty) => !chosen.some((one) => one === duty))
      ? [{ field: 'duties', message: 'Choose from the list what you see to' }]
      : []),
    ...(mustBeDone && duties.length === 0
      ? [{ field: 'duties', message: 'Choose at least one, or let contact details not wait' }]
      : []),
  ];
  if (faults.length > 0) throw InvalidError.of(faults);
  return { checks: rule, duties: chosen, mustBeDone };
}

const WORDS: Readonly<Record<DbsRule, string>> = {
  always: 'asks every PA for a DBS check before they begin.',
  'under-18': 'asks for a DBS check of every PA who works with somebody under 18.',
  recommended: 'suggests a DBS check before a PA begins. The employer decides.',
};

/** What PAs and employers read of the rule about checks; null where there is none. */
export function dbsRuleWords({ name, policies }: Pick<Licensee, 'name' | 'policies'>): string | null {
  const { checks } = evidenceRulesOf(policies);
  return checks && `${name} ${WORDS[checks]} The tasks of the job decide which level the law allows.`;
}
