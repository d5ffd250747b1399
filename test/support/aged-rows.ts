import type { RetentionRule } from '@pa/platform';
import type { Client } from 'pg';

/** What else a row must say for its time to count, where the tables hold it to that. */
const ALSO: Readonly<Record<string, string>> = {
  'accounts.unverified-sign-ups': 'email_verified_at = NULL',
  'accreditation.sessions': `starts_at = $MOMENT - interval '1 hour'`,
  'accounts.exports': `state = 'ready'`,
  'accounts.withdrawn-consents': 'withdrawn_by = given_by',
  'accounts.corrections': `state = 'kept'`,
  'accounts.staff-invitations': 'accepted_at = created_at',
  'accounts.representations': `state = 'ended', ended_as = 'staff'`,
  'register.put-away-profiles': `state = 'archived'`,
  'register.passed-dates': 'first_day = $MOMENT',
  'register.looks-at-profiles': `decision = 'approved'`,
  'accreditation.unanswered-references': `state = 'asked', answered_at = NULL`,
  'messaging.unsent-files': 'message_id = NULL',
  'messaging.closed-reports': `state = 'closed', outcome = 'talked'`,
  'billing.passes': `state = 'withdrawn', starts_at = NULL`,
  'billing.funders': `starts_on = '2000-01-01'`,
  'recruitment.ended-adverts': `state = 'closed'`,
  'recruitment.looks-at-adverts': `decision = 'approved'`,
  'recruitment.ended-applications': `state = 'withdrawn'`,
  'recruitment.hires': `state = 'hired', starts_on = '2026-04-01'`,
  'recruitment.ended-cover': `state = 'cancelled'`,
  'recruitment.application-drafts': `state = 'draft', number = NULL, submitted_at = NULL`,
};

/** Columns that say whether a time counts, and not which. */
const NO_TIMES = ['state'];
/** What of the same person keeps a row, and is gone first. */
const GONE_FIRST: Readonly<Record<string, string>> = {
  'accreditation.sessions': 'DELETE FROM check_places WHERE licensee_id = $1',
  'messaging.conversations': 'DELETE FROM safety_reports WHERE licensee_id = $1',
  'webhooks.addresses': 'DELETE FROM webhook_deliveries WHERE licensee_id = $1',
  'accounts.unverified-sign-ups': 'DELETE FROM assisted_accounts WHERE licensee_id = $1',
};

export interface AgedRow {
  /** Makes the licensee's sample row of the rule's table count from a moment. */
  age(moment: Date): Promise<void>;
  /** How many rows of the table the licensee has. */
  count(): Promise<number>;
}

/** The sample row of the table that a rule clears, to be made older. Null where the rule clears in its own way. */
export function agedRow(superuser: Client, licenseeId: string, rule: RetentionRule): AgedRow | null {
  const due = rule.clear?.due;
  if (!due) return null;
  const named = [...due.since.matchAll(/\bt\.(\w+)/g)].map(([, column]) => column ?? '');
  const columns = [...new Set(named)].filter((column) => !NO_TIMES.includes(column));
  /** A sample row has its person's id: in the same register the two are the same. */
  const owner = [/^t\.(\w+)$/.exec(due.whose ?? '')?.[1]].flatMap((column) => (column ? [`${column} = id`] : []));
  const count = async (): Promise<number> => {
    const { rows } = await superuser.query<{ count: number }>(
      `SELECT count(*)::integer AS count FROM ${due.table} WHERE licensee_id = $1`,
      [licenseeId],
    );
    return rows[0]?.count ?? 0;
  };
  const age = async (moment: Date): Promise<void> => {
    const at = `'${moment.toISOString()}'::timestamptz`;
    const changes = [
      ...owner,
      ...columns.map((column) => `${column} = ${at}`),
      ALSO[rule.key]?.replaceAll('$MOMENT', at),
    ];
    const first = GONE_FIRST[rule.key];
    if (first) await superuser.query(first, [licenseeId]);
    const { rowCount } = await superuser.query(
      `UPDATE ${due.table} SET ${changes.filter(Boolean).join(', ')} WHERE licensee_id = $1`,
      [licenseeId],
    );
    if (rowCount !== 1) throw new Error(`There is no sample row in ${due.table} to make older`);
  };
  return { age, count };
}
