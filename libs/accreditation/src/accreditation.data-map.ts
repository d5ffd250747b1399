import type { DataMap } from '@pa/platform';
import { boardDataMap } from './board/board.data-map';
import { bookingsDataMap } from './bookings/bookings.data-map';
import { cardsDataMap } from './cards/cards.data-map';
import { passportDataMap } from './passport/passport.data-map';
import { partFilesDataMap } from './part-files/part-files.data-map';
import { quizzesDataMap } from './quizzes/quizzes.data-map';
import { schemesDataMap } from './schemes/schemes.data-map';
import { referencesDataMap } from './references/references.data-map';
import { visitsDataMap } from './visits/visits.data-map';
import { trainingsDataMap } from './training/trainings.data-map';

/** What stands in each column of this lib's tables. */
export const accreditationDataMap: DataMap = {
  ...boardDataMap,
  ...bookingsDataMap,
  ...cardsDataMap,
  ...passportDataMap,
  ...partFilesDataMap,
  ...quizzesDataMap,
  ...schemesDataMap,
  ...referencesDataMap,
  ...trainingsDataMap,
  ...visitsDataMap,
  'public.check_plans': {
    holds: 'Which check PAs want to get: what they answered about their work',
    retention: 'accreditation.check-plans',
    columns: {
      licensee_id: 'key',
      id: 'key',
      person_id: 'key',
      nation: 'personal',
      works_with: 'personal',
      tasks: 'personal',
      is_often: 'personal',
      works_as: 'personal',
      kept_at: 'plain',
    },
    exports: [
      {
        title: 'The check you want to get',
        whose: 't.person_id',
        labels: {
          nation: 'Where the work is',
          works_with: 'Who you help',
          tasks: 'What kind of help, as the law sees it',
          is_often: 'Once a week or more',
          works_as: 'How you work',
          kept_at: 'You kept it',
        },
      },
    ],
  },
  'public.checks': {
    holds: 'Checks that PAs tell of: their kind and dates, and who of staff saw them and when',
    retention: 'accreditation.checks',
    columns: {
      licensee_id: 'key',
      id: 'key',
      person_id: 'key',
      kind: 'personal',
      level: 'personal',
      workforce: 'personal',
      issued_on: 'personal',
      valid_to: 'personal',
      is_updated: 'personal',
      state: 'personal',
      declared_at: 'plain',
      seen_by: 'key',
      seen_on: 'personal',
      seen_how: 'personal',
      decided_at: 'plain',
      refusal: 'personal',
      status_checked_on: 'personal',
      status_checked_by: 'key',
      permission_at: 'plain',
      next_due: 'personal',
      number_sealed: 'sealed',
      last_four_sealed: 'sealed',
      withdrawn_at: 'plain',
      withdrawn_why: 'personal',
      reminded_for: 'derived',
      reminded_days: 'derived',
      version: 'derived',
    },
    exports: [
      {
        title: 'Your checks',
        whose: 't.person_id',
        labels: {
          workforce: 'Who it lets you work with',
          issued_on: 'Date on it',
          valid_to: 'It ends on',
          is_updated: 'On the Update Service',
          state: 'Where it stands',
          declared_at: 'You told us',
          seen_on: 'We saw it on',
          seen_how: 'How we saw it',
          decided_at: 'We decided',
          refusal: 'Why we did not accept it',
          status_checked_on: 'We looked at the Update Service on',
          permission_at: 'You said yes to a look at the Update Service',
          next_due: 'We look again by',
          number_sealed: 'Its number, while we keep it',
          last_four_sealed: 'The last four of its number',
          withdrawn_at: 'It stopped counting',
          withdrawn_why: 'Why it stopped counting',
        },
      },
    ],
  },
};
