/** A rule is due or ends soon. Subject: the manager who is told. */
export const RULES_DUE = 'recruitment.rules-due';
