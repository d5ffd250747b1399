import type { VacancyEntity } from '../../vacancies/vacancy.entity';
import type { ApplicationState } from '../application-state';
import type { Fit } from '../fit.service';
import type { SeenApplication, SeenList } from '../vacancy-applications.service';
import { seenModel, sideBySideModel, vacancyListModel } from './vacancy-applications.presenter';

const VACANCY = {
  id: 'v',
  title: 'Help in the mornings',
  hours: [],
  hoursFlexible: true,
  liveIn: false,
  tasksRequired: [],
  tasksOptional: [],
  tasksNever: [],
  payPence: 1300,
  sleepInPence: null,
  liveInPenceAWeek: null,
  payWords: '',
  district: 'CH2',
  startsOn: null,
  closesOn: null,
  isBlind: false,
  questions: [
    { id: 'q1', text: 'Do you like dogs?' },
    { id: 'q2', text: 'Can you cook?' },
  ],
} as unknown as VacancyEntity;

const FIT: Fit = {
  score: 80,
  hours: 'Covers 9 of your 10 hours',
  reasons: [
    { kind: 'met', part: 'hours', text: 'Covers 9 of your 10 hours' },
    { kind: 'gap', part: 'hours', text: 'Not on Sunday from 07:00 to 08:00' },
    { kind: 'met', part: 'tasks', text: 'Cooks' },
    { kind: 'met', part: 'values', text: 'Patient' },
    { kind: 'gap', part: 'tasks', text: 'Does not drive' },
    { kind: 'met', part: 'distance', text: 'About 2.5 miles away' },
  ],
  toPa: [],
  distance: 'About 2.5 miles away',
};

const SEEN: SeenApplication = {
  id: 'x',
  vacancyId: 'v',
  state: 'shortlisted',
  name: 'Amira K.',
  isNamed: true,
  profile: null,
  isOnRegister: false,
  words: { message: 'I would like this.', answers: { q1: 'Very much' } },
  fit: FIT,
  district: 'CH1',
  notes: 'Call on Monday',
  reason: null,
  submittedAt: new Date('2026-03-03T10:00:00Z'),
  startsOn: null,
};
const BARE: SeenApplication = { ...SEEN, id: 'y', name: 'PA 2', fit: null, district: '', notes: '' };

const COUNTS: Record<ApplicationState, number> = {
  draft: 0,
  submitted: 2,
  shortlisted: 1,
  interview: 0,
  offered: 0,
  accepted: 0,
  hired: 1,
  declined: 0,
  withdrawn: 0,
  unsuccessful: 0,
};

function listOf(given: Partial<SeenList> = {}, page = 1) {
  const list: SeenList = { vacancy: VACANCY, items: [SEEN, BARE], total: 2, counts: COUNTS, ...given };
  return vacancyListModel(list, { part: 'open', order: 'best', page });
}

describe('the list of answers to an advert', () => {
  it('counts each part, and keeps the order when another part is chosen', () => {
    expect(listOf()).toMatchObject({
      title: 'Applications: Help in the mornings',
      hasAny: true,
      tabs: [
        { text: 'Open', count: 3, current: true },
        { text: 'New', count: 2, current: false, href: '/employer/adverts/v/applications?show=new&sort=best' },
        { text: 'Shortlist', count: 1, current: false },
        { text: 'Over', count: 1, current: false },
      ],
    });
  });

  it('says of each where they are and how far away, or neither', () => {
    expect(listOf()).toMatchObject({
      items: [
        { name: 'Amira K.', place: 'CH1, about 2.5 miles away', sentOn: '3 March 2026' },
        { name: 'PA 2', place: '', reasons: [] },
      ],
    });
  });

  it('names the page in the links between pages, and not in the link to the first', () => {
    const words = JSON.stringify(listOf({ total: 500 }, 2));
    expect(words).toContain('/employer/adverts/v/applications?show=open&sort=best&page=3');
    expect(words).not.toContain('page=1"');
  });

  it('knows when nobody has applied', () => {
    const counts = { ...COUNTS, submitted: 0, shortlisted: 0, hired: 0 };
    expect(listOf({ items: [], total: 0, counts })).toMatchObject({ hasAny: false, items: [] });
  });
});

function pageOf(given: Partial<SeenApplication> = {}, offers: readonly unknown[] = []) {
  const context = { profile: null, interviews: [], offers, file: null, now: new Date('2026-03-04T10:00:00Z') };
  return seenModel(VACANCY, { ...SEEN, ...given }, context as unknown as Parameters<typeof seenModel>[2]);
}

describe('the page of one application', () => {
  it('puts each answer under its question, and leaves what was not answered empty', () => {
    expect(pageOf()).toMatchObject({
      title: 'Amira K.',
      state: { text: 'On your shortlist' },
      words: {
        message: 'I would like this.',
        answers: [
          { text: 'Do you like dogs?', answer: 'Very much' },
          { text: 'Can you cook?', answer: '' },
        ],
      },
      interview: null,
      offer: null,
      hrefs: { terms: null },
    });
  });

  it('shows the offer there is', () => {
    const terms = {
      startsOn: '2026-04-01',
      endsOn: null,
      hours: [],
      hoursFlexible: false,
      liveIn: false,
      hoursWords: '10 hours a week',
      payPence: 1300,
      sleepInPence: null,
      liveInPenceAWeek: null,
      payWords: '',
      tasks: [],
      never: [],
      checks: [],
      conditions: '',
    };
    expect(pageOf({ state: 'offered' }, [{ state: 'open', terms }])).toMatchObject({
      offer: { state: 'Waiting for an answer', isOpen: true },
      can: { takeBack: true, offer: false },
    });
  });

  it.each(['accepted', 'hired'] as const)('leads to the written terms once the PA is %s', (state) => {
    expect(pageOf({ state, startsOn: '2026-04-01' })).toMatchObject({
      startsOn: '1 April 2026',
      hrefs: { terms: '/applications/x/written-terms' },
    });
  });

  it('says why the PA took it back', () => {
    expect(pageOf({ state: 'withdrawn', reason: 'pay' })).toMatchObject({
      state: { text: 'Taken back by the PA' },
      reason: 'The pay is too low',
      interview: null,
    });
  });
});

interface Table {
  readonly rows: readonly (readonly { readonly label: string; readonly text?: string }[])[];
}

function rowOf(one: SeenApplication): Record<string, string | undefined> {
  const { rows } = sideBySideModel(VACANCY, [one])['table'] as Table;
  return Object.fromEntries((rows[0] ?? []).map(({ label, text }) => [label, text]));
}

describe('the shortlist side by side', () => {
  it('says of each what fits and what does not, with hours and distance in their own columns', () => {
    expect(rowOf(SEEN)).toEqual({
      PA: 'Amira K.',
      State: undefined,
      Hours: 'Covers 9 of your 10 hours. Not on Sunday from 07:00 to 08:00',
      'How far': 'CH1, about 2.5 miles away',
      Fits: 'Cooks. Patient',
      'Does not fit': 'Does not drive',
      'Do you like dogs?': 'Very much',
      'Can you cook?': '',
      'Your notes': 'Call on Monday',
    });
  });

  it('says so where nothing is known', () => {
    expect(rowOf(BARE)).toMatchObject({
      Hours: 'Not said',
      'How far': 'Not said',
      Fits: 'Nothing more',
      'Does not fit': 'Nothing',
      'Your notes': 'None',
    });
  });

  it('is empty without a shortlist', () => {
    expect(sideBySideModel(VACANCY, [])).toMatchObject({ isEmpty: true, table: { rows: [] } });
  });
});
