import type { VacancyEntity } from '../../vacancies/vacancy.entity';
import type { ApplicationRow } from '../application';
import type { ApplicationState } from '../application-state';
import type { Fit } from '../fit.service';
import type { Applying, OwnApplication } from '../own-applications.service';
import type { OwnInvitation } from '../vacancy-invitations.service';
import { applyModel, dayWords, fitLines, jobRows, listModel, ownModel } from './own-applications.presenter';

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
  startsOn: '2026-04-01',
  closesOn: '2026-03-20',
  howToApply: '',
  isBlind: false,
  isOpen: true,
  withheld: false,
  questions: [
    { id: 'q1', text: 'Do you like dogs?' },
    { id: 'q2', text: 'Can you cook?' },
  ],
} as unknown as VacancyEntity;
const WORDS = { message: 'I would like this.', answers: { q1: 'Very much' } };
const FIT: Fit = {
  score: 80,
  hours: '',
  reasons: [{ kind: 'met', part: 'tasks', text: 'Cooks' }],
  toPa: [{ kind: 'met', text: 'You cook' }],
  distance: null,
};

function own(state: ApplicationState, given: Partial<OwnApplication> = {}): OwnApplication {
  const application = {
    id: state,
    vacancyId: 'v',
    state,
    held: false,
    reason: null,
    startsOn: null,
    submittedAt: new Date('2026-03-03T10:00:00Z'),
  } as unknown as ApplicationRow;
  return { application, vacancy: VACANCY, words: WORDS, changes: [], ...given };
}

describe('the job in short', () => {
  it('says where, when it starts and until when to apply', () => {
    expect(jobRows(VACANCY)).toEqual([
      { key: 'Hours', value: 'the hours can be talked about' },
      { key: 'Pay', value: '£13.00 an hour' },
      { key: 'Place', value: 'CH2' },
      { key: 'Starts', value: '1 April 2026' },
      { key: 'Apply by', value: '20 March 2026' },
    ]);
  });

  it('leaves out what is not known, and starts as soon as possible without a day', () => {
    const vacancy = { ...VACANCY, district: null, startsOn: null, closesOn: null } as VacancyEntity;
    expect(jobRows(vacancy).map(({ key, value }) => `${key}: ${value}`)).toEqual([
      'Hours: the hours can be talked about',
      'Pay: £13.00 an hour',
      'Starts: As soon as possible',
    ]);
  });

  it('names a day by the clock here', () => {
    expect(dayWords(new Date('2026-07-02T23:30:00Z'))).toBe('3 July 2026');
  });

  it('says how it fits, or nothing', () => {
    expect(fitLines(FIT)).toEqual([{ kind: 'met', text: 'Cooks' }]);
    expect(fitLines(null)).toEqual([]);
  });
});

describe('the form for applying', () => {
  const applying: Applying = {
    vacancy: VACANCY,
    application: null,
    words: WORDS,
    fit: FIT,
    mayApply: true,
    sexFit: null,
  };

  it('keeps what was written under each question', () => {
    expect(applyModel(applying, WORDS, null)).toMatchObject({
      fit: [{ text: 'You cook' }],
      needsProfile: false,
      tooYoung: false,
      isBegun: false,
      questions: [
        { name: 'answer-q1', value: 'Very much' },
        { name: 'answer-q2', value: '' },
      ],
    });
  });

  it('asks for a profile first, and not for the age', () => {
    expect(applyModel({ ...applying, fit: null, mayApply: false }, WORDS, null)).toMatchObject({
      fit: [],
      needsProfile: true,
      tooYoung: false,
    });
  });

  it.each(['fits', 'other', 'not-said'] as const)('says for whom the job is, why, and what follows: %s', (sexFit) => {
    const vacancy = { ...VACANCY, sexWanted: 'female', sexReason: 'It is about washing.' } as VacancyEntity;
    expect(applyModel({ ...applying, vacancy, sexFit }, WORDS, null)).toMatchObject({
      sexWanted: { fit: sexFit, who: 'woman', reason: 'It is about washing.' },
      sexHref: '/pa/profile/age-and-sex',
    });
  });

  it('is not for somebody who is too young', () => {
    expect(applyModel({ ...applying, mayApply: false }, WORDS, null)).toMatchObject({ tooYoung: true });
  });
});

describe('the list of own applications', () => {
  it('puts what waits for the PA first, and what is over last', () => {
    const states: ApplicationState[] = ['withdrawn', 'submitted', 'hired', 'offered', 'draft'];
    const changed = own('shortlisted', { changes: [{ label: 'Pay', was: '£12.00', now: '£13.00' }] });
    const model = listModel([...states.map((state) => own(state)), changed], []);
    const groups = model['groups'] as { title: string; items: { id: string; href: string; next: string }[] }[];
    expect(groups.map(({ title, items }) => `${title}: ${items.map(({ id }) => id).join(' ')}`)).toEqual([
      'Your turn: a-offered a-draft a-shortlisted',
      'Your jobs: a-hired',
      'Waiting for the employer: a-submitted',
      'Over: a-withdrawn',
    ]);
    expect(groups[0]?.items.map(({ href }) => href)).toEqual([
      '/pa/applications/offered',
      '/vacancies/v/apply',
      '/pa/applications/shortlisted',
    ]);
    expect(groups[0]?.items[2]?.next).toBe('The advert has changed. Look whether you still want the job.');
  });

  it('shows invitations, with how each fits where that is known', () => {
    const invitation = { id: 'i', invitedAt: new Date('2026-03-03T10:00:00Z') } as OwnInvitation['invitation'];
    const invitations = [FIT, null].map((fit): OwnInvitation => ({ invitation, vacancy: VACANCY, fit }));
    expect(listModel([], invitations)).toMatchObject({
      invitations: [
        { fit: [{ text: 'You cook' }], when: '3 March 2026', declineHref: '/pa/invitations/i/no' },
        { fit: [] },
      ],
      groups: [],
    });
  });
});

describe('the page of one own application', () => {
  const stages = { interviews: [], offers: [], file: null, now: new Date('2026-03-04T10:00:00Z') };

  it('shows what was sent, and leaves what was not answered empty', () => {
    expect(ownModel(own('submitted'), stages)).toMatchObject({
      state: { text: 'Sent' },
      sentOn: '3 March 2026',
      isOnHold: false,
      canWithdraw: true,
      words: { answers: [{ answer: 'Very much' }, { answer: '' }] },
      job: { href: '/vacancies/v' },
      interview: null,
      offer: null,
      hrefs: { terms: null },
    });
  });

  it('leads to no advert that is not open, and says that it is on hold', () => {
    const vacancy = { ...VACANCY, isOpen: false, withheld: true } as VacancyEntity;
    expect(ownModel(own('submitted', { vacancy }), stages)).toMatchObject({ isOnHold: true, job: { href: null } });
  });

  it.each(['accepted', 'hired'] as const)('leads to the written terms once it is %s', (state) => {
    expect(ownModel(own(state), stages)).toMatchObject({ hrefs: { terms: `/applications/${state}/written-terms` } });
  });
});
