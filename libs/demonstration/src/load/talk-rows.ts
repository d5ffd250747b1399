import type { KeyObject } from 'node:crypto';
import { ConversationKeys, lockBody } from '@pa/messaging';
import { seededId } from '../random/seeded-id';
import type { TalkLine } from '../messages/talk-lines';

/** A conversation that is to be there. */
export interface Talk {
  readonly employerId: string;
  readonly paId: string;
  readonly paAlias: string | null;
  readonly kind: 'request' | 'application';
  readonly subjectId: string;
  readonly about: string;
  readonly lines: readonly TalkLine[];
  readonly lastAt: Date;
  /** How many of the last lines each has not read. */
  readonly unread?: { readonly employer?: number; readonly pa?: number };
  readonly closed?: { readonly why: 'block' | 'staff'; readonly byId: string };
}

type Row = Record<string, unknown>;
const GAP_MS = 47 * 60_000;

/** The rows of one conversation, by table, parents first. */
export function talkRows(keys: ConversationKeys, licensee_id: string, talk: Talk): Array<[table: string, rows: Row[]]> {
  const { employerId, paId, lines, lastAt } = talk;
  const id = seededId(`talk/${employerId}/${paId}`);
  const keySealed = keys.make(licensee_id);
  const at = (place: number): Date => new Date(lastAt.getTime() - (lines.length - 1 - place) * GAP_MS);
  const opened = at(0);
  const read = (side: 'employer' | 'pa') => lines.length - (talk.unread?.[side] ?? 0);
  const member = (side: 'employer' | 'pa', person_id: string): Row => ({
    ...{ licensee_id, conversation_id: id, person_id, side },
    delivered_number: lines.length,
    read_number: read(side),
    typing_shown: false,
  });
  const conversation = {
    licensee_id,
    id,
    employer_id: employerId,
    pa_id: paId,
    pa_alias: talk.paAlias,
    state: talk.closed ? 'closed' : 'open',
    closed_why: talk.closed?.why ?? null,
    closed_by: talk.closed?.byId ?? null,
    closed_at: talk.closed ? lastAt : null,
    key_sealed: keySealed,
    last_number: lines.length,
    opened_at: opened,
    last_message_at: lastAt,
  };
  const reason = { licensee_id, id: seededId(`${id}/reason`), conversation_id: id, at: opened };
  const key = keys.keyOf({ licenseeId: licensee_id, conversationId: id, keySealed });
  return [
    ['conversations', [conversation]],
    ['conversation_reasons', [{ ...reason, kind: talk.kind, subject_id: talk.subjectId, about: talk.about }]],
    ['conversation_members', [member('employer', employerId), member('pa', paId)]],
    [
      'messages',
      lines.map((line, place) => messageRow(line, { talk, id, licensee_id, key, number: place + 1, at: at(place) })),
    ],
  ];
}

interface Place {
  readonly talk: Talk;
  readonly id: string;
  readonly licensee_id: string;
  readonly key: KeyObject;
  readonly number: number;
  readonly at: Date;
}

function messageRow(line: TalkLine, { talk, id, licensee_id, key, number, at }: Place): Row {
  const messageId = seededId(`${id}/${number}`);
  const { by, isChanged, isDeleted, ...body } = line;
  const place = { licenseeId: licensee_id, conversationId: id, messageId };
  return {
    licensee_id,
    id: messageId,
    conversation_id: id,
    number,
    client_id: by === 'note' ? null : seededId(`${id}/${number}/mark`),
    author_id: { employer: talk.employerId, pa: talk.paId, note: null }[by],
    side: by === 'note' ? 'system' : by,
    kind: kindOf(line),
    body: isDeleted ? null : lockBody(key, place, JSON.stringify(body)),
    created_at: at,
    edited_at: isChanged ? at : null,
    deleted_at: isDeleted ? at : null,
  };
}

function kindOf({ by, times, terms }: TalkLine): string {
  if (by === 'note') return 'system';
  if (times) return 'times';
  return terms ? 'terms' : 'text';
}
