import type { Role } from '@pa/platform';

/** What was opened: a PA's profile, or somebody's account with how to reach them. */
export type ViewedThing = 'pa-profile' | 'account';

/** One line of "who looked at me". Of an employer it tells a place and a day, never who; of staff, role and name. */
export interface SeenView {
  readonly id: string;
  readonly what: ViewedThing;
  /** What the viewer was when they looked. */
  readonly role: Role;
  /** First half of the viewer's postcode, of an employer who gave one. */
  readonly near: string | null;
  /** Only of staff and representatives who opened an account; a PA never learns who. */
  readonly name: string | null;
  /** YYYY-MM-DD on the register's wall. */
  readonly seenOn: string;
  /**
   * The person hides from this viewer by an entry of this list. Hiding by a name or number never shows here: it would tell
   * whose name stands behind an entry.
   */
  readonly isHidden: boolean;
}

const SAID: Readonly<Partial<Record<Role, string>>> = {
  employer: 'An employer',
  representative: 'A representative',
  'co-ordinator': 'A co-ordinator of the register',
  assessor: 'An assessor of the register',
  editor: 'An editor of the register',
  manager: 'A manager of the register',
  auditor: 'An auditor of the register',
};

/** "An employer near M14", "A co-ordinator of the register", "Beth H., a co-ordinator of the register". */
export function viewerWords({ role, near, name }: Pick<SeenView, 'role' | 'near' | 'name'>): string {
  const said = SAID[role] ?? 'Someone';
  if (name) return `${name}, ${said.charAt(0).toLowerCase()}${said.slice(1)}`;
  return near ? `${said} near ${near}` : said;
}

/** In which role somebody looks: as an employer if they are one, for that is what the other may know. */
export function viewerRole(roles: readonly Role[]): Role {
  return roles.includes('employer') ? 'employer' : (roles.find((role) => role !== 'pa') ?? 'pa');
}

/** In which role somebody opens an account: as staff or representative, for only they do. */
export function openerRole(roles: readonly Role[]): Role {
  return roles.find((role) => role !== 'pa' && role !== 'employer') ?? viewerRole(roles);
}
