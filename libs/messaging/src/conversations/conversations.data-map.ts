import type { DataMap } from '@pa/platform';

const IN_YOUR_MESSAGES = 'It stands in “Your messages”, which is opened with the key of the conversation.';

/** What a person wrote goes to that person: the part "Your messages" reads it, for the data map cannot open it. */
export const conversationsDataMap: DataMap = {
  'public.conversations': {
    holds: 'Which employer and which PA write to each other, with the key of their messages, which is itself sealed',
    retention: 'messaging.conversations',
    columns: {
      licensee_id: 'key',
      id: 'key',
      employer_id: 'key',
      pa_id: 'key',
      pa_alias: 'plain',
      state: 'plain',
      closed_why: 'plain',
      closed_by: 'key',
      closed_at: 'plain',
      key_sealed: 'secret',
      shared_fields: 'derived',
      last_number: 'derived',
      opened_at: 'plain',
      last_message_at: 'plain',
    },
  },
  'public.conversation_reasons': {
    holds: 'Why two people may write to each other: an application, a request, an invitation',
    retention: 'messaging.conversations',
    columns: {
      licensee_id: 'key',
      id: 'key',
      conversation_id: 'key',
      kind: 'plain',
      subject_id: 'key',
      about: 'plain',
      at: 'plain',
    },
  },
  'public.conversation_members': {
    holds: 'How far each person has read, and whether others may see that they type',
    retention: 'messaging.conversations',
    columns: {
      licensee_id: 'key',
      conversation_id: 'key',
      person_id: 'key',
      side: 'plain',
      delivered_number: 'derived',
      read_number: 'derived',
      typing_shown: 'plain',
      archived_at: 'plain',
    },
  },
  'public.messages': {
    holds: 'What people wrote to each other, locked with the key of their conversation',
    retention: 'messaging.conversations',
    columns: {
      licensee_id: 'key',
      id: 'key',
      conversation_id: 'key',
      number: 'derived',
      client_id: 'key',
      author_id: 'key',
      side: 'plain',
      kind: 'plain',
      body: 'sealed',
      created_at: 'plain',
      edited_at: 'plain',
      deleted_at: 'plain',
    },
    exempt: { body: IN_YOUR_MESSAGES },
  },
};
