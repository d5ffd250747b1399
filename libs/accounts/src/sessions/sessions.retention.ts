import { deleteRows, type RetentionRule } from '@pa/platform';

/** How long we know where people were signed in. */
export const sessionsRetention: readonly RetentionRule[] = [
  {
    key: 'accounts.browser-sessions',
    what: 'Where you are signed in: device, part of the internet address, times',
    keep: { days: 1 },
    from: 'after the session ends',
    then: 'deleted',
    why: 'Only so that you can see where you are signed in, and end it.',
    clear: deleteRows({ table: 'browser_sessions', since: 't.expires_at', whose: null }),
  },
  {
    key: 'accounts.known-devices',
    what: 'Devices you have signed in with, without a name',
    keep: { months: 13 },
    from: 'after you last signed in with it',
    then: 'deleted',
    why: 'So that we can tell you when a new device signs in.',
    clear: deleteRows({ table: 'known_devices', since: 't.last_used_at', whose: null }),
  },
  {
    key: 'accounts.security-news',
    what: 'What we told you about signing in',
    keep: { years: 1 },
    from: 'after we told you',
    then: 'deleted',
    why: 'So that you and we can look into it when somebody else used your account.',
    clear: deleteRows({ table: 'security_news', since: 't.at', whose: 't.person_id' }),
  },
];
