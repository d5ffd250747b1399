import { hasRole, REGISTER_ROLES, type Actor } from '@pa/platform';
import { countWords, paginate, type PageModel } from '@pa/web';
import type { FactorStatus } from '../../factors/factor-status';
import { momentWords } from '../../sessions/moment-words';
import {
  PEOPLE_PAGE_SIZE,
  type ListedPerson,
  type PeopleQuery,
  type StandingName,
} from '../people-directory.repository';
import type { PeoplePage, PersonForStaff } from '../people-directory.service';
import { roleOptions, rolesWords } from '../role-words';
import { staffAccess } from '../staff.access';
import { staffPaths } from '../staff.paths';
import { isStaff } from '../staff-power';
import { REASON_WORDS } from '../suspension';
import { listHref } from './people-query.form';

const STANDING_STATES: Readonly<Record<StandingName, { kind: string; text: string; icon?: string }>> = {
  good: { kind: 'good', text: 'Can sign in' },
  suspended: { kind: 'bad', text: 'Suspended' },
  'not-confirmed': { kind: 'plain', icon: 'clock', text: 'Email not confirmed yet' },
};

/** The list of people, or of those who were looked for. */
export function peopleModel({ people, total, page }: PeoplePage, query: PeopleQuery, now: Date): PageModel {
  const isSearch = query.find.trim() !== '';
  const href = (number: number) => listHref(staffPaths.people, { ...query, page: number });
  return {
    title: page > 1 ? `People, page ${page}` : 'People',
    page: { bodyClass: 'pa-wide pa-dense' },
    paths: staffPaths,
    values: query,
    roles: [{ value: '', text: 'Everyone' }, ...roleOptions(REGISTER_ROLES)],
    standings: [
      { value: '', text: 'Any' },
      ...Object.entries(STANDING_STATES).map(([value, { text }]) => ({ value, text })),
    ],
    orders: [
      { value: '', text: 'Newest first' },
      { value: 'name', text: 'By name' },
    ],
    caption: isSearch ? 'People who match' : query.order === 'name' ? 'By name' : 'Newest first',
    columns: [{ text: 'Name' }, { text: 'What they are' }, { text: 'Account' }, { text: 'Joined' }],
    rows: people.map((person) => personRow(person, now)),
    found: isSearch ? foundWords(total) : null,
    pages: paginate({ page, pageSize: PEOPLE_PAGE_SIZE, total, words: ['person', 'people'], href }),
    arePages: !isSearch,
  };
}

function foundWords(total: number): string {
  if (total === 0) return 'Nobody matches. Check the spelling, or try their email address.';
  const all = countWords(total, 'person', 'people');
  return total > PEOPLE_PAGE_SIZE
    ? `${all} match. Here are the first ${PEOPLE_PAGE_SIZE}.`
    : `${all} ${total === 1 ? 'matches' : 'match'}.`;
}

function personRow({ id, displayName, roles, standing, createdAt }: ListedPerson, now: Date): object[] {
  return [
    { text: displayName, href: staffPaths.person(id) },
    { text: rolesWords(roles), label: 'What they are' },
    { state: STANDING_STATES[standing], label: 'Account' },
    { text: momentWords(createdAt, now), label: 'Joined' },
  ];
}

/** One person, with what this member of staff may do. */
export function personModel(
  person: PersonForStaff,
  { actor, places, now }: { actor: Actor; places: readonly object[]; now: Date },
): PageModel {
  const deeds = deedsFor(actor, person);
  return {
    title: person.displayName,
    page: { back: { href: staffPaths.people, text: 'People' } },
    state: STANDING_STATES[person.standing],
    facts: factsOf(person, now),
    suspensions: person.suspensions.map((one) => ({
      title: `${REASON_WORDS[one.reason]}, ${momentWords(one.startedAt, now)}${one.startedBy ? ` by ${one.startedBy}` : ''}`,
      words: one.words,
      end: one.endedAt ? `Ended ${momentWords(one.endedAt, now)}${one.endedBy ? ` by ${one.endedBy}` : ''}` : null,
    })),
    places,
    deeds,
    whyNone: whyNone(actor, person),
  };
}

function factsOf(
  { roles, createdAt, emailConfirmedAt, hasEmail, factors, waysIn }: PersonForStaff,
  now: Date,
): object[] {
  const email = !hasEmail
    ? 'No email address. Staff run this account'
    : emailConfirmedAt
      ? `Confirmed ${momentWords(emailConfirmedAt, now)}`
      : 'Not confirmed yet';
  return [
    { key: 'What they are', value: rolesWords(roles) },
    { key: 'Joined', value: momentWords(createdAt, now) },
    { key: 'Email address', value: email },
    { key: 'Ways to sign in', values: factorWords(factors) },
    {
      key: 'Signed in now',
      values: [countWords(waysIn.sessions, 'browser'), countWords(waysIn.tokens, 'program')],
    },
  ];
}

function factorWords({ passkeys, authenticator, email, recoveryCodesLeft }: FactorStatus): string[] {
  return [
    countWords(passkeys, 'passkey'),
    authenticator ? 'An authenticator app' : 'No authenticator app',
    ...(email ? ['Codes by email'] : []),
    `${countWords(recoveryCodesLeft, 'recovery code')} left`,
  ];
}

function deedsFor(actor: Actor, person: PersonForStaff): object | null {
  if (whyNone(actor, person) !== null) return null;
  const { id, standing, roles } = person;
  const isManager = hasRole(actor, ...staffAccess.changeRoles.roles);
  return {
    suspend: standing === 'suspended' ? null : staffPaths.suspend(id),
    reinstate: standing === 'suspended' && roles.length > 0 ? staffPaths.reinstate(id) : null,
    endSessions: staffPaths.endSessions(id),
    roles: isManager ? staffPaths.roles(id) : null,
    hasLeft: isManager && isStaff(roles) ? staffPaths.hasLeft(id) : null,
  };
}

/** Why this member of staff can do nothing here, in words; null when they can. */
function whyNone(actor: Actor, { id, roles }: PersonForStaff): string | null {
  if (!hasRole(actor, ...staffAccess.suspendPeople.roles)) return 'Co-ordinators and managers can act here.';
  if (actor.personId === id) return 'This is you. Ask a colleague to change your account.';
  if (isStaff(roles) && !hasRole(actor, 'manager')) return 'This is a colleague. Managers can act here.';
  return null;
}
