import { REGISTER_ROLES, type RegisterRole } from '@pa/platform';
import { STANDINGS, type PeopleQuery, type StandingName } from '../people-directory.repository';

/** What staff look for. A name, number or address is posted, so that it stands in no address and no log. */
export class PeopleQueryForm {
  find = '';
  role = '';
  standing = '';
  order = '';
  page = '';

  query(): PeopleQuery {
    return {
      find: this.find.slice(0, 254),
      role: REGISTER_ROLES.find((role) => role === this.role) ?? null,
      standing: STANDINGS.find((standing) => standing === this.standing) ?? null,
      order: this.order === 'name' ? 'name' : 'newest',
      page: /^[1-9]\d{0,5}$/.test(this.page) ? Number(this.page) : 1,
    };
  }
}

/** The address of a list without a text to find: nothing in it tells of a person. */
export function listHref(
  path: string,
  {
    role,
    standing,
    order,
    page,
  }: { role: RegisterRole | null; standing: StandingName | null; order: string; page: number },
): string {
  const query = new URLSearchParams({
    ...(role && { role }),
    ...(standing && { standing }),
    ...(order === 'name' && { order }),
    ...(page > 1 && { page: String(page) }),
  }).toString();
  return query === '' ? path : `${path}?${query}`;
}
