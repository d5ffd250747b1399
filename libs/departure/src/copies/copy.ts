/** How far a copy of the whole register is. */
export const COPY_STATES = ['asked', 'writing', 'ready', 'failed', 'gone'] as const;
export type CopyState = (typeof COPY_STATES)[number];

/** A copy of a register for another installation. */
export interface Copy {
  readonly id: string;
  readonly state: CopyState;
  /** The public key that it is sealed for. */
  readonly recipient: string;
  readonly askedAt: Date;
  /** Tables that are written, of how many, with how many rows. */
  readonly tablesDone: number;
  readonly tablesAll: number;
  readonly rowsDone: number;
  readonly readyAt: Date | null;
  /** Which try it is: whoever fell silent and wakes again finds that another has taken over. */
  readonly tries: number;
}

/** What opens the copy at rest, and the private half of its own pair of keys, 32 bytes each; the latter only until it is ready. */
export interface CopyKeys {
  readonly rest: Buffer;
  readonly sender: Buffer | null;
}

/** A ready copy is kept so long. */
export const KEPT_DAYS = 14;
/** Whoever writes it says so more often than this: after it, the worker has died, and another goes on. */
export const SILENT_SECONDS = 120;
/** After so many tries it has failed, and somebody has to look why. */
export const MOST_TRIES = 5;
