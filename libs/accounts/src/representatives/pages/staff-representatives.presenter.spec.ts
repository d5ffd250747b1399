import type { Representation } from '../representation';
import { RecordForm } from './representative.forms';
import {
  caseModel,
  listModel,
  recordModel,
  stateIn,
  type StaffCase,
  type StaffList,
} from './staff-representatives.presenter';

const FOUND = {
  id: 'x',
  employerName: 'Natalie W.',
  representativeName: 'Rita R.',
  state: 'suspended',
  basis: 'own-consent',
  power: null,
  evidence: 'told-in-person',
  evidenceOn: '2026-02-01',
  scopes: ['look'],
  untilDay: '2026-09-01',
  createdAt: new Date('2026-02-01T10:00:00Z'),
  acceptedAt: new Date('2026-02-02T10:00:00Z'),
  endedAt: null,
  endedAs: null,
  reviewDueOn: '2026-03-05',
  reviewedAt: null,
} as unknown as Representation;

function listOf(given: Partial<StaffList> = {}) {
  const list: StaffList = { state: 'suspended', found: [FOUND], counts: {}, today: '2026-03-05', mayRecord: true };
  return listModel({ ...list, ...given });
}

describe('the list of people who act for others', () => {
  it('opens with what staff must decide, whatever the address says', () => {
    expect(stateIn('active')).toBe('active');
    expect(stateIn('else')).toBe('suspended');
    expect(stateIn(undefined)).toBe('suspended');
  });

  it('counts one person and more people', () => {
    expect(listOf({ counts: { suspended: 1, active: 4 } })).toMatchObject({
      tabs: [
        { text: 'To look at', count: 1, countWords: 'person', current: true },
        { text: 'Acting', count: 4, countWords: 'people', current: false },
        { text: 'Asked', count: 0, countWords: 'people' },
        { text: 'Ended', count: 0 },
        { text: 'Time is up', count: 0 },
      ],
    });
  });

  it('says by when to look at what was ended', () => {
    const { columns, rows } = listOf() as unknown as { columns: { text: string }[]; rows: object[][] };
    expect(columns.map(({ text }) => text)).toEqual(['Acts for', 'Who acts', 'Until', 'Look at it by', 'Next']);
    expect(rows[0]).toMatchObject([
      { text: 'Natalie W.' },
      { text: 'Rita R.' },
      { text: '1 September 2026' },
      { text: '5 March 2026' },
      { text: 'Open', href: '/staff/representatives/x', about: 'for Natalie W.' },
    ]);
  });

  it('says when that day is past, and nothing where there is none', () => {
    expect(listOf({ today: '2026-03-06' })).toHaveProperty(['rows', 0, 3, 'text'], '5 March 2026, late');
    const found = [{ ...FOUND, reviewDueOn: null }];
    expect(listOf({ found })).toHaveProperty(['rows', 0, 3, 'text'], '');
  });

  it('shows the state of all others, and who has not answered yet', () => {
    const found: Representation[] = [{ ...FOUND, state: 'invited', representativeName: null, reviewDueOn: null }];
    const model = listOf({ state: 'invited', found });
    expect(model).toHaveProperty(['columns', 3, 'text'], 'State');
    expect(model).toHaveProperty(['rows', 0, 1, 'text'], 'Not answered yet');
    expect(model).toHaveProperty(['rows', 0, 3, 'state', 'kind'], 'wait');
  });

  it('offers to write one down only to those who may', () => {
    expect(listOf()).toMatchObject({ recordHref: '/staff/representatives/record' });
    expect(listOf({ mayRecord: false })).toMatchObject({ recordHref: null });
  });
});

function caseOf(found: Partial<Representation> = {}, given: Partial<StaffCase> = {}) {
  return caseModel({ found: { ...FOUND, ...found }, invited: null, mayDecide: true, ...given });
}

describe('one person who acts for another', () => {
  it('names whom was asked until somebody says yes', () => {
    const asked: Partial<Representation> = { state: 'invited', representativeName: null, acceptedAt: null };
    const model = caseOf(asked, { invited: { name: 'Rita', email: 'rita@example.com' } });
    expect(model).toMatchObject({ title: 'Acting for Natalie W.', who: 'Nobody yet' });
    expect(model['rows']).toContainEqual({ key: 'Asked by email', value: 'Rita, rita@example.com' });
  });

  it('says nothing of an email where none waits', () => {
    const model = caseOf({ state: 'active' });
    expect(model).toMatchObject({ who: 'Rita R.', can: { end: true, confirm: false, change: true } });
    expect(JSON.stringify(model['rows'])).not.toContain('Asked by email');
  });

  it('asks staff to call the person who ended it, who alone can begin it again', () => {
    expect(caseOf({ endedAs: 'employer' })).toMatchObject({
      review: 'The person ended this. Call them and ask if all is well. By 5 March 2026.',
      can: { confirm: true, restore: false },
    });
  });

  it('asks staff to call both where somebody else ended it', () => {
    expect(caseOf({ endedAs: 'representative' })).toMatchObject({
      review: 'This was ended. Call both and ask why. By 5 March 2026.',
      can: { confirm: true, restore: true },
    });
  });

  it('says when staff looked at it, and nothing where nobody had to', () => {
    const looked = { state: 'ended', reviewedAt: new Date('2026-03-04T10:00:00Z') } as const;
    expect(caseOf(looked)).toMatchObject({ review: 'We looked at it on 4 March 2026.' });
    expect(caseOf({ state: 'active' })).toMatchObject({ review: null });
  });

  it('leaves nothing to do for staff who may not decide', () => {
    expect(caseOf({}, { mayDecide: false })).toMatchObject({
      can: { end: false, confirm: false, restore: false, basis: false, change: false },
    });
  });
});

describe('the form on which staff write down who acts', () => {
  it('names the person from whose page staff came', () => {
    expect(recordModel(new RecordForm(), 'Natalie W.')).toMatchObject({ title: 'Write down who acts for Natalie W.' });
    expect(recordModel(new RecordForm(), null)).toMatchObject({ title: 'Write down who acts for someone' });
  });
});
