import { createHash, type Hash } from 'node:crypto';
import type { Secrets } from '@pa/platform';
import type { ParcelKey } from './parcel-key';
import type { ReadRow } from './register-rows.repository';
import type { TenantTable } from './tenant-table';

/** What is inside a sealed value on its way: the words and the place that they were sealed for, or a secret as JSON. */
type Inside = { readonly text: string; readonly place: string } | { readonly json: string };

/** One register's rows between the keys of an installation and those of an export. */
export class RowSeal {
  constructor(
    private readonly secrets: Secrets,
    private readonly key: ParcelKey,
    private readonly licenseeId: string,
  ) {}

  /** The line of a row in its file. */
  lineOf(table: TenantTable, row: ReadRow): string {
    const inside = this.insideOf(row);
    const sealed = Object.entries(inside).map(([column, value]) => [
      column,
      this.key.seal(JSON.stringify(value), this.placeOf(table, column)),
    ]);
    return `{"row":${row.row},"sealed":${JSON.stringify(Object.fromEntries(sealed))}}`;
  }

  /** Of a line, what was sealed, as the columns of this installation hold it. @throws Error when it does not open */
  openLine(table: TenantTable, line: string): Record<string, unknown> {
    const { sealed } = JSON.parse(line) as { sealed: Record<string, string> };
    const opened = Object.entries(sealed).map(([column, value]) => {
      const inside = JSON.parse(this.key.open(value, this.placeOf(table, column))) as Inside;
      if ('json' in inside) return [column, JSON.parse(inside.json) as unknown];
      const again = this.secrets.seal(this.licenseeId, inside.text, inside.place);
      return [column, `\\x${again.toString('hex')}`];
    });
    return Object.fromEntries(opened) as Record<string, unknown>;
  }

  /** Adds a row to what is compared at both ends. */
  tell(digest: Hash, row: ReadRow): void {
    digest.update(`${row.told}\n${this.key.digest(JSON.stringify(this.insideOf(row)))}\n`);
  }

  private insideOf({ sealed, secret }: ReadRow): Record<string, Inside> {
    const inside: Record<string, Inside> = {};
    for (const [column, bytes] of Object.entries(sealed))
      if (bytes)
        inside[column] = { text: this.secrets.open(this.licenseeId, bytes), place: this.secrets.placeOf(bytes) };
    for (const [column, json] of Object.entries(secret))
      if (json !== null && json !== 'null') inside[column] = { json };
    return inside;
  }

  private placeOf({ name }: TenantTable, column: string): string {
    return `${this.licenseeId}/${name}.${column}`;
  }
}

export const newDigest = (): Hash => createHash('sha256');
