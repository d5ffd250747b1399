/** Addresses of the pages of monitoring visits. */
export const visitsPaths = {
  own: '/pa/visits',
  ownOne: (id: string) => `/pa/visits/${id}`,
  ownReply: (id: string) => `/pa/visits/${id}/another-time`,
  ownAction: (id: string, findingId: string) => `/pa/visits/${id}/done/${findingId}`,
  list: '/staff/visits',
  listOf: (list: string) => `/staff/visits?list=${list}`,
  planFor: (personId: string) => `/staff/visits/for/${personId}`,
  questions: '/staff/visits/questions',
  one: (id: string) => `/staff/visits/${id}`,
  move: (id: string) => `/staff/visits/${id}/move`,
  callOff: (id: string) => `/staff/visits/${id}/call-off`,
  missed: (id: string) => `/staff/visits/${id}/missed`,
  putRight: (id: string) => `/staff/visits/${id}/put-right`,
  home: (id: string) => `/staff/visits/${id}/home`,
  findings: (id: string) => `/staff/visits/${id}/findings`,
  settle: (id: string, findingId: string) => `/staff/visits/${id}/settle/${findingId}`,
} as const;
