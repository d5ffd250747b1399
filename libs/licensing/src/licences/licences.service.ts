import { Injectable } from '@nestjs/common';
import {
  Audit,
  Clock,
  ConflictError,
  NotFoundError,
  UnitOfWork,
  type LicenceStanding,
  type LicenceState,
  type Transaction,
} from '@pa/platform';
import { CachedLicenseeDirectory } from '../cached-licensee-directory';
import { GRACE_DAYS, mayMove, type LicenceMover } from './licence-moves';
import { LicencesRepository } from './licences.repository';

const DAY_MS = 86_400_000;

/** One step of a register's licence. */
export interface LicenceMove {
  readonly to: LicenceState;
  readonly by: LicenceMover;
}

/** How a register's licence stands, and the one place that moves it. */
@Injectable()
export class Licences {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly licences: LicencesRepository,
    private readonly directory: CachedLicenseeDirectory,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /**
   * Moves a licence, once: the second of two who move it at the same time is told. A register that becomes past due works
   * as usual for GRACE_DAYS more days.
   * @throws NotFoundError, ConflictError when the step may not follow, or not by this mover
   */
  async move(licenseeId: string, { to, by }: LicenceMove): Promise<LicenceStanding> {
    const standing = await this.unitOfWork.run(licenseeId, async (tx) => {
      const from = await this.getIn(tx);
      if (!mayMove(from, to, by))
        throw new ConflictError('no-such-step', `A licence that is ${from} cannot become ${to} in this way.`);
      return this.step(tx, from, { to, by });
    });
    this.directory.forget();
    return standing;
  }

  /** What is heard of payments, within the transaction that hears it. A step that may not follow is not taken. */
  async followPayments(tx: Transaction, to: LicenceState): Promise<void> {
    const from = await this.getIn(tx);
    if (mayMove(from, to, 'payments')) await this.step(tx, from, { to, by: 'payments' });
  }

  /** How the licence of the transaction's own register stands; nobody moves it meanwhile. @throws NotFoundError */
  async getIn(tx: Transaction): Promise<LicenceState> {
    const standing = await this.licences.getForUpdate(tx);
    if (!standing) throw new NotFoundError('no-register', 'This register is no longer here.');
    return standing.state;
  }

  /** Suspends the registers whose days of grace are over. Answers how many. */
  async endGrace(): Promise<number> {
    const now = this.clock.now().toISOString();
    const over = (await this.directory.list()).filter(
      ({ licence }) => licence?.state === 'past-due' && licence.gracedUntil !== null && licence.gracedUntil <= now,
    );
    for (const { id } of over) await this.move(id, { to: 'suspended', by: 'calendar' });
    return over.length;
  }

  private async step(tx: Transaction, from: LicenceState, { to, by }: LicenceMove): Promise<LicenceStanding> {
    const moved = { state: to, gracedUntil: to === 'past-due' ? this.graceFromNow() : null };
    await this.licences.save(tx, moved, this.clock.now());
    const subject = { kind: 'register', id: tx.licenseeId };
    const details = { from, to, by };
    this.audit.record(tx, { actor: null, act: 'licensing.licence-moved', subject, details });
    return moved;
  }

  private graceFromNow(): string {
    return new Date(this.clock.now().getTime() + GRACE_DAYS * DAY_MS).toISOString();
  }
}
