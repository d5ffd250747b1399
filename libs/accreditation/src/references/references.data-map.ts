import type { DataMap } from '@pa/platform';

const SHARED = {
  shared_at: 'From',
  ended_at: 'Until',
  read_count: 'How often it was read',
  last_read_at: 'When last',
};

/** What stands in the columns of references. */
export const referencesDataMap: DataMap = {
  'public.pa_references': {
    holds: 'Whom PAs asked to say how they work, and what these people answered',
    retention: 'accreditation.references',
    columns: {
      licensee_id: 'key',
      id: 'key',
      person_id: 'key',
      way: 'plain',
      relation: 'personal',
      known_from: 'personal',
      known_to: 'personal',
      referee_sealed: 'sealed',
      referee_hash: 'index',
      state: 'plain',
      asked_at: 'plain',
      expires_at: 'plain',
      asked_from_hash: 'index',
      asked_network_hash: 'index',
      link_round: 'derived',
      reminders: 'derived',
      answers_sealed: 'sealed',
      is_relative: 'plain',
      may_be_read: 'plain',
      may_be_shown: 'plain',
      answered_at: 'plain',
      answered_by: 'key',
      spoken_on: 'plain',
      conflicts: 'personal',
      decided_at: 'plain',
      decided_by: 'key',
      refusal: 'personal',
      ended_at: 'plain',
      version: 'derived',
    },
    exports: [
      {
        title: 'References you asked for',
        whose: 't.person_id',
        labels: {
          way: 'How we ask',
          relation: 'How they know you, as you told us',
          known_from: 'They know you from',
          known_to: 'They know you until',
          referee_sealed: 'Who it is, as you told us',
          state: 'Where it stands',
          is_relative: 'They say that they are a relative',
          may_be_read: 'They said that you may read it',
          may_be_shown: 'They said that you may show it to employers',
          answered_at: 'They answered',
          spoken_on: 'We spoke to them by telephone on',
          decided_at: 'We looked at it',
          refusal: 'Why we cannot use it',
          ended_at: 'It was taken back',
        },
      },
    ],
    exempt: {
      answers_sealed:
        'A reference is given in confidence, and is about its writer too. Where they said that you may read it, it stands on your page of references.',
      conflicts: 'What staff are to look at before they trust a reference would help somebody who writes their own.',
    },
  },
  'public.reference_shares': {
    holds: 'Which employers a PA lets read a reference, and when they did',
    retention: 'accreditation.reference-shares',
    columns: {
      licensee_id: 'key',
      id: 'key',
      reference_id: 'key',
      person_id: 'key',
      employer_id: 'key',
      shared_at: 'plain',
      ended_at: 'plain',
      read_count: 'plain',
      last_read_at: 'plain',
    },
    exports: [
      { title: 'References you let employers read', whose: 't.person_id', labels: SHARED },
      { title: 'References that PAs let you read', whose: 't.employer_id', labels: SHARED },
    ],
  },
};
