/** Addresses of the pages of evidence. */
export const accreditationPaths = {
  whichCheck: '/checks/which',
  ownChecks: '/pa/checks',
  newCheck: '/pa/checks/new',
  plan: '/pa/checks/plan',
  endPlan: '/pa/checks/plan/end',
  ownCheck: (id: string) => `/pa/checks/${id}`,
  permit: (id: string) => `/pa/checks/${id}/permit`,
  forbid: (id: string) => `/pa/checks/${id}/permit/end`,
  withdraw: (id: string) => `/pa/checks/${id}/take-out`,
  board: '/staff/checks',
  boardList: (list: string) => `/staff/checks?list=${list}`,
  case: (id: string) => `/staff/checks/${id}`,
  see: (id: string) => `/staff/checks/${id}/seen`,
  refuse: (id: string) => `/staff/checks/${id}/not-accepted`,
  status: (id: string) => `/staff/checks/${id}/status`,
} as const;
