/** What the worker hears from staff's work on accounts. */
export const staffEvents = {
  /** The subject is the person: tell them that their account rests, and whom to call. */
  suspended: 'accounts.suspended',
  reinstated: 'accounts.reinstated',
  /** The subject is the person: tell them what they may do now. */
  rolesChanged: 'accounts.roles-changed',
  /** The subject is the invitation: send the link. */
  staffInvited: 'accounts.staff-invited',
} as const;
