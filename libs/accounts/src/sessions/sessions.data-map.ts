import type { DataMap } from '@pa/platform';

/** Where people are signed in, and what they are told about it. */
export const sessionsDataMap: DataMap = {
  'public.browser_sessions': {
    holds: 'Where a person is signed in: device, part of the internet address, times',
    retention: 'accounts.browser-sessions',
    columns: {
      licensee_id: 'key',
      id: 'key',
      person_id: 'key',
      way: 'plain',
      kept: 'plain',
      device: 'personal',
      network: 'personal',
      started_at: 'personal',
      last_used_at: 'personal',
      expires_at: 'plain',
    },
    exports: [
      {
        title: 'Where you are signed in',
        whose: 't.person_id',
        labels: { kept: 'You asked to stay signed in', network: 'Internet connection', expires_at: 'Ends unless used' },
      },
    ],
  },
  'public.known_devices': {
    holds: 'Devices a person has signed in with: only what is needed to know one again',
    retention: 'accounts.known-devices',
    columns: { licensee_id: 'key', id: 'key', person_id: 'key', device_hash: 'secret', last_used_at: 'plain' },
    exports: [{ title: 'Devices we know again', whose: 't.person_id' }],
  },
  'public.security_news': {
    holds: 'What a person was told about signing in: from which device and when',
    retention: 'accounts.security-news',
    columns: {
      licensee_id: 'key',
      id: 'key',
      person_id: 'key',
      kind: 'plain',
      device: 'personal',
      network: 'personal',
      at: 'plain',
    },
    exports: [{ title: 'What we told you about signing in', whose: 't.person_id' }],
  },
};
