import type { DataMap } from '@pa/platform';

const of = (column: string): string =>
  `(SELECT ${column} FROM applications a JOIN vacancies v ON v.licensee_id = a.licensee_id AND v.id = a.vacancy_id
     WHERE a.licensee_id = t.licensee_id AND a.id = t.application_id)`;
const PA = of('a.person_id');
const EMPLOYER = of('v.person_id');
const ADVERT_OWNER =
  '(SELECT v.person_id FROM vacancies v WHERE v.licensee_id = t.licensee_id AND v.id = t.vacancy_id)';

/**
 * What a PA wrote goes to the PA alone, and an employer's notes go to both: they are about the PA, no exemption of the Data
 * Protection Act covers them, and the page says so to the employer before anything is written.
 */
export const applicationsDataMap: DataMap = {
  'public.applications': {
    holds: 'What PAs answer to adverts, and how far each has come',
    retention: 'recruitment.ended-applications',
    columns: {
      licensee_id: 'key',
      id: 'key',
      vacancy_id: 'key',
      person_id: 'key',
      state: 'plain',
      held: 'plain',
      number: 'derived',
      words_sealed: 'sealed',
      notes_sealed: 'sealed',
      seen_advert: 'derived',
      changes_told: 'derived',
      reason: 'personal',
      submitted_at: 'plain',
      shortlisted_at: 'plain',
      ended_at: 'plain',
      starts_on: 'personal',
      created_at: 'plain',
      updated_at: 'plain',
      version: 'derived',
    },
    exports: [
      {
        title: 'Your applications',
        whose: 't.person_id',
        labels: {
          words_sealed: 'What you wrote',
          notes_sealed: 'What the employer noted about you',
          reason: 'Why it ended',
          submitted_at: 'You sent it',
          shortlisted_at: 'You came onto the shortlist',
          ended_at: 'It ended',
          starts_on: 'Your first day',
        },
      },
      {
        title: 'Applications to your adverts',
        whose: ADVERT_OWNER,
        only: ['state', 'notes_sealed', 'submitted_at', 'shortlisted_at', 'ended_at'],
        labels: { notes_sealed: 'Your notes', submitted_at: 'It came', shortlisted_at: 'You put it on the shortlist' },
      },
    ],
  },
  'public.application_files': {
    holds: 'What file a PA put with an application; its bytes stand sealed in the file store',
    retention: 'recruitment.ended-applications',
    columns: {
      licensee_id: 'key',
      id: 'key',
      application_id: 'key',
      name_sealed: 'sealed',
      key_sealed: 'secret',
      kind: 'plain',
      size: 'plain',
      verdict: 'plain',
      added_at: 'plain',
    },
    exports: [
      {
        title: 'Files with your applications',
        whose: PA,
        labels: { name_sealed: 'Name', size: 'Bytes', verdict: 'Looked at for viruses', added_at: 'You added it' },
      },
    ],
  },
  'public.interviews': {
    holds: 'Times and places offered for interviews',
    retention: 'recruitment.ended-applications',
    columns: {
      licensee_id: 'key',
      id: 'key',
      application_id: 'key',
      state: 'plain',
      way: 'plain',
      place_sealed: 'sealed',
      minutes: 'plain',
      times: 'personal',
      chosen_at: 'plain',
      offered_at: 'plain',
      decided_at: 'plain',
    },
    exports: [
      { title: 'Your interviews', whose: PA, labels: { place_sealed: 'Where', times: 'Times offered' } },
      { title: 'Interviews you offered', whose: EMPLOYER, labels: { place_sealed: 'Where', times: 'Times offered' } },
    ],
  },
  'public.meeting_plans': {
    holds: 'How one keeps safe at a first meeting: where, who knows, when to check in',
    retention: 'recruitment.meeting-plans',
    columns: {
      licensee_id: 'key',
      id: 'key',
      application_id: 'key',
      person_id: 'key',
      plan_sealed: 'sealed',
      check_in_at: 'personal',
      reminded_at: 'plain',
      updated_at: 'plain',
    },
    exports: [
      {
        title: 'Your first-meeting plans',
        whose: 't.person_id',
        labels: { plan_sealed: 'Your plan', check_in_at: 'When to check in' },
      },
    ],
  },
  'public.offers': {
    holds: 'Job offers, with the terms as they were when offered',
    retention: 'recruitment.ended-applications',
    columns: {
      licensee_id: 'key',
      id: 'key',
      application_id: 'key',
      state: 'plain',
      terms_sealed: 'sealed',
      offered_at: 'plain',
      decided_at: 'plain',
    },
    exports: [
      { title: 'Jobs offered to you', whose: PA, labels: { terms_sealed: 'The terms' } },
      { title: 'Jobs you offered', whose: EMPLOYER, labels: { terms_sealed: 'The terms' } },
    ],
  },
  'public.outcomes': {
    holds: 'Whether people who found each other here still work together',
    retention: 'recruitment.ended-applications',
    columns: {
      licensee_id: 'key',
      id: 'key',
      application_id: 'key',
      person_id: 'key',
      months: 'plain',
      due_on: 'plain',
      asked_at: 'plain',
      answer: 'personal',
      answered_at: 'plain',
    },
    exports: [
      {
        title: 'Whether you still work together',
        whose: 't.person_id',
        labels: { months: 'Months after the first day', answer: 'Your answer' },
      },
    ],
  },
  'public.vacancy_invitations': {
    holds: 'Adverts that employers asked PAs to look at',
    retention: 'recruitment.invitations',
    columns: {
      licensee_id: 'key',
      id: 'key',
      vacancy_id: 'key',
      person_id: 'key',
      state: 'plain',
      reason: 'personal',
      invited_at: 'plain',
      decided_at: 'plain',
    },
    exports: [
      {
        title: 'Adverts you were asked to look at',
        whose: 't.person_id',
        labels: { reason: 'Why you said no', invited_at: 'You were asked' },
      },
      {
        title: 'PAs you asked to look at an advert',
        whose: ADVERT_OWNER,
        only: ['state', 'invited_at'],
        labels: { invited_at: 'You asked' },
      },
    ],
  },
};
