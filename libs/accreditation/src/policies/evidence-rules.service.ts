import { Injectable } from '@nestjs/common';
import { PolicyChanges } from '@pa/licensing';
import { Audit, LicenseeDirectory, UnitOfWork, type Actor } from '@pa/platform';
import { evidenceRulesOf, readEvidenceRules, type EvidenceRules, type EvidenceRulesInput } from './evidence-rules';

/** A register's rules about evidence stand among its policies, where every server finds them without asking the database. */
@Injectable()
export class EvidenceRulesDesk {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly directory: LicenseeDirectory,
    private readonly policies: PolicyChanges,
    private readonly audit: Audit,
  ) {}

  async of(licenseeId: string): Promise<EvidenceRules> {
    return evidenceRulesOf((await this.directory.findById(licenseeId))?.policies ?? {});
  }

  /** @throws InvalidError that names each field */
  async save(actor: Actor, input: EvidenceRulesInput): Promise<void> {
    const { checks, duties, mustBeDone } = readEvidenceRules(input);
    const { licenseeId } = actor;
    await this.unitOfWork.run(licenseeId, async (tx) => {
      await this.policies.merge(tx, { checks, introductions: { duties, mustBeDone } });
      this.audit.record(tx, {
        actor,
        act: 'accreditation.evidence-rules-changed',
        subject: { kind: 'register', id: licenseeId },
        details: { checks: checks ?? 'not said', duties: duties.join(' '), mustBeDone },
      });
    });
    this.policies.told();
  }
}
