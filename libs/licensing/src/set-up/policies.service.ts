import { Injectable } from '@nestjs/common';
import { Audit, Clock, InvalidError, UnitOfWork, type Actor, type RegisterPolicies } from '@pa/platform';
import { CachedLicenseeDirectory } from '../cached-licensee-directory';
import { LicenseeEntity } from '../licensee.entity';
import { changedMeanwhile, versionOf } from '../version';
import { SetUpRepository } from './set-up.repository';

/** The rules that managers set on one page; others stand with what they are about. */
export type PolicyChoice = Pick<RegisterPolicies, 'moderation' | 'terms'> & { readonly coverWaveMinutes: number };

/** The rules of a register, changed by its managers. */
@Injectable()
export class Policies {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly steps: SetUpRepository,
    private readonly directory: CachedLicenseeDirectory,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /**
   * Leaves all other policies as they are. `seen` is the version of the policies that the manager saw, '' where none is known.
   * @throws InvalidError when somebody else has changed them meanwhile
   */
  async change(actor: Actor, choice: PolicyChoice, seen: string): Promise<void> {
    const { licenseeId } = actor;
    const at = this.clock.now();
    await this.unitOfWork.run(licenseeId, async (tx) => {
      const row = await tx.manager
        .getRepository(LicenseeEntity)
        .findOneOrFail({ where: { id: licenseeId }, lock: { mode: 'pessimistic_write' } });
      await this.steps.keep(tx, 'policies', at);
      const policies: RegisterPolicies = { ...row.policies, ...choice };
      if (versionOf(policies) === versionOf(row.policies)) return;
      if (seen !== '' && seen !== versionOf(row.policies)) throw new InvalidError(...changedMeanwhile);
      await tx.manager.update(LicenseeEntity, { id: licenseeId }, { policies, updatedAt: at });
      const details = { moderation: choice.moderation, coverWaveMinutes: choice.coverWaveMinutes };
      const subject = { kind: 'register', id: licenseeId };
      this.audit.record(tx, { actor, act: 'licensing.policies-changed', subject, details });
    });
    this.directory.forget();
  }
}
