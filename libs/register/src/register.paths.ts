/** Addresses of this lib's pages that mails name. */
export const registerPaths = {
  /** The PA's own profile. */
  profile: '/profile',
  /** GET shows one button, POST acts; no sign-in is needed. */
  stillAvailable: (token: string) => `/still-available/${token}`,
} as const;
