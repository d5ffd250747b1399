import type { Actor, RegisterRole } from '@pa/platform';
import type { PeopleQuery } from '../people-directory.repository';
import type { PersonForStaff } from '../people-directory.service';
import { peopleModel, personModel } from './people.presenter';

const NOW = new Date('2026-03-18T12:00:00Z');
const QUERY: PeopleQuery = { find: '', role: null, standing: null, order: 'newest', page: 1 };

const person = (change: Partial<PersonForStaff> = {}): PersonForStaff => ({
  id: 'p',
  displayName: 'Amira K.',
  roles: ['pa'],
  standing: 'good',
  createdAt: new Date('2026-03-01T12:00:00Z'),
  emailConfirmedAt: NOW,
  hasEmail: true,
  factors: { passkeys: 1, authenticator: false, email: false, recoveryCodesLeft: 0 },
  waysIn: { sessions: 1, tokens: 2 },
  suspensions: [],
  ...change,
});

const actor = (...roles: RegisterRole[]): Actor => ({
  personId: 'staff',
  licenseeId: 'here',
  displayName: 'Marcia D.',
  roles,
  via: 'session',
});

interface Shown {
  readonly deeds: Record<string, string | null> | null;
  readonly whyNone: string | null;
  readonly facts: ReadonlyArray<{ key: string; value?: string; values?: string[] }>;
  readonly suspensions: ReadonlyArray<{ title: string; end: string | null }>;
}

const shown = (one: PersonForStaff, as: Actor): Shown =>
  personModel(one, { actor: as, places: [], now: NOW }) as unknown as Shown;

describe('staff’s list of people', () => {
  it('says its order, and leads from page to page', () => {
    const page = { people: [person()], total: 120, page: 2 };
    expect(peopleModel(page, QUERY, NOW)).toMatchObject({
      title: 'People, page 2',
      caption: 'Newest first',
      found: null,
      arePages: true,
    });
    expect(peopleModel({ ...page, page: 1 }, { ...QUERY, order: 'name' }, NOW)).toMatchObject({
      title: 'People',
      caption: 'By name',
    });
  });

  it.each([
    [0, 'Nobody matches. Check the spelling, or try their email address.'],
    [1, '1 person matches.'],
    [3, '3 people match.'],
    [90, '90 people match. Here are the first 50.'],
  ])('says of a search that found %d how many match', (total, found) => {
    const model = peopleModel({ people: [], total, page: 1 }, { ...QUERY, find: 'Khan' }, NOW);
    expect(model).toMatchObject({ caption: 'People who match', found, arePages: false });
  });
});

describe('a person’s page for staff', () => {
  it('says how they come in, in counts only', () => {
    const factors = { passkeys: 2, authenticator: true, email: true, recoveryCodesLeft: 7 };
    expect(shown(person({ factors }), actor('manager')).facts).toEqual(
      expect.arrayContaining([
        { key: 'Email address', value: 'Confirmed today at 12:00' },
        {
          key: 'Ways to sign in',
          values: ['2 passkeys', 'An authenticator app', 'Codes by email', '7 recovery codes left'],
        },
        { key: 'Signed in now', values: ['1 browser', '2 programs'] },
      ]),
    );
    const emails = [person({ emailConfirmedAt: null }), person({ emailConfirmedAt: null, hasEmail: false })];
    expect(emails.map((one) => shown(one, actor('manager')).facts[2]?.value)).toEqual([
      'Not confirmed yet',
      'No email address. Staff run this account',
    ]);
  });

  it('offers what this member of staff may do to this person', () => {
    expect(shown(person(), actor('co-ordinator')).deeds).toMatchObject({ reinstate: null, roles: null, hasLeft: null });
    expect(shown(person(), actor('co-ordinator')).deeds?.['suspend']).toContain('/suspend');
    const { deeds } = shown(person({ roles: ['editor'], standing: 'suspended' }), actor('manager'));
    expect(deeds).toMatchObject({ suspend: null });
    for (const deed of ['reinstate', 'roles', 'hasLeft', 'endSessions'])
      expect(deeds?.[deed]).toContain('/staff/people');
    expect(shown(person({ roles: [], standing: 'suspended' }), actor('manager')).deeds?.['reinstate']).toBeNull();
  });

  it('says why nothing is offered', () => {
    expect(shown(person(), actor('auditor'))).toMatchObject({
      deeds: null,
      whyNone: 'Co-ordinators and managers can act here.',
    });
    expect(shown(person({ id: 'staff' }), actor('manager')).whyNone).toContain('This is you');
    expect(shown(person({ roles: ['assessor'] }), actor('co-ordinator')).whyNone).toContain('This is a colleague');
  });

  it('tells who suspended them and who ended it, where that is known', () => {
    const one = { id: 's', reason: 'safety', words: 'x', startedAt: NOW, endedAt: null } as const;
    const both = [
      { ...one, startedBy: 'Marcia D.', endedBy: null },
      { ...one, startedBy: null, endedAt: NOW, endedBy: 'Colin W.' },
      { ...one, startedBy: null, endedAt: NOW, endedBy: null },
    ] as unknown as PersonForStaff['suspensions'];
    expect(shown(person({ suspensions: both }), actor('manager')).suspensions).toMatchObject([
      { title: 'Someone may not be safe, today at 12:00 by Marcia D.', end: null },
      { title: 'Someone may not be safe, today at 12:00', end: 'Ended today at 12:00 by Colin W.' },
      { end: 'Ended today at 12:00' },
    ]);
  });
});
