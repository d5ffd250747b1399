import type { DataMap } from '@pa/platform';

/** What stands in the columns of training. */
export const trainingsDataMap: DataMap = {
  'public.trainings': {
    holds: 'Training that PAs tell of: what, with whom and when, and who of staff saw proof of it',
    retention: 'accreditation.trainings',
    columns: {
      licensee_id: 'key',
      id: 'key',
      person_id: 'key',
      category: 'personal',
      provider: 'personal',
      done_on: 'personal',
      valid_until: 'personal',
      state: 'personal',
      told_at: 'plain',
      seen_by: 'key',
      seen_on: 'personal',
      decided_at: 'plain',
      refusal: 'personal',
      withdrawn_at: 'plain',
      version: 'derived',
    },
    exports: [
      {
        title: 'Your training',
        whose: 't.person_id',
        labels: {
          category: 'What it was about',
          provider: 'Who gave it',
          done_on: 'You finished it on',
          valid_until: 'It counts until',
          state: 'Where it stands',
          told_at: 'You told us',
          seen_on: 'We saw proof on',
          decided_at: 'We decided',
          refusal: 'Why we did not accept it',
          withdrawn_at: 'You took it out',
        },
      },
    ],
  },
  'public.training_files': {
    holds: 'What file a PA sent as proof of a training; its bytes stand sealed in the file store',
    retention: 'accreditation.training-files',
    columns: {
      licensee_id: 'key',
      id: 'key',
      training_id: 'key',
      person_id: 'key',
      name_sealed: 'sealed',
      key_sealed: 'secret',
      kind: 'plain',
      size: 'plain',
      verdict: 'plain',
      added_at: 'plain',
      settled_at: 'plain',
    },
    exports: [
      {
        title: 'Files with your training',
        whose: 't.person_id',
        labels: {
          name_sealed: 'Name',
          size: 'Bytes',
          verdict: 'Looked at for viruses',
          added_at: 'You added it',
          settled_at: 'We looked at it',
        },
      },
    ],
  },
};
