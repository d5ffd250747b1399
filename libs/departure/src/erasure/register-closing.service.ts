import { Injectable } from '@nestjs/common';
import { LegalHolds } from '@pa/accounts';
import { CachedLicenseeDirectory, LicencesReader } from '@pa/licensing';
import { Audit, Clock, erasableFrom, NotFoundError, UnitOfWork, type Licensee } from '@pa/platform';
import { ClosingRegisterRepository } from './closing-register.repository';
import type { TakenAway } from './erasure';

/** All on which it depends whether a register may be erased. */
export interface ClosingFacts {
  readonly register: Licensee;
  readonly organisation: string | null;
  /** ISO moment; null while its licence has not ended. */
  readonly erasableFrom: string | null;
  /** So many people's data must be kept for now. */
  readonly held: number;
  /** Taken since the licence ended. */
  readonly copy: TakenAway | null;
}

/** Looks at a register before it is erased, and closes it: from then on nobody reaches it. */
@Injectable()
export class RegisterClosing {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly directory: CachedLicenseeDirectory,
    private readonly agreements: LicencesReader,
    private readonly holds: LegalHolds,
    private readonly closing: ClosingRegisterRepository,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFoundError, also for a register that is closed */
  async look(registerId: string): Promise<ClosingFacts> {
    const register = (await this.directory.list()).find(({ id }) => id === registerId);
    if (!register) throw new NotFoundError('no-register', 'There is no such register.');
    const since = register.licence?.endedAt;
    return this.unitOfWork.run(registerId, async (tx) => ({
      register,
      organisation: (await this.agreements.findNewestIn(tx))?.organisation ?? null,
      erasableFrom: erasableFrom(register.licence),
      held: (await this.holds.heldPeople(tx)).length,
      copy: since === undefined ? null : await this.closing.findTaken(tx, since),
    }));
  }

  /** Safe to repeat. Answers whether it is closed: it stays open where somebody's data must be kept after all. */
  async close(registerId: string): Promise<boolean> {
    const isClosed = await this.unitOfWork.run(registerId, async (tx) => {
      const isNew = await this.closing.close(tx, this.clock.now());
      if ((await this.holds.heldPeople(tx)).length > 0) {
        await this.closing.openAgain(tx);
        return false;
      }
      const subject = { kind: 'register', id: registerId };
      if (isNew) this.audit.record(tx, { actor: null, act: 'licensing.register-closed', subject });
      return true;
    });
    this.directory.forget();
    return isClosed;
  }
}
