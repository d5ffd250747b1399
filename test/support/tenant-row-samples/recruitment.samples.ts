import type { Samples } from './sample';

/** Adverts, and what follows from them. */
export const ofRecruitment: Samples = {
  'public.vacancies': (licensee_id, id) => ({
    licensee_id,
    id,
    person_id: id,
    state: 'published',
    title: 'Help at home in the mornings',
    district: 'CH1',
    closes_on: '2026-04-01',
    published_at: '2026-03-01',
  }),
  'public.vacancy_moderations': (licensee_id, id) => ({
    licensee_id,
    id,
    vacancy_id: id,
    subject: 'first-advert',
    opened_at: '2026-03-01',
  }),
};
