/** Addresses of the pages of cards. */
export const cardsPaths = {
  own: '/pa/card',
  newCode: '/pa/card/new-code',
  end: '/pa/card/end',
  pdf: '/pa/card/card.pdf',
  verify: '/verify',
  verifyCode: (code: string) => `/verify/${code}`,
} as const;
