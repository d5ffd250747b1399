import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { ConflictError, FileStore, InvalidError, Secrets, type DataMap } from '@pa/platform';
import { manifestIn, type Manifest, type MovedTable } from './manifest';
import { linesOf } from './lines';
import { importKeyOf, ParcelKey, publicTextOf } from './parcel-key';
import { RegisterRowsRepository } from './register-rows.repository';
import { newDigest, RowSeal } from './row-seal';
import { schemaOf, type TenantTable } from './tenant-table';

type Say = (line: string) => void;

const PURPOSE = 'register-imports';
const LINES_AT_ONCE = 500;

export interface ImportOrder {
  readonly ownerUrl: string;
  readonly folder: string;
  /** What stands in every column of every table. */
  readonly map: DataMap;
}

/** Brings a register in from the folder that another installation wrote. */
@Injectable()
export class RegisterImport {
  constructor(
    private readonly files: FileStore,
    private readonly secrets: Secrets,
  ) {}

  /** The public key of this installation: exports that are sealed for it can be opened here alone. */
  importKey(): string {
    return publicTextOf(this.ownKey());
  }

  /**
   * All or nothing, as the owner of the database. Each table is read again once it is written and must give the digest that it had
   * where it came from. The register then stands suspended, and blind indexes and search are still to be made.
   * @throws InvalidError when it is not for this installation or was changed, ConflictError when the register is here
   */
  async read({ ownerUrl, folder, map }: ImportOrder, say: Say): Promise<Manifest> {
    const manifest = manifestIn(await readFile(join(folder, 'manifest.json'), 'utf8'));
    if (manifest.recipient !== this.importKey())
      throw new InvalidError('not-for-us', 'This export is sealed for another installation.');
    const seal = new RowSeal(this.secrets, ParcelKey.forReceiving(this.ownKey(), manifest.sender), manifest.licenseeId);
    await RegisterRowsRepository.use(ownerUrl, manifest.licenseeId, async (rows) => {
      const known = await rows.listTables(map);
      await refuseUnlessItFits(rows, known, manifest);
      await rows.addRegister(manifest);
      for (const table of known) await this.readTable({ rows, table, seal, folder }, movedOf(manifest, table), say);
      await this.readFiles(manifest, folder);
    });
    say(`${manifest.files.length.toLocaleString('en-GB')} files`);
    return manifest;
  }

  private async readTable(
    given: { rows: RegisterRowsRepository; table: TenantTable; seal: RowSeal; folder: string },
    moved: MovedTable,
    say: Say,
  ): Promise<void> {
    const { rows, table, seal } = given;
    const sha256 = await addLines(given);
    const digest = newDigest();
    for await (const row of rows.read(table)) seal.tell(digest, row);
    if (sha256 !== moved.sha256 || digest.digest('hex') !== moved.digest)
      throw new InvalidError('changed-on-the-way', `${table.name} is not what was exported. Nothing was imported.`);
    if (moved.rows > 0)
      say(`${table.name}: ${moved.rows.toLocaleString('en-GB')} rows, the same as where they came from`);
  }

  /** Put again, a file stands where it stood. */
  private async readFiles({ licenseeId, files }: Manifest, folder: string): Promise<void> {
    for (const { id, sha256 } of files) {
      if (!/^[0-9a-f-]{36}$/.test(id))
        throw new InvalidError('wrong-file', 'The manifest names a file in a wrong way.');
      const bytes = await readFile(join(folder, 'files', id));
      if (createHash('sha256').update(bytes).digest('hex') !== sha256)
        throw new InvalidError('changed-on-the-way', `The file ${id} is not what was exported. Nothing was imported.`);
      await this.files.put({ licenseeId, fileId: id }, bytes);
    }
  }

  private ownKey() {
    return importKeyOf(this.secrets.key(PURPOSE).export());
  }
}

async function refuseUnlessItFits(
  rows: RegisterRowsRepository,
  known: readonly TenantTable[],
  { schema }: Manifest,
): Promise<void> {
  if (await rows.readRegister()) throw new ConflictError('register-is-here', 'This register is here already.');
  if (schemaOf(known) !== schema)
    throw new ConflictError(
      'other-version',
      'The export comes from another version of the database. Bring both to the same version first.',
    );
}

function movedOf({ tables }: Manifest, { name }: TenantTable): MovedTable {
  const moved = tables.find((one) => one.name === name);
  if (!moved) throw new InvalidError('lacks-a-table', `The export lacks ${name}.`);
  return moved;
}

/** Answers the SHA-256 of the file. */
async function addLines(given: {
  rows: RegisterRowsRepository;
  table: TenantTable;
  seal: RowSeal;
  folder: string;
}): Promise<string> {
  const { rows, table, seal, folder } = given;
  const sha = createHash('sha256');
  let lines: string[] = [];
  const put = async () => {
    if (lines.length === 0) return;
    await rows.add(
      table,
      lines,
      lines.map((line) => seal.openLine(table, line)),
    );
    lines = [];
  };
  for await (const line of linesOf(createReadStream(join(folder, 'tables', `${table.name}.jsonl`), 'utf8'))) {
    sha.update(`${line}\n`);
    lines.push(line);
    if (lines.length === LINES_AT_ONCE) await put();
  }
  await put();
  return sha.digest('hex');
}
