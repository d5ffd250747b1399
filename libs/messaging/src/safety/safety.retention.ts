import { deleteRows, type RetentionRule } from '@pa/platform';

/** A report and all that was done about it go together. A legal hold on who was reported keeps it. */
export const safetyRetention: readonly RetentionRule[] = [
  {
    key: 'messaging.closed-reports',
    what: 'Reports about people and messages, and what we did',
    keep: { years: 6 },
    from: 'after the report was closed',
    then: 'deleted',
    why: 'So that harm which comes in small steps is seen, and so that we can answer for what we did.',
    source: 'Limitation Act 1980; Care Act 2014, sections 42 to 46',
    clear: deleteRows({ table: 'safety_reports', since: 't.closed_at', whose: 't.about_id' }),
  },
  {
    key: 'messaging.introductions',
    what: 'What we showed people of our checks before they shared contact details',
    keep: { years: 1 },
    from: 'after we showed it',
    then: 'deleted',
    why: 'So that we can say what was known when two people were introduced.',
    source: 'Conduct of Employment Agencies and Employment Businesses Regulations 2003, regulation 29',
    clear: deleteRows({ table: 'introduction_showings', since: 't.shown_at', whose: 't.pa_id' }),
  },
];
