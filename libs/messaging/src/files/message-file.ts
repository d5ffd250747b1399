import type { FileKind, Verdict } from '@pa/platform';
import type { OwnConversation } from '../conversations/conversation';
import type { Side } from '../hooks/writing';
import type { FileMention } from '../messages/message-body';

/** A file in a message, without its bytes. */
export interface MessageFile {
  readonly id: string;
  readonly name: string;
  readonly kind: FileKind;
  /** Bytes. */
  readonly size: number;
  readonly verdict: Verdict;
  readonly side: Side;
  readonly addedAt: Date;
}

/** As it is kept. */
export interface MessageFileRow extends Omit<MessageFile, 'name'> {
  readonly conversationId: string;
  readonly ownerId: string;
  readonly clientId: string;
  readonly nameSealed: Buffer;
}

type Reading = Pick<OwnConversation, 'paAlias' | 'side'>;

/** While an advert is blind, a PA's file could tell the name: the employer finds it from the shortlist on. */
export function isFileHidden({ paAlias, side }: Reading, fileSide: Side | 'system'): boolean {
  return paAlias !== null && side === 'employer' && fileSide === 'pa';
}

/** What a reader learns of a file from its message. */
export function shownMention(file: FileMention, reading: Reading, fileSide: Side | 'system'): FileMention {
  return isFileHidden(reading, fileSide) ? { id: file.id, name: 'A file' } : file;
}
