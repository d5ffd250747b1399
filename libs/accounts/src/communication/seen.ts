import { ConflictError } from '@pa/platform';

/**
 * What somebody saw before they wrote: the moment of the last change as text, empty where there was none. Undefined where a
 * caller did not look, and what stands there is replaced whatever it is.
 */
export type Seen = string | undefined;

/** How a form says that it does not know. */
export const NOT_LOOKED = '-';

export function seenOf(changedAt: Date | null): string {
  return changedAt?.toISOString() ?? '';
}

/** Null for none, and for what is no moment: then nothing that stands there was seen. */
export function momentOf(seen: Seen): Date | null {
  const at = new Date(seen ?? '');
  return Number.isNaN(at.getTime()) ? null : at;
}

export function seenInForm(field: string): Seen {
  return field === NOT_LOOKED ? undefined : field;
}

/** Two of the team wrote at once; the second is told instead of taking the place of the first unawares. */
export class ChangedMeanwhileError extends ConflictError {
  constructor() {
    super(
      'changed-meanwhile',
      'A colleague has saved this since you opened it. Look above at what stands there now. Send yours again to put it in its place.',
    );
  }
}
