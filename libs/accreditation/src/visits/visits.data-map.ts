import type { DataMap } from '@pa/platform';

const HELPED =
  'What the person who is helped said about a visit is theirs, and the PA works for them: it is told by them alone.';

/** What stands in each column of the tables of visits. */
export const visitsDataMap: DataMap = {
  'public.visit_forms': {
    holds: 'The questions that a register asks at visits, in all editions',
    retention: 'platform.for-good',
    columns: {
      licensee_id: 'key',
      id: 'key',
      number: 'plain',
      questions: 'plain',
      made_by: 'key',
      made_at: 'plain',
    },
  },
  'public.monitoring_visits': {
    holds: 'Visits to PAs: when, who goes, and where',
    retention: 'accreditation.visits',
    columns: {
      licensee_id: 'key',
      id: 'key',
      person_id: 'key',
      auditor_id: 'key',
      way: 'plain',
      place_sealed: 'sealed',
      starts_at: 'personal',
      state: 'personal',
      form_number: 'plain',
      reply_sealed: 'sealed',
      reply_at: 'plain',
      note_sealed: 'sealed',
      why: 'personal',
      home_answer: 'personal',
      home_asked: 'personal',
      home_asked_on: 'personal',
      ended_at: 'plain',
      planned_by: 'key',
      planned_at: 'plain',
      reminded_for: 'derived',
      version: 'derived',
    },
    exports: [
      {
        title: 'Visits to see how your work goes',
        whose: 't.person_id',
        labels: {
          way: 'How we meet',
          place_sealed: 'Where',
          starts_at: 'When',
          state: 'Where it stands',
          form_number: 'Edition of the questions',
          reply_sealed: 'What you wrote about the time',
          reply_at: 'You wrote that',
          why: 'Why it did not take place',
          ended_at: 'It was over',
          planned_at: 'We planned it',
        },
      },
    ],
    exempt: {
      home_answer: HELPED,
      home_asked: HELPED,
      home_asked_on: HELPED,
      note_sealed:
        'What staff write while they look into harm is kept from copies: telling it could put somebody in danger (Data Protection Act 2018, schedule 3, part 5).',
    },
  },
  'public.visit_findings': {
    holds: 'What was found at a visit for each question, what is to be done, and what the PA did',
    retention: 'accreditation.visits',
    columns: {
      licensee_id: 'key',
      id: 'key',
      visit_id: 'key',
      person_id: 'key',
      place: 'derived',
      question: 'plain',
      grade: 'personal',
      words_sealed: 'sealed',
      action_sealed: 'sealed',
      due_on: 'personal',
      action_state: 'personal',
      answer_sealed: 'sealed',
      answered_at: 'plain',
      back_sealed: 'sealed',
      settled_at: 'plain',
      reminded_for: 'derived',
      version: 'derived',
    },
    exports: [
      {
        title: 'What we found at visits to you',
        whose: 't.person_id',
        labels: {
          question: 'What was asked',
          grade: 'What we saw',
          words_sealed: 'In words',
          action_sealed: 'What you are to do',
          due_on: 'By when',
          action_state: 'Where that stands',
          answer_sealed: 'What you wrote that you did',
          answered_at: 'You wrote that',
          back_sealed: 'Why we sent it back',
          settled_at: 'We closed it',
        },
      },
    ],
  },
};
