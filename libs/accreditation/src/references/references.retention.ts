import { deleteRows, type RetentionRule } from '@pa/platform';

/** How long references are kept. */
export const referencesRetention: readonly RetentionRule[] = [
  {
    key: 'accreditation.references',
    what: 'References that came, and that there was one which was declined or taken back',
    keep: { years: 3 },
    from: 'after the referee answered or it was taken back',
    then: 'deleted',
    why: 'A reference that is older says little about how somebody works now. What was taken back is emptied at once.',
    clear: deleteRows({
      table: 'pa_references',
      since: 'coalesce(t.ended_at, t.answered_at)',
      whose: 't.person_id',
    }),
  },
  {
    key: 'accreditation.unanswered-references',
    what: 'Who was asked for a reference and did not answer',
    keep: { months: 3 },
    from: 'after the link stops working',
    then: 'deleted',
    why: 'Somebody who did not answer has agreed to nothing. Three months leave time to ask once more.',
    clear: deleteRows({
      table: 'pa_references',
      since: 't.expires_at',
      whose: 't.person_id',
      where: `t.state = 'asked'`,
    }),
  },
];
