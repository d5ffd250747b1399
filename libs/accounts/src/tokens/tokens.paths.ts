/** Pages about tokens that a person makes. */
export const tokensPaths = {
  tokens: '/account/tokens',
  make: '/account/tokens/new',
  revoke: (id: string) => `/account/tokens/${id}/revoke`,
} as const;
