import type { DataMap } from './data-map';

/** The platform's own tables. None holds content of a person's. */
export const platformDataMap: DataMap = {
  'public.migrations': {
    holds: 'Which changes to the tables have been made',
    retention: 'platform.for-good',
    columns: { id: 'key', timestamp: 'plain', name: 'plain' },
  },
  'public.sessions': {
    holds: 'Who is signed in, in which browser',
    retention: 'platform.sessions',
    columns: { sid: 'secret', sess: 'secret', expire: 'plain' },
  },
  'public.rate_limits': {
    holds: 'How often something was tried, counted under a key that cannot be read',
    retention: 'platform.counted-tries',
    columns: { key: 'secret', points: 'plain', expire: 'plain' },
  },
  'public.outbox': {
    holds: 'What the worker has still to do: a topic and an id, no content',
    retention: 'platform.set-aside-events',
    columns: {
      licensee_id: 'key',
      id: 'key',
      topic: 'plain',
      subject_id: 'key',
      attempts: 'plain',
      created_at: 'plain',
      next_attempt_at: 'plain',
      set_aside_at: 'plain',
      is_quiet: 'plain',
    },
  },
  'public.audit_entries': {
    holds: 'Who did what that needs a special right: ids, counts and keys, no content',
    retention: 'platform.for-good',
    columns: {
      licensee_id: 'key',
      id: 'key',
      number: 'plain',
      at: 'plain',
      act: 'plain',
      doer_id: 'key',
      for_id: 'key',
      subject_kind: 'plain',
      subject_id: 'key',
      details: 'plain',
      previous_hash: 'derived',
      hash: 'derived',
    },
  },
};
