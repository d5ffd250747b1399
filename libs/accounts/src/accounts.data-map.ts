import type { DataMap } from '@pa/platform';
import { safetyDataMap } from './safety.data-map';
import { factorsDataMap } from './factors/factors.data-map';
import { sessionsDataMap } from './sessions/sessions.data-map';
import { representativesDataMap } from './representatives/representatives.data-map';
import { staffDataMap } from './staff/staff.data-map';
import { privacyDataMap } from './privacy/privacy.data-map';

/** What stands in each column of this lib's tables. A table or column that is not here fails bar H5. */
export const accountsDataMap: DataMap = {
  ...privacyDataMap,
  ...safetyDataMap,
  'public.people': {
    holds: 'People with an account: name, email address and what they are on the register',
    retention: 'accounts.account',
    columns: {
      licensee_id: 'key',
      id: 'key',
      display_name: 'personal',
      name_sealed: 'sealed',
      email_sealed: 'sealed',
      email_index: 'index',
      name_index: 'index',
      surname_index: 'index',
      password_hash: 'secret',
      roles: 'personal',
      email_verified_at: 'plain',
      email_codes_since: 'personal',
      suspended_at: 'personal',
      closing_at: 'plain',
      used_at: 'personal',
      unused_told_at: 'plain',
      created_at: 'plain',
    },
    exports: [
      {
        title: 'Your account',
        whose: 't.id',
        labels: {
          display_name: 'Name that others see',
          name_sealed: 'Your name',
          email_sealed: 'Your email address',
          roles: 'What you are on the register',
          email_verified_at: 'You confirmed your email address',
          email_codes_since: 'You turned codes by email on',
          suspended_at: 'We suspended your account',
          used_at: 'You last used it',
          unused_told_at: 'We told you that nobody uses it',
          created_at: 'You joined',
        },
      },
    ],
  },
  'public.email_tokens': {
    holds: 'Links sent by email: only what is needed to know one again',
    retention: 'accounts.email-links',
    columns: {
      licensee_id: 'key',
      id: 'key',
      person_id: 'key',
      purpose: 'plain',
      token_hash: 'secret',
      expires_at: 'plain',
      used_at: 'plain',
    },
    exports: [{ title: 'Links we sent you by email', whose: 't.person_id' }],
  },
  'public.access_tokens': {
    holds: 'Tokens with which a program signs in: only what is needed to know one again',
    retention: 'accounts.access-tokens',
    columns: {
      licensee_id: 'key',
      id: 'key',
      person_id: 'key',
      token_hash: 'secret',
      name: 'personal',
      scopes: 'plain',
      strong: 'plain',
      proven_at: 'plain',
      last_used_at: 'plain',
      created_at: 'plain',
      expires_at: 'plain',
      revoked_at: 'plain',
    },
    exports: [{ title: 'Programs that may sign in for you', whose: 't.person_id' }],
  },
  ...factorsDataMap,
  ...sessionsDataMap,
  ...staffDataMap,
  ...representativesDataMap,
};
