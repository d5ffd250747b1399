import { Injectable } from '@nestjs/common';
import { localDay, PeopleReader } from '@pa/accounts';
import { Audit, Clock, doerOf, InvalidError, Outbox, UnitOfWork, type Actor, type Transaction } from '@pa/platform';
import { accreditationEvents } from '../accreditation.events';
import { EvidenceRepository } from '../schemes/evidence.repository';
import { OwnCaseError } from '../schemes/schemes.errors';
import { SchemesRepository } from '../schemes/schemes.repository';
import { StandingKeeper } from '../schemes/standing-keeper.service';
import { StandingsRepository } from '../schemes/standings.repository';
import { PART_FILE_WHYS, type PartFile, type PartFileWhy } from './part-file';
import { PartFileChangedError, PartFileNotFoundError } from './part-files.errors';
import { PartFilesRepository, type PartFileRow } from './part-files.repository';
import { PartFiles, type OpenedPartFile } from './part-files.service';

export const PART_FILE_DECISIONS = ['accept', 'send-back'] as const;

/** What staff say of a file. */
export interface PartFileDecision {
  readonly decision: string;
  /** Out of the list, where they send it back. */
  readonly why: string;
}

/** A file as staff look at it. */
export interface PartFileCase extends PartFile {
  readonly paName: string;
  /** What the scheme calls the part, and what it asks for; its key alone where the part is there no more. */
  readonly part: { readonly name: string; readonly help: string };
  /** The case of the PA. */
  readonly caseId: string | null;
}

/** Staff look at files for parts of the scheme, never at their own. Each opening is in the audit. */
@Injectable()
export class PartFileDesk {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly rows: PartFilesRepository,
    private readonly files: PartFiles,
    private readonly schemes: SchemesRepository,
    private readonly standings: StandingsRepository,
    private readonly evidence: EvidenceRepository,
    private readonly keeper: StandingKeeper,
    private readonly people: PeopleReader,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** @throws PartFileNotFoundError, OwnCaseError */
  async open(actor: Actor, id: string): Promise<PartFileCase> {
    return this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const row = await this.get(tx, actor, id);
      const { personId, module } = row;
      const scheme = await this.schemes.current(tx);
      const part = scheme?.policy.modules.find(({ key }) => key === module);
      const [own] = await this.standings.listOf(tx, [personId]);
      this.record(tx, actor, { act: 'accreditation.part-file-opened', id });
      return {
        ...this.files.read(tx, row),
        paName: (await this.people.displayNameOf(tx, personId)) ?? 'Somebody who left',
        part: { name: part?.name ?? module, help: part?.help ?? '' },
        caseId: own?.id ?? null,
      };
    });
  }

  /** @throws PartFileNotFoundError, OwnCaseError */
  async openFile(actor: Actor, id: string): Promise<OpenedPartFile> {
    return this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const file = await this.files.open(tx, await this.get(tx, actor, id));
      this.record(tx, actor, { act: 'accreditation.part-file-saved', id });
      return file;
    });
  }

  /**
   * Accepted, the part is done today; sent back, the PA reads why. What was done before stays done.
   * @throws InvalidError, PartFileNotFoundError, OwnCaseError, PartFileChangedError
   */
  async decide(actor: Actor, id: string, decision: PartFileDecision): Promise<void> {
    const why = whyOf(decision);
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const { personId, module } = await this.get(tx, actor, id);
      await this.standings.hold(tx, [personId]);
      const [by, at] = [doerOf(actor).personId, this.clock.now()];
      if (!(await this.rows.decide(tx, id, { why, by, at }))) throw new PartFileChangedError();
      if (why === null) await this.evidence.sign(tx, { personId, module, edition: 0, on: localDay(at), by });
      await this.keeper.reckon(tx, [personId]);
      const act = why === null ? 'accreditation.part-file-accepted' : 'accreditation.part-file-sent-back';
      this.record(tx, actor, { act, id });
      for (const topic of [accreditationEvents.standingChanged, accreditationEvents.standingDecided])
        await this.outbox.add(tx, { topic, subjectId: personId });
    });
  }

  private async get(tx: Transaction, actor: Actor, id: string): Promise<PartFileRow> {
    const row = await this.rows.find(tx, id);
    if (!row) throw new PartFileNotFoundError();
    if ([actor.personId, doerOf(actor).personId].includes(row.personId)) throw new OwnCaseError();
    return row;
  }

  private record(tx: Transaction, actor: Actor, { act, id }: { act: string; id: string }): void {
    this.audit.record(tx, { actor, act, subject: { kind: 'part-file', id } });
  }
}

/** Null: it is accepted. @throws InvalidError */
function whyOf({ decision, why }: PartFileDecision): PartFileWhy | null {
  if (decision === 'accept') return null;
  if (decision !== 'send-back')
    throw InvalidError.of([{ field: 'decision', message: 'Choose whether you accept the file' }]);
  const known = PART_FILE_WHYS.find((one) => one === why);
  if (!known) throw InvalidError.of([{ field: 'why', message: 'Choose why you send it back' }]);
  return known;
}
