/** Addresses of the pages of times to show documents. */
export const bookingsPaths = {
  places: '/pa/check-places',
  book: (sessionId: string) => `/pa/check-places/book/${sessionId}`,
  change: (id: string) => `/pa/check-places/${id}/change`,
  giveBack: (id: string) => `/pa/check-places/${id}/give-back`,
  calendar: (id: string) => `/pa/check-places/${id}/calendar.ics`,
  sessions: '/staff/check-sessions',
  sessionList: (list: string) => `/staff/check-sessions?list=${list}`,
  newSession: '/staff/check-sessions/new',
  session: (id: string) => `/staff/check-sessions/${id}`,
  callOff: (id: string) => `/staff/check-sessions/${id}/call-off`,
  tick: (id: string) => `/staff/check-places/${id}/tick`,
} as const;
