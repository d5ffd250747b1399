import { Injectable } from '@nestjs/common';
import {
  evidenceRulesOf,
  INTRODUCTION_DUTIES,
  IntroductionEvidence,
  type DutyState,
  type EvidenceRules,
  type IntroductionDuty,
} from '@pa/accreditation';
import { LicenseeDirectory, type Transaction } from '@pa/platform';

export const DUTY_KEYS = INTRODUCTION_DUTIES;
export type DutyKey = IntroductionDuty;

/** What a register does before it introduces somebody, and how far it was done for this person. */
export interface Duty {
  readonly key: DutyKey;
  readonly words: string;
  readonly state: DutyState;
  readonly isDone: boolean;
}

export const DUTY_WORDS: Readonly<Record<DutyKey, string>> = {
  identity: 'Proof of who the PA is',
  references: 'Two references from people who are not family',
  qualifications: 'The certificates that the PA told us about',
};

/** What was seen to for one PA, and whether contact details wait for the rest. */
export interface Introduction {
  readonly duties: readonly Duty[];
  readonly mustBeDone: boolean;
  /** Something has not been done, and contact details wait for it. */
  readonly isWaiting: boolean;
}

export const NO_INTRODUCTION: Introduction = { duties: [], mustBeDone: false, isWaiting: false };

/**
 * What was done for a PA before contact details are shared, as the register's own rules say. Nothing counts as done unless
 * there is evidence that staff saw: both sides read what has not been seen as plainly as what has.
 */
@Injectable()
export class IntroductionDuties {
  constructor(
    private readonly evidence: IntroductionEvidence,
    private readonly directory: LicenseeDirectory,
  ) {}

  /** Read before the unit of work begins. */
  async rulesOf(licenseeId: string): Promise<EvidenceRules> {
    return evidenceRulesOf((await this.directory.findById(licenseeId))?.policies ?? {});
  }

  async of(tx: Transaction, paPersonId: string, { duties: wanted, mustBeDone }: EvidenceRules): Promise<Introduction> {
    const states = await this.evidence.of(tx, paPersonId);
    const duties = wanted.map((key) => {
      const state = states[key];
      return { key, words: DUTY_WORDS[key], state, isDone: state === 'done' };
    });
    return { duties, mustBeDone, isWaiting: mustBeDone && duties.some(({ state }) => state === 'not-done') };
  }
}
