import { createHash } from 'node:crypto';

/** A table of a register as the catalogue has it, with what each of its columns is to a move. */
export interface TenantTable {
  readonly name: string;
  /** All that are written: generated ones make themselves. */
  readonly columns: readonly string[];
  readonly generated: readonly string[];
  readonly key: readonly string[];
  /** Sealed under the installation's key, by their names. */
  readonly sealed: readonly string[];
  /** Hashes and tokens: they travel sealed as well. */
  readonly secret: readonly string[];
  /** Blind indexes: made anew where the register arrives. */
  readonly index: readonly string[];
  /** Tables whose rows have to be there first. */
  readonly parents: readonly string[];
}

/** The same at both ends, or the one cannot take what the other wrote. */
export function schemaOf(tables: readonly TenantTable[]): string {
  const told = tables.map(({ name, columns }) => [name, columns.toSorted()]);
  return createHash('sha256').update(JSON.stringify(told)).digest('hex');
}

/** Parents before their children. @throws Error naming tables that wait for each other */
export function inOrder<T extends Pick<TenantTable, 'name' | 'parents'>>(tables: readonly T[]): T[] {
  const done: T[] = [];
  let left = [...tables];
  while (left.length > 0) {
    const ready = left.filter(({ name, parents }) =>
      parents.every((parent) => parent === name || done.some((one) => one.name === parent)),
    );
    if (ready.length === 0)
      throw new Error(
        `These tables wait for each other, or for one left behind: ${left.map(({ name }) => name).join(', ')}`,
      );
    done.push(...ready);
    left = left.filter((table) => !ready.includes(table));
  }
  return done;
}
