import { Injectable } from '@nestjs/common';
import { localDay } from '@pa/accounts';
import { PolicyChanges } from '@pa/licensing';
import { Audit, Clock, InvalidError, LicenseeDirectory, UnitOfWork, type Actor } from '@pa/platform';
import { directoryOf, DIRECTORY_MODELS, type DirectoryModel } from './directory-model';
import { SchemesRepository } from './schemes.repository';
import { StandingsRepository } from './standings.repository';

/** What a register chose, and whom it is about. */
export interface DirectoryChoice {
  readonly model: DirectoryModel;
  readonly hasScheme: boolean;
  /** PAs who are approved today. */
  readonly approved: number;
}

/** A manager chooses whom employers find. It holds from the next search on. */
@Injectable()
export class DirectoryDesk {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly licensees: LicenseeDirectory,
    private readonly policies: PolicyChanges,
    private readonly schemes: SchemesRepository,
    private readonly standings: StandingsRepository,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async show({ licenseeId }: Actor): Promise<DirectoryChoice> {
    const register = await this.licensees.findById(licenseeId);
    return this.unitOfWork.run(licenseeId, async (tx) => ({
      model: register ? directoryOf(register) : 'information',
      hasScheme: (await this.schemes.current(tx)) !== null,
      approved: await this.standings.countApproved(tx, localDay(this.clock.now())),
    }));
  }

  /** @throws InvalidError for what is no model, and for one that needs a scheme where there is none */
  async choose(actor: Actor, chosen: string): Promise<void> {
    const { licenseeId } = actor;
    const directory = DIRECTORY_MODELS.find((model) => model === chosen);
    if (!directory) throw refusal('Choose whom employers find');
    await this.unitOfWork.run(licenseeId, async (tx) => {
      if (directory !== 'information' && !(await this.schemes.current(tx)))
        throw refusal('Say first what a PA needs to be approved. Until then nobody can be');
      await this.policies.merge(tx, { directory });
      this.audit.record(tx, {
        actor,
        act: 'accreditation.directory-chosen',
        subject: { kind: 'register', id: licenseeId },
        details: { directory },
      });
    });
    this.policies.told();
  }
}

function refusal(message: string): InvalidError {
  return InvalidError.of([{ field: 'directory', message }]);
}
