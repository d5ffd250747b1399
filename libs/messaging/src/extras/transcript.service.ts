import { Injectable } from '@nestjs/common';
import type { Actor } from '@pa/platform';
import { otherNameOf, type OwnConversation } from '../conversations/conversation';
import { ConversationAccess } from '../conversations/conversation-access';
import { momentWords } from '../conversations/when-words';
import type { MessageView } from '../messages/message-view';
import { Messages, MOST_AT_ONCE } from '../messages/messages.service';

/** The newest so many go onto paper; the text file has all of them. */
export const MOST_PRINTED = 1_000;

/** A message in words, as it is printed: who, when, what. */
export interface TranscriptLine {
  readonly who: string;
  readonly when: string;
  readonly lines: readonly string[];
}

export interface Transcript {
  readonly otherName: string;
  readonly lines: readonly TranscriptLine[];
  /** There were older ones. */
  readonly isCut: boolean;
}

/** A conversation to keep: on paper, as a PDF, as text. Only what this reader may read, and nothing of delivery. */
@Injectable()
export class Transcripts {
  constructor(
    private readonly access: ConversationAccess,
    private readonly messages: Messages,
  ) {}

  /** The newest messages, oldest first. @throws ConversationNotFoundError */
  async get(actor: Actor, id: string): Promise<Transcript> {
    const conversation = await this.access.get(actor, id);
    const from = Math.max(0, conversation.lastNumber - MOST_PRINTED);
    const lines: TranscriptLine[] = [];
    for await (const line of this.linesAfter(actor, conversation, from)) lines.push(line);
    return { otherName: otherNameOf(conversation), lines, isCut: from > 0 };
  }

  /** Everything, a stretch at a time, as text. @throws ConversationNotFoundError before the first piece */
  async text(actor: Actor, id: string): Promise<AsyncIterable<string>> {
    const conversation = await this.access.get(actor, id);
    return this.pieces(actor, conversation);
  }

  private async *pieces(actor: Actor, conversation: OwnConversation): AsyncIterable<string> {
    yield `Messages with ${otherNameOf(conversation)}\n`;
    for await (const { who, when, lines } of this.linesAfter(actor, conversation, 0))
      yield `\n${[when, who].filter(Boolean).join(', ')}\n${lines.map((line) => `  ${line}\n`).join('')}`;
  }

  private async *linesAfter(actor: Actor, { id }: OwnConversation, from: number): AsyncIterable<TranscriptLine> {
    for (let [number, count] = [from, MOST_AT_ONCE]; count === MOST_AT_ONCE;) {
      const stretch = await this.messages.after(actor, id, { number, limit: MOST_AT_ONCE });
      for (const message of stretch) yield lineOf(message);
      count = stretch.length;
      number = stretch.at(-1)?.number ?? number;
    }
  }
}

function lineOf(message: MessageView): TranscriptLine {
  const { isMine, authorName, at, editedAt, deletedAt } = message;
  return {
    who: isMine ? 'You' : authorName,
    when: `${momentWords(at)}${editedAt ? ' (changed later)' : ''}`,
    lines: deletedAt ? ['This message was deleted.'] : wordsOf(message),
  };
}

function wordsOf({ text, times, terms, file, heldKinds }: MessageView): string[] {
  return [
    ...text.split('\n').filter((line) => line.trim() !== ''),
    ...times.map((time) => `Time offered: ${momentWords(new Date(time))}`),
    ...terms.map((term) => `Term: ${term}`),
    ...(file ? [`File: ${file.name}`] : []),
    ...(heldKinds.length > 0 ? ['A part was held back.'] : []),
  ];
}
