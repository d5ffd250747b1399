/** News of support access. */
export const supportEvents = {
  /** In the register, to the person it names: a manager who can answer. */
  asked: 'licensing.support-asked',
  /** On the platform, of the register it names: a manager allowed something or said no. */
  answered: 'licensing.support-answered',
} as const;
