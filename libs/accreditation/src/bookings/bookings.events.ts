/** What bookings tell the worker. The subject is the place. */
export const bookingsEvents = {
  /** A PA has a place, or changed to this one. */
  booked: 'accreditation.place-booked',
  /** A PA waits for a place at a course. */
  waits: 'accreditation.place-waits',
  /** Staff called the session off. */
  calledOff: 'accreditation.place-called-off',
  /** It begins in a day, or in two hours. */
  soon: 'accreditation.place-soon',
  /** The PA did not come. */
  missed: 'accreditation.place-missed',
} as const;
