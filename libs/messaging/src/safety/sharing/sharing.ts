import type { Side } from '../../hooks/writing';
import type { Introduction } from './introduction-duties';
import { SHARE_FIELDS, type ShareField, type ShareState } from './share-state';
import type { ShareRow } from './shares.repository';

/** Values in clear, for one of the two; '' where somebody gave none. */
export type SharedValues = Readonly<Record<ShareField, string>>;

/** One field between two people, as one side sees it. */
export interface Share {
  readonly field: ShareField;
  /** Null where nobody ever asked. */
  readonly id: string | null;
  readonly state: ShareState | null;
  /** This side asked. */
  readonly isAsker: boolean;
  /** The other's, while both agree; else null. */
  readonly theirs: string | null;
  /** When the other side first saw this side's, of the last time it was shared. */
  readonly seenByOtherAt: Date | null;
  readonly endedAt: Date | null;
}

/** What two people share. */
export interface Sharing {
  readonly otherName: string;
  /** Neither closed nor on hold: something can be asked, and what is shared shows. */
  readonly isOpen: boolean;
  readonly shares: readonly Share[];
  readonly mine: SharedValues;
  /** For both: what the register did for this PA, and whether contact details wait for the rest. */
  readonly introduction: Introduction;
}

/** The last word on each field. */
export function sharesOf(
  rows: readonly ShareRow[],
  { side, theirs }: { side: Side; theirs: SharedValues | null },
): Share[] {
  return SHARE_FIELDS.map((field) => {
    const row = rows.findLast((one) => one.field === field);
    if (!row) return { ...NEVER_ASKED, field };
    const { id, state, askedSide, endedAt, employerSawAt, paSawAt } = row;
    const isAgreed = state === 'agreed' && theirs !== null;
    return {
      ...{ field, id, state, endedAt, isAsker: askedSide === side },
      theirs: isAgreed ? theirs[field] : null,
      seenByOtherAt: side === 'pa' ? employerSawAt : paSawAt,
    };
  });
}

const NEVER_ASKED = { id: null, state: null, isAsker: false, theirs: null, seenByOtherAt: null, endedAt: null };
