import type { CaseDeed, StandingState } from '../../schemes/standing-state';

/** How each state is said, and how it looks. */
export const STATE_WORDS: Readonly<Record<StandingState, { readonly kind: string; readonly text: string }>> = {
  'not-started': { kind: 'plain', text: 'Not started' },
  'in-progress': { kind: 'plain', text: 'On the way' },
  submitted: { kind: 'wait', text: 'Waiting for staff' },
  approved: { kind: 'good', text: 'Approved' },
  suspended: { kind: 'bad', text: 'Stopped for now' },
  lapsed: { kind: 'bad', text: 'Ended' },
  withdrawn: { kind: 'bad', text: 'Taken away' },
};

/** What staff choose. */
export const DEED_WORDS: Readonly<Record<CaseDeed, string>> = {
  apply: 'Ask for approval',
  appeal: 'Ask a manager to look again',
  approve: 'Approve, from today',
  'ask-for-more': 'Ask for more',
  refuse: 'Do not approve',
  suspend: 'Stop the approval for now',
  reinstate: 'Let the approval go on',
  'propose-removal': 'Propose to take the approval away',
  'confirm-removal': 'Agree: take the approval away',
  'drop-removal': 'Do not take it away',
  reopen: 'Let the PA begin again',
  uphold: 'The decision stays',
  overturn: 'The decision was not right',
};

/** What has been done, as the PA and staff read it later. */
export const DONE_WORDS: Readonly<Record<CaseDeed, string>> = {
  apply: 'Asked for approval',
  appeal: 'Asked a manager to look again',
  approve: 'Approved',
  'ask-for-more': 'Asked for more',
  refuse: 'Not approved',
  suspend: 'Approval stopped for now',
  reinstate: 'Approval goes on',
  'propose-removal': 'Proposed to take the approval away',
  'confirm-removal': 'Approval taken away',
  'drop-removal': 'Approval not taken away',
  reopen: 'May begin again',
  uphold: 'Looked at again: the decision stays',
  overturn: 'Looked at again: the decision was not right',
};

/** What approval does not mean; beside every line that says somebody is approved. */
export const NOT_MEANT =
  'It means that we saw what our scheme asks for. It does not promise how somebody works. Meet them and ask your own questions.';
