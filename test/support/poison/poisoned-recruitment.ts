import { UnitOfWork } from '@pa/platform';
import { v7 as newId } from 'uuid';
import { CoverRequests } from '../../../libs/recruitment/src/cover/cover-requests.service';
import { BLANK_EMERGENCY_PLAN } from '../../../libs/recruitment/src/cover/emergency-plans.service';
import type { PeopledApp, PeopledRegister } from '../peopled';

type Kept = (text: string) => unknown;

const plain: Kept = (text) => text;
const json = (valueOf: (text: string) => object): Kept => {
  return (text) => JSON.stringify(valueOf(text));
};

/** The employer's own question that adverts of the tests ask. */
const QUESTION = 'q1';

/** Terms of an offer, whose words are the text. */
const terms = (text: string): object => ({
  title: text,
  hours: [],
  hoursFlexible: false,
  liveIn: false,
  hoursWords: text,
  payPence: 1400,
  sleepInPence: null,
  liveInPenceAWeek: null,
  accommodationPenceADay: null,
  payWords: text,
  tasks: ['cooking'],
  never: [],
  employment: ['employed'],
  district: 'CH1',
  startsOn: '2060-03-02',
  endsOn: null,
  checks: [],
  conditions: text,
});

/** The words of adverts, applications, offers, cover and rules by date, with how a text stands in each. */
export const POISONED_RECRUITMENT: Readonly<Record<string, Kept>> = {
  'public.vacancies.title': plain,
  'public.vacancies.about': plain,
  'public.vacancies.who_wanted': plain,
  'public.vacancies.sex_reason': plain,
  'public.vacancies.pay_words': plain,
  'public.vacancies.how_to_apply': plain,
  'public.vacancies.questions': json((text) => [{ id: QUESTION, text }]),
  'public.vacancies.checks_why': plain,
  'public.vacancies.accepted_findings': json((text) => [{ code: 'reading-age', field: 'about', quote: text }]),
  'public.vacancies.pending_words': json((text) => ({
    title: text,
    about: text,
    whoWanted: text,
    sexReason: text,
    payWords: text,
    howToApply: text,
    questions: [{ id: QUESTION, text }],
    checksWhy: text,
  })),
  'public.vacancy_moderations.answer': plain,
  'public.vacancy_moderations.words': plain,
  'public.applications.notes_sealed': plain,
  'public.applications.words_sealed': json((text) => ({ message: text, answers: { [QUESTION]: text } })),
  'public.interviews.place_sealed': plain,
  'public.meeting_plans.plan_sealed': json((text) => ({ where: text, whoKnows: text })),
  'public.offers.terms_sealed': json(terms),
  'public.cover_requests.note_sealed': plain,
  'public.cover_addresses.address_sealed': plain,
  'public.emergency_plans.plan_sealed': json((text) =>
    Object.fromEntries(Object.keys(BLANK_EMERGENCY_PLAN).map((name) => [name, text])),
  ),
  'public.dated_rules.notes': plain,
  'public.dated_rules.source_title': plain,
  'public.dated_rules.source_url': plain,
  'public.dated_rules.text_value': plain,
};

/** Columns of letters beside them that hold keys of our own lists. */
export const NO_TEXT_OF_RECRUITMENT: readonly string[] = [
  'public.vacancies.state',
  'public.vacancies.hours',
  'public.vacancies.tasks_required',
  'public.vacancies.tasks_optional',
  'public.vacancies.tasks_never',
  'public.vacancies.experience',
  'public.vacancies.personal_values',
  'public.vacancies.interests',
  'public.vacancies.languages',
  'public.vacancies.sex_wanted',
  'public.vacancies.employment',
  'public.vacancies.district',
  'public.vacancies.environment',
  'public.vacancies.checks',
  'public.vacancies.paused_reason',
  'public.vacancy_moderations.subject',
  'public.vacancy_moderations.decision',
  'public.vacancy_moderations.reasons',
  'public.applications.state',
  'public.applications.reason',
  'public.interviews.state',
  'public.interviews.way',
  'public.offers.state',
  'public.outcomes.answer',
  'public.vacancy_invitations.state',
  'public.vacancy_invitations.reason',
  'public.cover_requests.state',
  'public.cover_requests.district',
  'public.cover_requests.tasks',
  'public.cover_spans.kind',
  'public.cover_offers.state',
  'public.dated_rules.rule_key',
  'public.dated_rule_reviews.rule_key',
];

/** A decision with an answer, new words that wait, a wish for a woman, and an address that a PA may read. */
export async function furnishRecruitment({ server }: PeopledApp, { id, own, people }: PeopledRegister): Promise<void> {
  const { app: nest } = server;
  await nest.get(UnitOfWork).run(id, async (tx) => {
    await tx.query(
      `INSERT INTO vacancy_moderations
         (licensee_id, id, vacancy_id, subject, answer, opened_at, decided_at, decided_by, decision, reasons, words)
       VALUES ($1, $2, $3, 'answer', 'I mended it.', now(), now(), $4, 'needs-changes', '{other}', 'Please mend it.')`,
      [id, newId(), own.openAdvertId, people.manager.actor.personId],
    );
    await tx.query(
      `UPDATE vacancies SET sex_wanted = 'female', pending_words = '{"title":"Mornings"}', checks = '{references}'
        WHERE licensee_id = $1 AND id = $2`,
      [id, own.openAdvertId],
    );
  });
  const place = { offerId: own.coverOfferId, address: '1 High Street' };
  await nest.get(CoverRequests).confirm(people.employer.actor, own.coverRequestId, place);
}

/** Where staff read of the advert that has all of it, and its owner and the PA who goes there. */
export const recruitmentPages = ({ own }: PeopledRegister) => ({
  ofStaff: [`/staff/adverts/${own.openAdvertId}`],
  ofEmployer: [`/employer/adverts/${own.openAdvertId}`, `/employer/adverts/${own.openAdvertId}/preview`],
});
