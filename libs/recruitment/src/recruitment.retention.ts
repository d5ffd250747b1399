import { applicationsRetention } from './applications/applications.retention';
import { coverRetention } from './cover/cover.retention';
import { deleteRows, type RetentionRule } from '@pa/platform';

const OWNER = '(SELECT v.person_id FROM vacancies v WHERE v.licensee_id = t.licensee_id AND v.id = t.vacancy_id)';

/** This lib's lines of the retention schedule. */
export const recruitmentRetention: readonly RetentionRule[] = [
  {
    key: 'recruitment.ended-adverts',
    what: 'Adverts that are filled, closed or past their date',
    keep: { months: 24 },
    from: 'after the advert ended',
    then: 'deleted',
    why: 'So that you can copy an earlier advert, and so that a question about a job can be answered.',
    clear: deleteRows({ table: 'vacancies', since: 't.ended_at', whose: 't.person_id' }),
  },
  {
    key: 'recruitment.looks-at-adverts',
    what: 'What staff decided about an advert, and why',
    keep: { years: 2 },
    from: 'after the decision',
    then: 'deleted',
    why: 'So that a decision can be explained and questioned.',
    source: 'Online Safety Act 2023: complaints about content that was taken down',
    clear: deleteRows({ table: 'vacancy_moderations', since: 't.decided_at', whose: OWNER }),
  },
  ...applicationsRetention,
  ...coverRetention,
];
