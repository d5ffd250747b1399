import { deleteRows, type RetentionRule } from '@pa/platform';
import { safetyRetention } from './safety.retention';
import { factorsRetention } from './factors/factors.retention';
import { sessionsRetention } from './sessions/sessions.retention';
import { representativesRetention } from './representatives/representatives.retention';
import { staffRetention } from './staff/staff.retention';
import { privacyRetention } from './privacy/privacy.retention';

/** Someone who never goes online has no address to confirm, and staff run that account: it stays. */
const NEVER_CONFIRMED = `t.email_verified_at IS NULL AND t.email_sealed IS NOT NULL
  AND NOT EXISTS (SELECT FROM assisted_accounts a WHERE a.licensee_id = t.licensee_id AND a.person_id = t.id)`;

/** This lib's lines of the retention schedule. */
export const accountsRetention: readonly RetentionRule[] = [
  ...privacyRetention,
  ...safetyRetention,
  {
    key: 'accounts.unverified-sign-ups',
    what: 'Accounts whose email address was never confirmed',
    keep: { days: 7 },
    from: 'after the day someone joined',
    then: 'deleted',
    why: 'The link in the email works for 2 days. After a week nobody is coming back.',
    source: 'UK GDPR, article 5(1)(c)',
    clear: deleteRows({
      table: 'people',
      since: 't.created_at',
      whose: 't.id',
      where: NEVER_CONFIRMED,
    }),
  },
  {
    key: 'accounts.email-links',
    what: 'Links we sent by email',
    keep: { days: 1 },
    from: 'after the link stops working',
    then: 'deleted',
    why: 'Only so that we can say why a link does not work.',
    clear: deleteRows({ table: 'email_tokens', since: 't.expires_at', whose: 't.person_id' }),
  },
  {
    key: 'accounts.access-tokens',
    what: 'Tokens with which a program signs in',
    keep: { days: 30 },
    from: 'after the token ends or is taken back',
    then: 'deleted',
    why: 'So that you can see for a while what was there.',
    clear: deleteRows({
      table: 'access_tokens',
      since: 'least(t.expires_at, t.revoked_at)',
      whose: 't.person_id',
    }),
  },
  ...factorsRetention,
  ...sessionsRetention,
  ...staffRetention,
  ...representativesRetention,
];
