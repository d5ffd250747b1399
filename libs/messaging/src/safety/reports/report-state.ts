export const REPORT_STATES = ['new', 'taken', 'referred', 'closed'] as const;
export type ReportState = (typeof REPORT_STATES)[number];

export const REPORT_DEEDS = ['take', 'putBack', 'refer', 'close', 'reopen'] as const;
export type ReportDeed = (typeof REPORT_DEEDS)[number];

/** Each step, from where and to where. A case that was passed on stays somebody's until it is closed. */
export const REPORT_MOVES: Readonly<Record<ReportDeed, { from: readonly ReportState[]; to: ReportState }>> = {
  take: { from: ['new'], to: 'taken' },
  putBack: { from: ['taken', 'referred'], to: 'new' },
  refer: { from: ['taken', 'referred'], to: 'referred' },
  close: { from: ['taken', 'referred'], to: 'closed' },
  reopen: { from: ['closed'], to: 'taken' },
};

export function canMove(deed: ReportDeed, state: ReportState): boolean {
  return REPORT_MOVES[deed].from.includes(state);
}

/** For staff. */
export const REPORT_STATE_WORDS: Readonly<Record<ReportState, string>> = {
  new: 'Nobody has taken it yet',
  taken: 'Being dealt with',
  referred: 'Passed on, and still open',
  closed: 'Closed',
};

/** For who reported: no more than how far it is. */
export const TOLD_WORDS: Readonly<Record<ReportState, string>> = {
  new: 'We have your report',
  taken: 'We are looking into it',
  referred: 'We are looking into it',
  closed: 'We have dealt with it',
};
