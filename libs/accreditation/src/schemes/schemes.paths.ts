/** Addresses of the pages of schemes and approvals. */
export const schemesPaths = {
  own: '/pa/approval',
  apply: '/pa/approval/ask',
  sign: '/pa/approval/code',
  appeal: '/pa/approval/look-again',
  scheme: '/staff/scheme',
  module: (key: string) => `/staff/scheme/parts/${key}`,
  directory: '/staff/directory',
  board: '/staff/approvals',
  boardList: (list: string) => `/staff/approvals?list=${list}`,
  case: (id: string) => `/staff/approvals/${id}`,
  decide: (id: string) => `/staff/approvals/${id}/decide`,
  answer: (id: string) => `/staff/approvals/${id}/appeal`,
  signOff: (id: string) => `/staff/approvals/${id}/parts`,
} as const;
