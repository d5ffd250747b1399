import { NO_NEEDS } from '@pa/accounts';
import { NO_DETAILS } from '@pa/content';
import { STARTING_SCHEME } from '@pa/accreditation';
import { BLANK_EMPLOYER_DETAILS } from '../../../libs/register/src/employer-details';
import { POISONED_RECRUITMENT } from './poisoned-recruitment';

/** What is kept in a column whose text is this one. */
type Kept = (text: string) => unknown;

const plain: Kept = (text) => text;
const oneOfList: Kept = (text) => [text];
const json = (valueOf: (text: string) => object): Kept => {
  return (text) => JSON.stringify(valueOf(text));
};

/** The choices of a reference, beside its words. */
const ANSWERED = {
  relation: 'employer',
  knownFor: 'over-5-years',
  reliable: 'always',
  kind: 'always',
  careful: 'mostly',
  private: 'not-seen',
  again: 'yes',
};

const EXTRA = { of: '', isRequired: false, months: null, from: null };
/** The parts whose quiz and files the peopled registers have. */
const EXTRA_MODULES = [
  { ...EXTRA, key: 'safety-quiz', by: 'quiz' },
  { ...EXTRA, key: 'papers', by: 'upload' },
  { ...EXTRA, key: 'insurance', by: 'upload' },
];

/**
 * Every column of a person's text, with how a text stands in it. Written past the rules of the forms: a name is no shorter
 * here and may hold anything, as if a rule had let it through. What is sealed is sealed on the way.
 */
export const POISONED: Readonly<Record<string, Kept>> = {
  'public.access_tokens.name': plain,
  'public.account_closures.staff_words_sealed': plain,
  'public.assisted_accounts.hand_over_sealed': plain,
  'public.browser_sessions.device': plain,
  'public.browser_sessions.network': plain,
  'public.check_sessions.bring': plain,
  'public.check_sessions.title': plain,
  'public.check_sessions.venue': plain,
  'public.communication_needs.needs_sealed': json((text) => ({
    ...NO_NEEDS,
    interpreter: 'spoken',
    language: text,
    notes: text,
  })),
  'public.complaint_notes.note_sealed': plain,
  'public.complaints.email_sealed': plain,
  'public.complaints.name_sealed': plain,
  'public.complaints.telephone_sealed': plain,
  'public.complaints.words_sealed': plain,
  'public.contact_details.address_sealed': plain,
  'public.contact_details.telephone_sealed': plain,
  'public.correction_requests.answer_sealed': plain,
  'public.correction_requests.words_sealed': plain,
  'public.content_editions.body': plain,
  'public.content_editions.details': json((text) => ({ ...NO_DETAILS, url: text, telephone: text, place: text })),
  'public.content_editions.summary': plain,
  'public.content_editions.title': plain,
  'public.conversation_looks.ground_sealed': plain,
  'public.conversation_looks.reason_sealed': plain,
  'public.safety_report_notes.note_sealed': plain,
  'public.safety_reports.quote_sealed': plain,
  'public.safety_reports.words_sealed': plain,
  'public.support_grants.answer': plain,
  'public.support_grants.reason': plain,
  'public.takedowns.answer_sealed': plain,
  'public.takedowns.appeal_sealed': plain,
  'public.takedowns.reason_sealed': plain,
  'public.email_changes.new_email_sealed': plain,
  'public.email_changes.old_email_sealed': plain,
  'public.hides.words_sealed': plain,
  'public.legal_holds.reason_sealed': plain,
  'public.notes_to_staff.answer_sealed': plain,
  'public.notes_to_staff.words_sealed': plain,
  'public.passkeys.name': plain,
  'public.passkeys.transports': oneOfList,
  'public.pass_terms.how_to_pay': plain,
  'public.pass_terms.vat_number': plain,
  'public.people.display_name': plain,
  'public.people.email_sealed': plain,
  'public.people.name_sealed': plain,
  'public.people_suspensions.words_sealed': plain,
  'public.representations.invite_sealed': json((text) => ({ name: text, email: text })),
  'public.security_news.device': plain,
  'public.security_news.network': plain,
  'public.saved_searches.name': plain,
  'public.staff_invitations.email_sealed': plain,
  'public.views.near_sealed': plain,
  'public.vouchers.label': plain,
  'public.funders.name': plain,
  'public.funders.reference': plain,
  'public.funders.contact': plain,
  'public.funders.notes': plain,
  'public.funder_budget_changes.reason': plain,
  'public.webhooks.url_sealed': plain,

  'public.contact_requests.words_sealed': plain,
  'public.application_files.name_sealed': plain,
  'public.message_drafts.text_sealed': plain,
  'public.message_files.name_sealed': plain,
  'public.quick_replies.texts_sealed': json((text) => [text]),
  'public.conversation_reasons.about': plain,

  'public.employer_profiles.details_sealed': json((text) => ({
    ...BLANK_EMPLOYER_DETAILS,
    firstName: text,
    place: 'CH1',
    hiringFor: 'my-child',
    communicationNeeds: ['other-language'],
    otherLanguage: text,
  })),
  'public.pa_profile_moderations.answer': plain,
  'public.pa_profile_moderations.words': plain,
  'public.pa_profiles.about': plain,
  'public.pa_profiles.first_name': plain,
  'public.pa_profiles.headline': plain,
  'public.pa_profiles.initial': plain,
  'public.pa_profiles.pending_text': json((text) => ({ firstName: text, initial: text, headline: text, about: text })),
  ...POISONED_RECRUITMENT,
  'public.schemes.policy': json((text) => ({
    ...STARTING_SCHEME,
    name: text,
    modules: [...STARTING_SCHEME.modules, ...EXTRA_MODULES].map((module) => ({ ...module, name: text, help: text })),
    code: { ...STARTING_SCHEME.code, words: text, easyWords: text },
  })),
  'public.quizzes.content': json((text) => ({
    passMark: 100,
    tries: 10,
    questions: [0, 1].map((right) => ({ ask: text, choices: [text, `${text}.`], right, why: text })),
  })),
  'public.standings.appeal_sealed': plain,
  'public.standing_decisions.words_sealed': plain,

  'public.monitoring_visits.place_sealed': plain,
  'public.monitoring_visits.reply_sealed': plain,
  'public.monitoring_visits.note_sealed': plain,
  'public.monitoring_visits.open_note_sealed': plain,
  'public.monitoring_visits.righted_sealed': plain,
  'public.visit_findings.question': plain,
  'public.visit_findings.words_sealed': plain,
  'public.visit_findings.action_sealed': plain,
  'public.visit_findings.answer_sealed': plain,
  'public.visit_findings.back_sealed': plain,
  'public.visit_findings.view_sealed': plain,
  'public.visit_findings.view_answer_sealed': plain,
  'public.visit_forms.questions': json((text) => [text]),
  'public.part_files.name_sealed': plain,
  'public.training_files.name_sealed': plain,
  'public.trainings.provider': plain,
  'public.pa_references.answers_sealed': json((text) => ({ ...ANSWERED, words: text })),
  'public.pa_references.referee_sealed': json((text) => ({
    name: text,
    organisation: text,
    email: text,
    telephone: text,
  })),
};

/** Written also where a row holds nothing yet. */
export const FILLED_TOO: readonly string[] = [
  'public.visit_findings.view_sealed',
  'public.visit_findings.view_answer_sealed',
  'public.monitoring_visits.righted_sealed',
  'public.monitoring_visits.reply_sealed',
  'public.visit_findings.answer_sealed',
  'public.visit_findings.back_sealed',
  'public.complaints.email_sealed',
  'public.complaints.telephone_sealed',
  'public.safety_reports.quote_sealed',
];
