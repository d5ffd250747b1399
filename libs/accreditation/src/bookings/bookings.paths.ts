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

/** Addresses of the pages of courses. */
export const coursePaths = {
  own: '/pa/courses',
  book: (id: string) => `/pa/courses/book/${id}`,
  giveBack: (id: string) => `/pa/courses/${id}/give-back`,
  calendar: (id: string) => `/pa/courses/${id}/calendar.ics`,
  list: '/staff/courses',
  listOf: (list: string) => `/staff/courses?list=${list}`,
  add: '/staff/courses/new',
  course: (id: string) => `/staff/courses/${id}`,
  callOff: (id: string) => `/staff/courses/${id}/call-off`,
  tick: (id: string) => `/staff/course-places/${id}/tick`,
} as const;
