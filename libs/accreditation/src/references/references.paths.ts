/** Addresses of the pages of references. */
export const referencePaths = {
  own: '/pa/references',
  ask: '/pa/references/new',
  renew: (id: string) => `/pa/references/${id}/ask-again`,
  takeOut: (id: string) => `/pa/references/${id}/take-out`,
  referee: (token: string) => `/reference/${token}`,
  sayNo: (token: string) => `/reference/${token}/no`,
  board: '/staff/references',
  boardList: (list: string) => `/staff/references?list=${list}`,
  case: (id: string) => `/staff/references/${id}`,
  noteCall: (id: string) => `/staff/references/${id}/telephone`,
  settle: (id: string) => `/staff/references/${id}/decision`,
} as const;
