import { escapeLiteral } from 'pg';

/** What can be written into a statement as it is. */
export type LiteralValue = string | number | boolean | Date | Buffer | null | readonly string[];

export interface BoundStatement {
  /** SQL with $1, $2 … */
  readonly text: string;
  readonly values: readonly LiteralValue[];
}

/**
 * A statement with its values written in, each as one quoted literal. Several statements in one message cannot have bound
 * parameters; this stands in for them there, and nowhere else.
 */
export function writeOut({ text, values }: BoundStatement): string {
  return text.replace(/\$(\d+)/g, (_, place: string) => {
    const value = values[Number(place) - 1];
    if (value === undefined) throw new TypeError(`The statement has no value $${place}.`);
    return literalOf(value);
  });
}

function literalOf(value: LiteralValue): string {
  if (value === null) return 'NULL';
  if (typeof value === 'string') return escapeLiteral(value);
  if (typeof value === 'number' || typeof value === 'boolean') return escapeLiteral(String(value));
  if (value instanceof Date) return escapeLiteral(value.toISOString());
  if (Buffer.isBuffer(value)) return escapeLiteral(`\\x${value.toString('hex')}`);
  return `ARRAY[${value.map((one) => escapeLiteral(one)).join(', ')}]::text[]`;
}
