import { deleteRows, type RetentionRule } from '@pa/platform';

/** How long references are kept. */
export const referencesRetention: readonly RetentionRule[] = [
  {
    key: 'accreditation.references',
    what: 'References that came, and that there was one which was declined or taken back',
    keep: { years: 3 },
    from: 'after the referee answered or it was taken back',
    then: 'deleted',
    why: 'A reference that is older says little about how somebody works now. What was taken back is emptied at once, but for a code made from the address, so that we do not write to that person again.',
    clear: deleteRows({
      table: 'pa_references',
      since: 'coalesce(t.ended_at, t.answered_at)',
      whose: 't.person_id',
    }),
  },
  {
    key: 'accreditation.reference-shares',
    what: 'Which employers a PA let read a reference',
    keep: { years: 1 },
    from: 'after it was shown, read last or ended',
    then: 'deleted',
    why: 'It helps to know who read it while work begins. What nobody read for a year is not needed; it can be shown again.',
    clear: deleteRows({
      table: 'reference_shares',
      since: 'greatest(t.shared_at, t.last_read_at, t.ended_at)',
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
