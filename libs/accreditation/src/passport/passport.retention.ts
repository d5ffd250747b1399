import { deleteRows, type RetentionRule } from '@pa/platform';

/** The line of the retention schedule about approvals of other registers. */
export const passportRetention: readonly RetentionRule[] = [
  {
    key: 'accreditation.carried-approvals',
    what: 'Approvals of other registers that you brought',
    keep: { years: 3 },
    from: 'after you brought it',
    then: 'deleted',
    why: 'So that staff can look at it again when you ask about it. You can take it out at any time.',
    clear: deleteRows({ table: 'carried_approvals', since: 't.accepted_at', whose: 't.person_id' }),
  },
];
