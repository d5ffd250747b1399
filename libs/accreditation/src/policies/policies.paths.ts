/** Where a manager says what the register asks for by way of evidence. */
export const evidenceRulesPath = '/staff/checks-and-introductions';
