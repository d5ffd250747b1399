import { deleteRows, type Clear, type RetentionRule } from '@pa/platform';
import { bookingsRetention } from './bookings/bookings.retention';
import { cardsRetention } from './cards/cards.retention';
import { CheckCalendarRepository } from './checks/check-calendar.repository';
import { boardRetention } from './board/board.retention';
import { passportRetention } from './passport/passport.retention';
import { partFilesRetention } from './part-files/part-files.retention';
import { quizzesRetention } from './quizzes/quizzes.retention';
import { schemesRetention } from './schemes/schemes.retention';
import { referencesRetention } from './references/references.retention';
import { visitsRetention } from './visits/visits.retention';
import { trainingsRetention } from './training/trainings.retention';

const forgetNumbers: Clear = (tx, stretch) => new CheckCalendarRepository().forgetNumbers(tx, stretch);

/** This lib's lines of the retention schedule. */
export const accreditationRetention: readonly RetentionRule[] = [
  ...bookingsRetention,
  ...cardsRetention,
  ...passportRetention,
  {
    key: 'accreditation.check-numbers',
    what: 'Full numbers of DBS, PVG and AccessNI certificates',
    keep: { months: 6 },
    from: 'after we decided about the check',
    then: 'deleted',
    why: 'Certificate information may be kept only as long as the decision needs it.',
    source: 'DBS code of practice: handling of certificate information',
    clear: forgetNumbers,
  },
  {
    key: 'accreditation.checks',
    what: 'Checks that you took out, that a newer one took the place of, or that the Update Service ended: that there was one, who saw it and when',
    keep: { years: 2 },
    from: 'after it stopped counting',
    then: 'deleted',
    why: 'So that a question about what we showed can be answered. Checks that count stay while your account does.',
    clear: deleteRows({ table: 'checks', since: 't.withdrawn_at', whose: 't.person_id' }),
  },
  {
    key: 'accreditation.check-plans',
    what: 'Which check you want to get',
    keep: { years: 1 },
    from: 'after you kept it',
    then: 'deleted',
    why: 'The rules change, and a check takes weeks. You can ask and keep it again.',
    clear: deleteRows({ table: 'check_plans', since: 't.kept_at', whose: 't.person_id' }),
  },
  ...partFilesRetention,
  ...quizzesRetention,
  ...schemesRetention,
  ...boardRetention,
  ...referencesRetention,
  ...trainingsRetention,
  ...visitsRetention,
];
