import type { Side } from '../hooks/writing';
import type { FileMention, HeldPart, MessageKind } from './message-body';

/** A message as one reader sees it. */
export interface MessageView {
  readonly id: string;
  readonly number: number;
  readonly kind: MessageKind;
  readonly side: Side | 'system';
  /** This reader's side wrote it. */
  readonly isOwn: boolean;
  /** These very hands wrote it: then it may be changed for a while. */
  readonly isMine: boolean;
  /** The author's own mark, by which their screen knows it again; null for others. */
  readonly clientId: string | null;
  /** "Ann", "Sam for Ann"; '' for notes that nobody wrote. */
  readonly authorName: string;
  readonly text: string;
  /** Kinds of what was held back. The words themselves are for the author alone. */
  readonly heldKinds: ReadonlyArray<HeldPart['kind']>;
  readonly held: readonly HeldPart[];
  readonly times: readonly string[];
  readonly terms: readonly string[];
  readonly file: FileMention | null;
  /** What a reader should be careful of. */
  readonly warnings: readonly string[];
  readonly at: Date;
  readonly editedAt: Date | null;
  readonly deletedAt: Date | null;
  /** How far it came, of one's own side's messages. */
  readonly delivery: 'sent' | 'delivered' | 'read' | null;
}
