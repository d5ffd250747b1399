import type { DirectoryModel } from '@pa/accreditation';
import type { PaSearch } from '../query/pa-search';

/** What the register's approval does to a list: nothing, nobody else is in it, or who has it stands first. */
export type Approvals = 'not-asked' | 'alone' | 'first';

/** A search for approved PAs is one wherever it is made; the rest is the register's choice. */
export function approvalsOf({ accredited }: Pick<PaSearch, 'accredited'>, directory: DirectoryModel): Approvals {
  if (accredited || directory === 'approved-only') return 'alone';
  return directory === 'approved-first' ? 'first' : 'not-asked';
}
