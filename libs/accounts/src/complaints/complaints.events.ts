/** What the worker hears of complaints. The subject is the complaint. */
export const complaintEvents = {
  received: 'accounts.complaint-received',
} as const;
