import { Injectable } from '@nestjs/common';
import { Audit, Clock, ConflictError, NotFoundError, UnitOfWork, type Actor } from '@pa/platform';
import { CachedLicenseeDirectory } from '../cached-licensee-directory';
import { LicenseeEntity } from '../licensee.entity';
import { SET_UP_STEPS, stepsDone, type SetUpStep, type TickedStep } from './set-up-steps';
import { SetUpRepository } from './set-up.repository';

/** Setting a register up, step by step, until its managers open it. */
@Injectable()
export class SetUp {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly steps: SetUpRepository,
    private readonly directory: CachedLicenseeDirectory,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async listDone({ licenseeId }: Actor): Promise<SetUpStep[]> {
    const register = await this.directory.findById(licenseeId);
    if (!register) throw new NotFoundError('no-register', 'This register is no longer here.');
    return stepsDone(register, await this.unitOfWork.run(licenseeId, (tx) => this.steps.list(tx)));
  }

  async tick({ licenseeId }: Actor, step: TickedStep): Promise<void> {
    await this.unitOfWork.run(licenseeId, (tx) => this.steps.keep(tx, step, this.clock.now()));
  }

  /**
   * From now on everybody sees the register. Opening it twice is opening it once.
   * @throws ConflictError while a step is left
   */
  async open(actor: Actor): Promise<void> {
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const { brand, openedAt } = await tx.manager
        .getRepository(LicenseeEntity)
        .findOneByOrFail({ id: actor.licenseeId });
      const done = stepsDone({ brand }, await this.steps.list(tx));
      if (!openedAt && done.length < SET_UP_STEPS.length)
        throw new ConflictError('set-up-not-finished', 'Finish each step first. Then you can open the register.');
      if (!(await this.steps.open(tx, this.clock.now()))) return;
      const subject = { kind: 'register', id: actor.licenseeId };
      this.audit.record(tx, { actor, act: 'licensing.register-opened', subject });
    });
    this.directory.forget();
  }
}
