import type { DataMap } from '@pa/platform';

/** What stands in the columns of files for parts of the scheme. */
export const partFilesDataMap: DataMap = {
  'public.part_files': {
    holds:
      'What file a PA sent for a part of the scheme, and what staff said of it; its bytes stand sealed in the file store',
    retention: 'accreditation.part-files',
    columns: {
      licensee_id: 'key',
      id: 'key',
      person_id: 'key',
      module: 'personal',
      state: 'personal',
      why: 'personal',
      name_sealed: 'sealed',
      key_sealed: 'secret',
      kind: 'plain',
      size: 'plain',
      verdict: 'plain',
      added_at: 'plain',
      decided_by: 'key',
      decided_at: 'plain',
    },
    exports: [
      {
        title: 'Files for your approval',
        whose: 't.person_id',
        labels: {
          module: 'Part',
          name_sealed: 'Name',
          state: 'Where it stands',
          why: 'Why we sent it back',
          size: 'Bytes',
          verdict: 'Looked at for viruses',
          added_at: 'You sent it',
          decided_at: 'We looked at it',
        },
      },
    ],
  },
};
