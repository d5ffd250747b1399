import type { DataMap } from '@pa/platform';

/** What stands in each column of the tables of schemes and standing. */
export const schemesDataMap: DataMap = {
  'public.schemes': {
    holds: 'What a register wants of PAs whom it approves, and its code of conduct, in all versions',
    retention: 'platform.for-good',
    columns: {
      licensee_id: 'key',
      id: 'key',
      number: 'plain',
      policy: 'plain',
      made_by: 'key',
      made_at: 'plain',
    },
  },
  'public.standings': {
    holds: 'Where a PA stands on the way to approval, and how long it counts',
    retention: 'accreditation.standings',
    columns: {
      licensee_id: 'key',
      id: 'key',
      person_id: 'key',
      state: 'personal',
      applied_at: 'plain',
      since: 'personal',
      term_until: 'personal',
      approved_until: 'personal',
      scheme_number: 'derived',
      proposed_by: 'key',
      appealed_at: 'plain',
      appeal_sealed: 'sealed',
      warned_for: 'derived',
      warned_days: 'derived',
      ended_for: 'derived',
      version: 'derived',
    },
    exports: [
      {
        title: 'Your approval',
        whose: 't.person_id',
        labels: {
          state: 'Where it stands',
          applied_at: 'You asked us',
          since: 'You are approved since',
          term_until: 'The approval ends on',
          approved_until: 'It ends on, when a part of it ends sooner',
          appealed_at: 'You asked us to look again',
          appeal_sealed: 'What you wrote then',
        },
      },
    ],
  },
  'public.standing_parts': {
    holds: 'What a PA signed, and what staff say the PA has done, on the way to approval',
    retention: 'accreditation.standings',
    columns: {
      licensee_id: 'key',
      id: 'key',
      person_id: 'key',
      module: 'personal',
      edition: 'plain',
      done_on: 'personal',
      done_by: 'key',
    },
    exports: [
      {
        title: 'Parts of your approval',
        whose: 't.person_id',
        labels: { module: 'Part', edition: 'Edition of the code', done_on: 'Done on' },
      },
    ],
  },
  'public.standing_decisions': {
    holds: 'What staff decided about approvals, and why',
    retention: 'accreditation.standing-decisions',
    columns: {
      licensee_id: 'key',
      id: 'key',
      person_id: 'key',
      deed: 'personal',
      why: 'personal',
      words_sealed: 'sealed',
      decided_by: 'key',
      decided_at: 'plain',
    },
    exports: [
      {
        title: 'What we decided about your approval',
        whose: 't.person_id',
        labels: { deed: 'What we decided', why: 'Why', words_sealed: 'What we wrote', decided_at: 'When' },
      },
    ],
  },
};
