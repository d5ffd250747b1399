import { REGISTER_ROLES, type RegisterRole, type Role } from '@pa/platform';

/** What a role is called, and what it is for, in a few plain words. */
export const ROLE_TEXTS: Readonly<Record<RegisterRole, { readonly text: string; readonly hint: string }>> = {
  pa: { text: 'PA', hint: 'Has a profile and looks for work' },
  employer: { text: 'Employer', hint: 'Looks for a PA' },
  representative: { text: 'Representative', hint: 'Acts for an employer' },
  'co-ordinator': { text: 'Co-ordinator', hint: 'Looks at profiles, helps people, can suspend an account' },
  assessor: { text: 'Assessor', hint: 'Looks at checks and training' },
  editor: { text: 'Editor', hint: 'Looks after the words and pages of the register' },
  manager: { text: 'Manager', hint: 'Does all of this, and says who else may' },
  auditor: { text: 'Auditor', hint: 'Sees what was done, and changes nothing' },
};

/** "PA, Employer"; "Nothing any more" for someone who has left. */
export function rolesWords(roles: readonly Role[]): string {
  if (roles.includes('operator')) return 'Operator';
  const known = REGISTER_ROLES.filter((role) => roles.includes(role));
  return known.length === 0 ? 'Nothing any more' : known.map((role) => ROLE_TEXTS[role].text).join(', ');
}

/** Choices of a form. */
export function roleOptions(roles: readonly RegisterRole[]): Array<{ value: string; text: string; hint: string }> {
  return roles.map((role) => ({ value: role, ...ROLE_TEXTS[role] }));
}
