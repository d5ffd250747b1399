/** Addresses of the pages of references. */
export const referencePaths = {
  own: '/pa/references',
  ask: '/pa/references/new',
  renew: (id: string) => `/pa/references/${id}/ask-again`,
  takeOut: (id: string) => `/pa/references/${id}/take-out`,
  audience: (id: string) => `/pa/references/${id}/employers`,
  audienceOne: (id: string, employerId: string) => `/pa/references/${id}/employers/${employerId}`,
  audienceEnd: (id: string, employerId: string) => `/pa/references/${id}/employers/${employerId}/end`,
  shown: '/references',
  shownOne: (id: string) => `/references/${id}`,
  referee: (token: string) => `/reference/${token}`,
  sayNo: (token: string) => `/reference/${token}/no`,
  board: '/staff/references',
  boardList: (list: string) => `/staff/references?list=${list}`,
  case: (id: string) => `/staff/references/${id}`,
  noteCall: (id: string) => `/staff/references/${id}/telephone`,
  settle: (id: string) => `/staff/references/${id}/decision`,
} as const;
