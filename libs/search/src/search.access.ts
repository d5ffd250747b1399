import { hasRole, STAFF_ROLES, type Actor, type Permission } from '@pa/platform';

/** Who may do what in search. Anyone may search; the answers differ. */
export const searchAccess = {
  /** See who the PAs are, and open their profiles. Who acts for an employer looks for them: it is the first thing asked. */
  seePas: { name: 'search.see-pas', roles: ['employer', ...STAFF_ROLES], acting: 'look' },
  /** Keep jobs to look at again: a PA's own list, and nobody else's. */
  saveJobs: { name: 'search.save-jobs', roles: ['pa'], acting: 'look' },
  /** One's own profile, invitations and the jobs that fit, on paper. */
  printPapers: { name: 'search.print-papers', roles: ['pa'], acting: 'look' },
  /** Keep searches, and be told of what is new: PAs of jobs, employers of PAs, and whoever looks for PAs for an employer. */
  saveSearches: { name: 'search.save-searches', roles: ['pa', 'employer'], acting: 'look' },
} satisfies Record<string, Permission>;

/** Whether someone sees names on cards. A PA who is no employer does not. */
export function canSeePas(actor: Actor | null): boolean {
  return hasRole(actor, ...searchAccess.seePas.roles);
}
