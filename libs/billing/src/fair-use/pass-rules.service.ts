import { Injectable } from '@nestjs/common';
import { Audit, InvalidError, UnitOfWork, type Actor } from '@pa/platform';
import { rulesFaults, type PassRules } from './pass-rules';
import { PassRulesRepository } from './pass-rules.repository';

/** What is fair use of a pass, set by a register's manager. Passes keep the number they were bought with. */
@Injectable()
export class PassRulesDesk {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly rules: PassRulesRepository,
    private readonly audit: Audit,
  ) {}

  async get({ licenseeId }: Pick<Actor, 'licenseeId'>): Promise<PassRules> {
    return this.unitOfWork.run(licenseeId, (tx) => this.rules.get(tx));
  }

  /** @throws InvalidError that names each field */
  async save(actor: Actor, rules: PassRules): Promise<void> {
    const faults = rulesFaults(rules);
    if (faults.length > 0) throw InvalidError.of(faults);
    const { licenseeId } = actor;
    await this.unitOfWork.run(licenseeId, async (tx) => {
      await this.rules.save(tx, rules);
      this.audit.record(tx, {
        actor,
        act: 'billing.pass-rules-changed',
        subject: { kind: 'register', id: licenseeId },
      });
    });
  }
}
