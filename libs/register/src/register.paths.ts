import type { ProfilePart } from './pa-profile-progress';

/** Every address of this lib's pages. */
export const registerPaths = {
  profile: '/pa/profile',
  /** The form page of one part of a PA's profile; the week has a place of its own. */
  part: (part: ProfilePart) => (part === 'week' ? '/pa/week' : `/pa/profile/${part}`),
  preview: '/pa/profile/preview',
  send: '/pa/profile/send',
  withdraw: '/pa/profile/take-back',
  pause: '/pa/profile/pause',
  resume: '/pa/profile/start-again',
  confirm: '/pa/profile/still-available',
  hide: '/pa/profile/hide',
  show: '/pa/profile/show',
  archive: '/pa/profile/put-away',
  reopen: '/pa/profile/bring-back',
  week: '/pa/week',
  dates: '/pa/week/dates',
  /** From a mail: works without signing in. The page shows one button, and posts to the same address. */
  stillAvailable: (token: string) => `/still-available/${token}`,
  employerProfile: '/employer/profile',
  moderation: '/staff/moderation',
  moderationOf: (profileId: string) => `/staff/moderation/${profileId}`,
} as const;
