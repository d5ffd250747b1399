import { Injectable } from '@nestjs/common';
import { FileRefusedError, UnitOfWork, type Actor, type IncomingFile, type Transaction } from '@pa/platform';
import type { Scheme } from '../schemes/scheme';
import { ModuleNotFoundError, NoSchemeError } from '../schemes/schemes.errors';
import { SchemesRepository } from '../schemes/schemes.repository';
import { StandingKeeper } from '../schemes/standing-keeper.service';
import type { ModuleStanding } from '../schemes/standing';
import { StandingsRepository } from '../schemes/standings.repository';
import type { PartFile } from './part-file';
import { PartFileAcceptedError, PartFileNotFoundError } from './part-files.errors';
import { PartFilesRepository, type PartFileRow } from './part-files.repository';
import { PartFiles, type OpenedPartFile } from './part-files.service';

/** A part that is completed by a file, and what the PA sent for it. */
export interface OwnPartFile {
  readonly part: ModuleStanding;
  readonly sent: PartFile | null;
}

/** What PAs send for parts of the scheme. */
@Injectable()
export class OwnPartFiles {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly rows: PartFilesRepository,
    private readonly files: PartFiles,
    private readonly schemes: SchemesRepository,
    private readonly standings: StandingsRepository,
    private readonly keeper: StandingKeeper,
  ) {}

  /** Every part that wants a file. @throws NoSchemeError */
  async list({ licenseeId, personId }: Actor): Promise<OwnPartFile[]> {
    return this.unitOfWork.run(licenseeId, async (tx) => {
      const { modules } = await this.keeper.weigh(tx, personId, await this.scheme(tx));
      const sent = await this.files.listOf(tx, personId);
      return modules
        .filter(({ module }) => module.by === 'upload')
        .map((part) => ({ part, sent: sent.find(({ module }) => module === part.module.key) ?? null }));
    });
  }

  /** @throws NoSchemeError, ModuleNotFoundError */
  async get(actor: Actor, key: string): Promise<OwnPartFile> {
    const found = (await this.list(actor)).find(({ part }) => part.module.key === key);
    if (!found) throw new ModuleNotFoundError();
    return found;
  }

  /** In place of the one before; staff look anew. @throws FileRefusedError, NoSchemeError, ModuleNotFoundError */
  async send(actor: Actor, key: string, given: IncomingFile | null): Promise<void> {
    await this.get(actor, key);
    if (!given) throw new FileRefusedError('Choose a file to send.');
    const { licenseeId, personId } = actor;
    await this.files.keep(licenseeId, given, (file) =>
      this.unitOfWork.run(licenseeId, async (tx) => {
        const scheme = await this.scheme(tx);
        assertPart(scheme, key);
        await this.standings.begin(tx, personId, scheme.number);
        await this.standings.hold(tx, [personId]);
        await this.rows.replace(tx, file, { personId, module: key });
      }),
    );
  }

  /** @throws PartFileNotFoundError */
  async open(actor: Actor, key: string): Promise<OpenedPartFile> {
    return this.unitOfWork.run(actor.licenseeId, async (tx) => this.files.open(tx, await this.own(tx, actor, key)));
  }

  /** Its bytes go with it. Safe to repeat. @throws PartFileAcceptedError, NoSchemeError, ModuleNotFoundError */
  async takeOut({ licenseeId, personId }: Actor, key: string): Promise<void> {
    await this.unitOfWork.run(licenseeId, async (tx) => {
      await this.standings.hold(tx, [personId]);
      const sent = (await this.rows.listOf(tx, personId)).find(({ module }) => module === key);
      if (sent?.state === 'accepted') throw new PartFileAcceptedError();
      if (!sent) assertPart(await this.scheme(tx), key);
      await this.rows.remove(tx, { personId, module: key });
    });
  }

  private async own(tx: Transaction, { personId }: Actor, key: string): Promise<PartFileRow> {
    const found = (await this.rows.listOf(tx, personId)).find(({ module }) => module === key);
    if (!found) throw new PartFileNotFoundError();
    return found;
  }

  private async scheme(tx: Transaction): Promise<Scheme> {
    const scheme = await this.schemes.current(tx);
    if (!scheme) throw new NoSchemeError();
    return scheme;
  }
}

function assertPart({ policy }: Scheme, key: string): void {
  if (!policy.modules.some((one) => one.key === key && one.by === 'upload')) throw new ModuleNotFoundError();
}
