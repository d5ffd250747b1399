import { Injectable } from '@nestjs/common';
import {
  Audit,
  Clock,
  InvalidError,
  NotFoundError,
  UnitOfWork,
  type Actor,
  type RegisterBrand,
  type Transaction,
} from '@pa/platform';
import { CachedLicenseeDirectory } from './cached-licensee-directory';
import { LicenseesRepository } from './licensees.repository';
import { changedMeanwhile, versionOf } from './version';

/** Who changes the brand, under which name that is on record, and what they saw before; '' where that is not known. */
export interface BrandDeed {
  readonly actor: Actor;
  readonly act: string;
  readonly seen: string;
}

/** Every change of a brand passes here: of two who change it at once the second is told, and each is on record. */
@Injectable()
export class BrandChanges {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly licensees: LicenseesRepository,
    private readonly directory: CachedLicenseeDirectory,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** What gives back the very brand that it was given changes nothing. @throws InvalidError when somebody else changed the brand */
  async change(
    { actor, act, seen }: BrandDeed,
    make: (brand: RegisterBrand, tx: Transaction) => RegisterBrand | Promise<RegisterBrand>,
  ): Promise<RegisterBrand> {
    const { licenseeId } = actor;
    const brand = await this.unitOfWork.run(licenseeId, async (tx) => {
      const before = await this.licensees.lockBrand(tx);
      if (!before) throw new NotFoundError('no-register', 'This register is no longer here.');
      const changed = await make(before, tx);
      if (seen !== '' && seen !== versionOf(before) && versionOf(changed) !== versionOf(before))
        throw new InvalidError(...changedMeanwhile);
      if (changed === before) return before;
      await this.licensees.writeBrand(tx, changed, this.clock.now());
      this.audit.record(tx, { actor, act, subject: { kind: 'register', id: licenseeId } });
      return changed;
    });
    this.directory.forget();
    return brand;
  }
}
