import type { Side } from '../hooks/writing';

/** Why somebody may write to somebody. */
export const REASON_KINDS = ['request', 'application', 'invitation', 'cover', 'staff'] as const;
export type ReasonKind = (typeof REASON_KINDS)[number];

/** A conversation as the database has it now, with what stands of its two parties. */
export interface Conversation {
  readonly id: string;
  /** Null when this party was erased. */
  readonly employerId: string | null;
  readonly paId: string | null;
  readonly employerName: string | null;
  readonly paName: string | null;
  /** What the employer reads instead of the PA's name, while an advert without names has not come to its shortlist. */
  readonly paAlias: string | null;
  readonly state: 'open' | 'closed';
  readonly closedWhy: string | null;
  /** Either account is suspended or closing. */
  readonly isOnHold: boolean;
  readonly keySealed: Buffer;
  readonly lastNumber: number;
  /** Kinds of contact details that both agreed to share. */
  readonly sharedFields: readonly string[];
  readonly openedAt: Date;
  readonly lastMessageAt: Date;
}

/** A conversation as one of its sides sees it. */
export interface OwnConversation extends Conversation {
  readonly side: Side;
}

/** "Amira" of "Amira K.": what people call each other here. */
export function firstNameOf(displayName: string): string {
  return displayName.replace(/\s+\S+$/, '') || displayName;
}

/** What one side reads of the other. */
export function otherNameOf({
  side,
  ...conversation
}: Pick<OwnConversation, 'side' | 'employerName' | 'paName' | 'paAlias'>): string {
  return side === 'pa' ? nameOf(conversation.employerName) : (conversation.paAlias ?? nameOf(conversation.paName));
}

function nameOf(displayName: string | null): string {
  return displayName === null ? 'Someone who left' : firstNameOf(displayName);
}

/** Why nobody can write here; null while they can. */
export function closedWhyOf({ employerId, paId, state, closedWhy }: Conversation): string | null {
  if (employerId === null || paId === null) return 'left';
  return state === 'closed' ? (closedWhy ?? '') : null;
}
