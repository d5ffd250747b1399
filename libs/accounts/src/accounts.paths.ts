/** Every address of this lib's pages. */
export const accountsPaths = {
  signIn: '/sign-in',
  signOut: '/sign-out',
  join: '/join',
  joinAs: (role: 'pa' | 'employer') => `/join/${role}`,
  checkYourEmail: '/join/check-your-email',
  verifyEmail: (token: string) => `/confirm-email/${token}`,
  forgotPassword: '/forgot-password',
  forgotPasswordSent: '/forgot-password/sent',
  resetPassword: (token: string) => `/reset-password/${token}`,
  account: '/account',
} as const;
