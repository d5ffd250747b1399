/** What is told of monitoring visits. Each names the visit. */
export const visitsEvents = {
  /** The PA and who goes are told. */
  planned: 'accreditation.visit-planned',
  /** Another time, way or place, by the same person: both are told. */
  moved: 'accreditation.visit-moved',
  /** Somebody else goes, perhaps at another time: the PA is told, who goes now, and who was to go. */
  handedOver: 'accreditation.visit-handed-over',
  calledOff: 'accreditation.visit-called-off',
  /** They could not meet: the PA is told. */
  missed: 'accreditation.visit-missed',
  /** What was noted about who came is put right: the PA is told. */
  putRight: 'accreditation.visit-put-right',
  /** Written up, or put right: the PA is told. */
  writtenUp: 'accreditation.visit-written-up',
  /** Staff closed something to do or sent it back: the PA is told. */
  settled: 'accreditation.visit-settled',
  /** Staff answered a PA who sees a finding in another way: the PA is told. */
  viewAnswered: 'accreditation.visit-view-answered',
  /** It is in two days: the PA and who goes are reminded. */
  soon: 'accreditation.visit-soon',
  /** Its time was days ago, and nobody has said how it went: who goes is asked. */
  late: 'accreditation.visit-late',
  /** Something is to be done within a week: the PA is reminded. */
  dueSoon: 'accreditation.visit-action-due-soon',
} as const;
