import type { SideOfApplication } from '../application-sides.service';
import { planModel, questionsModel, termsModel } from './either-side.presenter';

const PA: SideOfApplication = { applicationId: 'x', vacancyId: 'v', side: 'pa', title: 'Help in the mornings' };
const EMPLOYER: SideOfApplication = { ...PA, side: 'employer' };

describe('the plan for a first meeting', () => {
  const plan = { where: 'The café', whoKnows: 'My sister', checkInAt: new Date('2026-07-03T08:05:00Z') };

  it('shows what is kept, with the time by the clock here', () => {
    expect(planModel(PA, { plan })).toMatchObject({
      page: { back: { href: '/pa/applications/x', text: 'Back to the application' } },
      values: {
        where: 'The café',
        whoKnows: 'My sister',
        checkInDay: { day: '3', month: '7', year: '2026' },
        checkIn: '09:05',
      },
    });
  });

  it('leaves day and time empty where no reminder is wanted', () => {
    expect(planModel(EMPLOYER, { plan: { ...plan, checkInAt: null } })).toMatchObject({
      page: { back: { href: '/employer/adverts/v/applications/x' } },
      values: { checkInDay: { day: '', month: '', year: '' }, checkIn: '' },
    });
  });

  it('shows again what was typed', () => {
    const body = {
      where: 'The park',
      'checkInDay-day': '31',
      'checkInDay-month': 'june',
      checkIn: 'noon',
      whoKnows: 7,
    };
    expect(planModel(PA, { body })).toMatchObject({
      values: {
        where: 'The park',
        whoKnows: '',
        checkInDay: { day: '31', month: 'june', year: '' },
        checkIn: 'noon',
      },
    });
  });

  it.each([[null], [undefined], ['words']])('is empty when what was sent is no form: %p', (body) => {
    expect(planModel(PA, { body })).toMatchObject({ values: { where: '', whoKnows: '', checkIn: '' } });
  });
});

describe('questions to ask', () => {
  it('are about the work for a PA', () => {
    const model = questionsModel(PA);
    expect(model).toMatchObject({ blocks: [{ title: 'The work' }, { title: 'Hours and pay' }, { title: 'Starting' }] });
    expect(model['lead']).toContain('For the interview: Help in the mornings.');
  });

  it('say to an employer what the law does not let them ask', () => {
    expect(questionsModel(EMPLOYER)).toMatchObject({
      blocks: [{ title: 'The person' }, { title: 'The work' }, { title: 'Do not ask' }],
    });
  });
});

describe('written terms', () => {
  const parts = [{ title: 'Pay', lines: ['£13.00 an hour'], toAgree: ['When it is paid'] }];

  it('are what the law asks of an employer', () => {
    const model = termsModel(EMPLOYER, { title: 'Help in the mornings', isEmployment: true, parts });
    expect(model).toMatchObject({
      title: 'Written terms: Help in the mornings',
      blocks: [
        { title: 'Pay', lines: ['£13.00 an hour'], open: ['When it is paid'] },
        { title: 'Signed', open: ['The employer, and the date', 'The PA, and the date'] },
      ],
    });
    expect(model).toHaveProperty(
      ['lead', 0],
      'The law asks an employer to give these terms in writing on or before the first day.',
    );
  });

  it('are no contract of employment for a PA who works for themselves', () => {
    expect(termsModel(PA, { title: 'Help', isEmployment: false, parts })).toHaveProperty(
      ['lead', 0],
      'The PA works for themselves. This is a list for your agreement, not a contract of employment.',
    );
  });
});
