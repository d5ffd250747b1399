import { createHash } from 'node:crypto';
import { setTimeout as rest } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import { Clock, DataMaps, LicenseeDirectory, UnitOfWork, type DataMap, type Licensee } from '@pa/platform';
import { ExportWriter, type ExportProgress, type WrittenTables } from '../export-writer';
import type { MovedTable } from '../manifest';
import { importKeyOf, ParcelKey, publicKeyIn } from '../parcel-key';
import type { SealedParcel } from '../sealed-parcel';
import type { Copy } from './copy';
import { CopiesRepository, type CopyWithKeys } from './copies.repository';
import { CopyFolders } from './copy-folders';

const BEAT_MS = 5_000;
/** Who uses the register comes first: after some hundred rows it rests so many times as long as they took. */
const RESTS = 3;
const LONGEST_REST_MS = 1_000;

/** Somebody took the copy away while it was written. */
class CopyTakenAwayError extends Error {}

/** Writes the copies that managers asked for, and goes on where one that was killed stopped. */
@Injectable()
export class CopyMaker {
  private readonly logger = new Logger(CopyMaker.name);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly copies: CopiesRepository,
    private readonly folders: CopyFolders,
    private readonly writer: ExportWriter,
    private readonly licensees: LicenseeDirectory,
    private readonly maps: DataMaps,
    private readonly clock: Clock,
  ) {}

  /** Safe to repeat, and to run twice at once. */
  async makeDue(): Promise<void> {
    for (const licensee of await this.licensees.list()) {
      await this.tidy(licensee.id);
      const claimed = await this.unitOfWork.run(licensee.id, (tx) => this.copies.claim(tx, this.clock.now()));
      if (claimed) await this.make(licensee, claimed);
    }
  }

  /** What is over its time is forgotten, and its bytes go. */
  private async tidy(licenseeId: string): Promise<void> {
    const [kept, gaveUp] = await this.unitOfWork.run(licenseeId, async (tx) => {
      const now = this.clock.now();
      await this.copies.forgetReady(tx, now);
      const failed = await this.copies.giveUp(tx, now);
      return [await this.copies.listKeptIds(tx), failed] as const;
    });
    if (gaveUp) this.logger.error({ licenseeId }, 'A copy of a register failed again and again');
    await this.folders.keepOnly(licenseeId, kept);
  }

  private async make(licensee: Licensee, { copy, keys }: CopyWithKeys): Promise<void> {
    if (!keys.sender) throw new Error('A copy that is written has both its keys.');
    const parcel = this.folders.parcelOf(licensee.id, copy.id, keys);
    const recipient = publicKeyIn(copy.recipient);
    const key = ParcelKey.forSending(recipient, importKeyOf(keys.sender));
    const map: DataMap = Object.fromEntries(this.maps.list());
    const progress = this.progressOf(licensee.id, copy);
    try {
      const written = writtenIn(parcel);
      await this.writer.write({ licensee, recipient, key, map, parcel, progress, written });
    } catch (error) {
      if (!(error instanceof CopyTakenAwayError)) throw error;
      return;
    }
    await parcel.remove('done');
    const manifestSha256 = createHash('sha256')
      .update(await parcel.readText('manifest.json'))
      .digest('hex');
    const finished = { rest: keys.rest, at: this.clock.now(), manifestSha256 };
    await this.unitOfWork.run(licensee.id, (tx) => this.copies.finish(tx, copy, finished));
  }

  private progressOf(licenseeId: string, copy: Copy): ExportProgress {
    let [tablesDone, tablesAll, rowsDone, inTable, beaten] = [0, 0, 0, 0, 0];
    let began = performance.now();
    const beat = async () => {
      const at = this.clock.now();
      if (at.getTime() - beaten < BEAT_MS) return;
      beaten = at.getTime();
      const step = { tablesDone, tablesAll, rowsDone: rowsDone + inTable, at };
      if (!(await this.unitOfWork.run(licenseeId, (tx) => this.copies.beat(tx, copy, step))))
        throw new CopyTakenAwayError('This copy is no longer to be made.');
    };
    return {
      rows: async (count) => {
        inTable += count;
        await beat();
        await rest(Math.min((performance.now() - began) * RESTS, LONGEST_REST_MS));
        began = performance.now();
      },
      table: async ({ rows }, of) => {
        [tablesDone, tablesAll, rowsDone, inTable] = [tablesDone + 1, of, rowsDone + rows, 0];
        await beat();
      },
      files: async () => {
        beaten = 0;
        await beat();
      },
    };
  }
}

/** Beside the tables stands which of them are whole, and of which rows. */
function writtenIn(parcel: SealedParcel): WrittenTables {
  const path = (name: string) => `done/${name}.json`;
  return {
    find: async (name, mark) => {
      if (!(await parcel.has(path(name)))) return null;
      const kept = JSON.parse(await parcel.readText(path(name))) as { mark: string; moved: MovedTable };
      return kept.mark === mark ? kept.moved : null;
    },
    keep: async (moved, mark) => parcel.write(path(moved.name), (put) => put(JSON.stringify({ mark, moved }))),
  };
}
