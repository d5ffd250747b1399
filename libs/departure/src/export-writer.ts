import { createHash } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import {
  Clock,
  Config,
  CONFIG,
  ConfigError,
  ConflictError,
  FileStore,
  Secrets,
  type DataMap,
  type Licensee,
} from '@pa/platform';
import { FORMAT, FORMAT_VERSION, type Manifest, type MovedFile, type MovedTable } from './manifest';
import type { Parcel } from './parcel';
import { publicTextOf, type ParcelKey } from './parcel-key';
import { RegisterRowsRepository } from './register-rows.repository';
import { newDigest, RowSeal } from './row-seal';
import { schemaOf, type TenantTable } from './tenant-table';

/** What an earlier try has written and what of it still holds. */
export interface WrittenTables {
  /** Null when it was not written, or has changed since. `mark`: of the rows as they are now. */
  find(name: string, mark: string): Promise<MovedTable | null>;
  keep(moved: MovedTable, mark: string): Promise<void>;
}

/** Who is told how far it is. */
export interface ExportProgress {
  rows(count: number): Promise<void>;
  table(moved: MovedTable, of: number): Promise<void>;
  files(count: number): Promise<void>;
}

export interface WritingOrder {
  readonly licensee: Licensee;
  readonly recipient: KeyObject;
  readonly key: ParcelKey;
  /** What stands in every column of every table. */
  readonly map: DataMap;
  readonly parcel: Parcel;
  readonly progress: ExportProgress;
  readonly written?: WrittenTables;
}

interface TableAtHand {
  readonly rows: RegisterRowsRepository;
  readonly table: TenantTable;
  readonly seal: RowSeal;
}

/** Writes a whole register into a parcel, as it stands at one moment: nothing changes under it while it is read. */
@Injectable()
export class ExportWriter {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly files: FileStore,
    private readonly secrets: Secrets,
    private readonly clock: Clock,
  ) {}

  /** The manifest comes last: where it is, all is. Some hundred rows are in memory at once. */
  async write(order: WritingOrder): Promise<Manifest> {
    const { licensee, recipient, key, map, parcel } = order;
    const madeAt = this.clock.now().toISOString();
    const told = await this.writeTables(order);
    const files = await this.writeFiles(order);
    await order.progress.files(files.length);
    const manifest: Manifest = {
      ...{ format: FORMAT, version: FORMAT_VERSION, madeAt, licenseeId: licensee.id },
      ...{ recipient: publicTextOf(recipient), sender: key.sender, ...told, files },
    };
    await putJson(parcel, 'dictionary.json', dictionaryOf(told.tables, map));
    await putJson(parcel, 'manifest.json', manifest);
    return manifest;
  }

  private async writeTables(order: WritingOrder): Promise<Pick<Manifest, 'schema' | 'register' | 'hosts' | 'tables'>> {
    const { licensee, key, map, progress } = order;
    const seal = new RowSeal(this.secrets, key, licensee.id);
    const { databaseUrl } = this.config;
    if (!databaseUrl) throw new ConfigError(['DATABASE_URL must be set to export a register.']);
    return RegisterRowsRepository.use(databaseUrl, licensee.id, async (rows) => {
      const itself = await rows.readRegister();
      if (!itself) throw new ConflictError('no-register', 'This register is no longer here.');
      const tables: MovedTable[] = [];
      const known = await rows.listTables(map);
      for (const table of known) {
        const moved = await tableOf(order, { rows, table, seal });
        tables.push(moved);
        await progress.table(moved, known.length);
      }
      return { schema: schemaOf(known), ...itself, tables };
    });
  }

  /** As they stand in the store: sealed, with keys that are in the rows. */
  private async writeFiles({ licensee, parcel, progress }: WritingOrder): Promise<MovedFile[]> {
    const written: MovedFile[] = [];
    for await (const id of this.files.listBefore(licensee.id, new Date(this.clock.now().getTime() + 60_000))) {
      const bytes = await this.files.find({ licenseeId: licensee.id, fileId: id });
      if (!bytes) continue;
      await parcel.write(`files/${id}`, (put) => put(bytes));
      written.push({ id, sha256: createHash('sha256').update(bytes).digest('hex') });
      await progress.rows(0);
    }
    return written;
  }
}

/** Written anew only where an earlier try has not written it, or its rows have changed since. */
async function tableOf({ parcel, progress, written }: WritingOrder, at: TableAtHand): Promise<MovedTable> {
  const mark = written ? await at.rows.markOf(at.table) : '';
  const kept = await written?.find(at.table.name, mark);
  if (kept) return kept;
  const [digest, sha] = [newDigest(), createHash('sha256')];
  let count = 0;
  await parcel.write(`tables/${at.table.name}.jsonl`, async (put) => {
    for await (const row of at.rows.read(at.table)) {
      const line = `${at.seal.lineOf(at.table, row)}\n`;
      at.seal.tell(digest, row);
      sha.update(line);
      count += 1;
      await put(line);
      if (count % 500 === 0) await progress.rows(500);
    }
  });
  const moved = { name: at.table.name, rows: count, digest: digest.digest('hex'), sha256: sha.digest('hex') };
  await written?.keep(moved, mark);
  return moved;
}

/** What stands in each table and column that was written. */
function dictionaryOf(tables: readonly MovedTable[], map: DataMap): object {
  return Object.fromEntries(
    tables.map(({ name }) => {
      const { holds, retention, columns } = map[`public.${name}`]!;
      return [name, { holds, retention, columns }];
    }),
  );
}

async function putJson(parcel: Parcel, path: string, value: object): Promise<void> {
  await parcel.write(path, (put) => put(JSON.stringify(value, null, 2)));
}
