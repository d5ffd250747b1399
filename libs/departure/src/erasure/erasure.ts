/** How far the erasing of a register is. One that was withdrawn can be proposed anew. */
export const ERASURE_STATES = ['proposed', 'erasing', 'done', 'withdrawn'] as const;
export type ErasureState = (typeof ERASURE_STATES)[number];

/** Rows by the name of their table. */
export type RowCounts = Readonly<Record<string, number>>;

/** The last copy that the register's managers took: who has the file can tell by the digest that it is this one. */
export interface TakenAway {
  /** In hexadecimal digits. */
  readonly manifestSha256: string;
  readonly takenAt: Date;
}

/** A register that one operator proposed to erase, and that another agreed to. */
export interface Erasure {
  readonly id: string;
  readonly registerId: string;
  readonly registerName: string;
  /** Who held the licence; null where there was no agreement. */
  readonly organisation: string | null;
  readonly state: ErasureState;
  /** Ids of operators; null where they have left. */
  readonly proposedBy: string | null;
  readonly proposedAt: Date;
  readonly copy: TakenAway | null;
  /** In place of a copy: how the managers said that they want none. */
  readonly noCopyWords: string | null;
  readonly confirmedBy: string | null;
  readonly confirmedAt: Date | null;
  /** What there was to erase, counted once nobody could reach the register any more. */
  readonly found: RowCounts | null;
  readonly rowsDone: number;
  readonly filesDone: number;
  /** What stays, because the law or the record wants it. */
  readonly kept: RowCounts | null;
  /** Of the certificate. */
  readonly number: number | null;
  readonly doneAt: Date | null;
}

export const LONGEST_NO_COPY_WORDS = 500;

export function sumOf(counts: RowCounts): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
