import { Inject, Injectable } from '@nestjs/common';
import { StaffInvitations } from '@pa/accounts';
import { Audit, Clock, CONFIG, InvalidError, UnitOfWork, type Actor, type Config } from '@pa/platform';
import { validate as isUuid } from 'uuid';
import { CachedLicenseeDirectory } from '../cached-licensee-directory';
import { OperatorRecord } from '../operator/operator-record.service';
import { grantProblems, type LicenceGrant } from './grant';
import { LicenceGrantsRepository } from './licence-grants.repository';

/** Granting licences: a new register that only its staff can see, and an invitation to whoever sets it up. */
@Injectable()
export class LicenceGrants {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly grants: LicenceGrantsRepository,
    private readonly invitations: StaffInvitations,
    private readonly directory: CachedLicenseeDirectory,
    private readonly audit: Audit,
    private readonly record: OperatorRecord,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Pick<Config, 'platformHost'>,
  ) {}

  /**
   * Makes the register with its first address, all or nothing. The same grant again changes nothing.
   * @throws InvalidError naming each answer to look at again; an address that is taken too
   */
  async grant(operator: Actor, grant: LicenceGrant): Promise<void> {
    const problems = grantProblems(grant);
    if (!isUuid(grant.id)) problems.push({ field: '', message: 'Open this page anew and try again' });
    if (problems.length > 0) throw InvalidError.of(problems);
    const isNew = await this.make(operator, grant);
    if (!isNew) return;
    this.directory.forget();
    await this.record.note(operator, { act: 'operator.licence-granted', registerId: grant.id });
  }

  private async make(operator: Actor, grant: LicenceGrant): Promise<boolean> {
    const host = `${grant.slug}.${this.config.platformHost}`;
    return this.unitOfWork.run(grant.id, async (tx) => {
      if (await this.grants.isMade(tx)) return false;
      if (await this.grants.isTaken(tx, grant.slug, host))
        throw InvalidError.of([{ field: 'slug', message: 'Another register has this address. Choose another one' }]);
      await this.grants.addRegister(tx, grant, host);
      await this.grants.addTerm(tx, { grant, grantedBy: operator.personId, at: this.clock.now() });
      await this.invitations.inviteFirstManagerIn(tx, grant.manager);
      const subject = { kind: 'register', id: grant.id };
      const details = { plan: grant.plan, from: grant.beginsOn, to: grant.endsOn };
      this.audit.record(tx, { actor: null, act: 'licensing.licence-granted', subject, details });
      return true;
    });
  }
}
