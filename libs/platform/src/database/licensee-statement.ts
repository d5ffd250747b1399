import { Query, type Connection } from 'pg';

/** One statement with bound parameters; `name` lets PostgreSQL keep the plan. */
export interface Statement {
  readonly name?: string;
  readonly text: string;
  readonly values?: readonly unknown[];
}

interface Answers {
  handleDataRow(message: unknown): void;
  handleCommandComplete(message: unknown, connection: Connection): void;
}

/** What a statement may do besides reading. */
export type Purpose = 'read' | 'write';

const NAMING = {
  read: {
    name: 'name-licensee',
    text: `SELECT set_config('app.licensee_id', $1, true), set_config('transaction_read_only', 'on', true)`,
  },
  write: { name: 'name-licensee-to-write', text: `SELECT set_config('app.licensee_id', $1, true)` },
} as const;

/** The connections that know the statements above. */
const prepared = { read: new WeakSet<Connection>(), write: new WeakSet<Connection>() } as const;

const base = Query.prototype as unknown as Answers & Pick<Query, 'submit'>;

/**
 * A statement of one licensee that goes to PostgreSQL in one message and comes back in one: naming the licensee, the
 * statement and one Sync. Up to its Sync PostgreSQL takes everything for one transaction, begun and ended by itself, so
 * the name (and, for who only reads, "read only") hold for the statement and are gone after it, whether it worked or not.
 *
 * BEGIN, the statement and COMMIT as three messages cost as much processor time again as a plain statement does: each
 * message wakes the other side.
 */
export class LicenseeStatement extends Query implements Answers {
  private isNamed = false;

  constructor(
    private readonly licenseeId: string,
    { values = [], ...statement }: Statement,
    private readonly purpose: Purpose = 'read',
  ) {
    super({ ...statement, values: [...values] });
  }

  override submit = (connection: Connection): void => {
    connection.stream.cork();
    try {
      this.nameLicensee(connection);
      return base.submit.call(this, connection);
    } finally {
      connection.stream.uncork();
    }
  };

  /**
   * A statement without values too: as a plain query it would leave the transaction, and the licensee's name in it, open
   * for whatever comes next on the connection.
   */
  requiresPreparation(): boolean {
    return true;
  }

  /** The first answer is that of naming; nothing in it is wanted. */
  handleDataRow(message: unknown): void {
    if (this.isNamed) base.handleDataRow.call(this, message);
  }

  handleCommandComplete(message: unknown, connection: Connection): void {
    if (this.isNamed) base.handleCommandComplete.call(this, message, connection);
    else this.isNamed = true;
  }

  private nameLicensee(connection: Connection): void {
    const naming = NAMING[this.purpose];
    if (!prepared[this.purpose].has(connection)) connection.parse({ ...naming, types: [] }, true);
    prepared[this.purpose].add(connection);
    connection.bind({ statement: naming.name, values: [this.licenseeId] }, true);
    connection.execute({}, true);
  }
}
