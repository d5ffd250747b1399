import { deleteRows, type RetentionRule } from '@pa/platform';

/** How long files for parts of the scheme are kept. */
export const partFilesRetention: readonly RetentionRule[] = [
  {
    key: 'accreditation.part-files',
    what: 'Files you sent for your approval',
    keep: { months: 6 },
    from: 'after our staff looked at it',
    then: 'deleted',
    why: 'So that we can look again if somebody asks. After that it is enough that we know who accepted it and when. A file you take out, or send again, goes at once.',
    clear: deleteRows({ table: 'part_files', since: 't.decided_at', whose: 't.person_id' }),
  },
];
