import { Injectable, Logger } from '@nestjs/common';
import { Audit, Clock, FileStore, PLATFORM_ID, RegisterRemains, UnitOfWork, type Transaction } from '@pa/platform';
import { CopyFolders } from '../copies/copy-folders';
import { ClosingRegisterRepository } from './closing-register.repository';
import { sumOf, type Erasure, type RowCounts } from './erasure';
import { ErasuresRepository } from './erasures.repository';
import { KEPT_TABLES } from './kept-tables';
import { RegisterClosing } from './register-closing.service';
import { RegisterTablesRepository } from './register-tables.repository';

/** Files are told of so many at a time. */
const FILES_AT_ONCE = 100;
/** Files that are put in while they are listed are not of a closed register. */
const AHEAD_MS = 60_000;

/**
 * Erases the registers that two operators agreed on, some rows at a time. What is left says how far it is: whoever goes on after
 * a kill takes out the rest.
 */
@Injectable()
export class Eraser {
  private readonly logger = new Logger(Eraser.name);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly erasures: ErasuresRepository,
    private readonly tables: RegisterTablesRepository,
    private readonly closing: RegisterClosing,
    private readonly registers: ClosingRegisterRepository,
    private readonly remains: RegisterRemains,
    private readonly folders: CopyFolders,
    private readonly files: FileStore,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Safe to repeat, and to run twice at once. */
  async eraseDue(): Promise<void> {
    const all = await this.onPlatform((tx) => this.erasures.list(tx));
    for (const erasure of all.filter(({ state }) => state === 'erasing')) await this.erase(erasure);
  }

  private async erase(erasure: Erasure): Promise<void> {
    const { id, registerId } = erasure;
    if (erasure.found === null && !(await this.closing.close(registerId))) {
      this.logger.warn({ registerId }, 'A register is not erased: data of somebody must be kept');
      return this.onPlatform((tx) => this.erasures.reopen(tx, id));
    }
    const { first, last } = await this.inside(registerId, (tx) => this.tables.list(tx));
    const names = [...first, ...last];
    const there = await this.inside(registerId, (tx) => this.tables.count(tx, names));
    const found = await this.onPlatform((tx) => this.erasures.noteFound(tx, id, there));
    const progress = { done: Math.max(0, sumOf(found) - sumOf(there)) };
    await this.emptyAll(erasure, first, progress);
    await this.forgetBesides(erasure);
    await this.emptyAll(erasure, last, progress);
    await this.finish(erasure, names);
  }

  private async emptyAll(
    { id, registerId }: Erasure,
    names: readonly string[],
    progress: { done: number },
  ): Promise<void> {
    for (const name of names) {
      for (;;) {
        const gone = await this.inside(registerId, (tx) => this.tables.empty(tx, name));
        if (gone === 0) break;
        progress.done += gone;
        await this.onPlatform((tx) => this.erasures.noteRows(tx, id, progress.done));
      }
    }
  }

  /** What stands outside of the register's tables. */
  private async forgetBesides({ id, registerId }: Erasure): Promise<void> {
    await this.remains.forget(registerId);
    await this.folders.keepOnly(registerId, []);
    await this.inside(registerId, (tx) => this.tables.endSessions(tx));
    let told = 0;
    for await (const fileId of this.files.listBefore(registerId, new Date(this.clock.now().getTime() + AHEAD_MS))) {
      await this.files.remove({ licenseeId: registerId, fileId });
      told += 1;
      if (told % FILES_AT_ONCE === 0) await this.onPlatform((tx) => this.erasures.addFiles(tx, id, FILES_AT_ONCE));
    }
    await this.onPlatform((tx) => this.erasures.addFiles(tx, id, told % FILES_AT_ONCE));
  }

  /** Only once all is gone: what a request that was under way wrote meanwhile goes in the next round. */
  private async finish({ id, registerId }: Erasure, names: readonly string[]): Promise<void> {
    const left = await this.inside(registerId, (tx) => this.tables.count(tx, names));
    if (sumOf(left) > 0) {
      const tables = Object.keys(left).filter((name) => left[name] !== 0);
      this.logger.warn({ registerId, tables }, 'Rows of a register are left: the next round takes them out');
      return;
    }
    const kept: RowCounts = await this.inside(registerId, async (tx) => {
      await this.registers.strip(tx);
      return this.tables.count(tx, Object.keys(KEPT_TABLES));
    });
    const at = this.clock.now();
    await this.onPlatform(async (tx) => {
      if (!(await this.erasures.finish(tx, id, { kept, at }))) return;
      this.audit.record(tx, {
        actor: null,
        act: 'departure.register-erased',
        subject: { kind: 'register', id: registerId },
      });
    });
  }

  private inside<T>(registerId: string, work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.unitOfWork.run(registerId, work);
  }

  private onPlatform<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.unitOfWork.run(PLATFORM_ID, work);
  }
}
