import { NO_NEEDS } from '@pa/accounts';
import { recruitmentDataMap } from '@pa/recruitment';
import { BLANK_EMPLOYER_DETAILS } from '../../../libs/register/src/employer-details';

/** What is kept in a column whose text is this one. */
type Kept = (text: string) => unknown;

const plain: Kept = (text) => text;
const oneOfList: Kept = (text) => [text];
const json = (valueOf: (text: string) => object): Kept => {
  return (text) => JSON.stringify(valueOf(text));
};

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
  'public.email_changes.new_email_sealed': plain,
  'public.email_changes.old_email_sealed': plain,
  'public.hides.words_sealed': plain,
  'public.legal_holds.reason_sealed': plain,
  'public.notes_to_staff.answer_sealed': plain,
  'public.notes_to_staff.words_sealed': plain,
  'public.passkeys.name': plain,
  'public.passkeys.transports': oneOfList,
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
  'public.vacancies.title': plain,
};

/** Written also where a row holds nothing yet. */
export const FILLED_TOO: readonly string[] = ['public.complaints.email_sealed', 'public.complaints.telephone_sealed'];

/** Columns of letters that hold no text of a person's, by the reason. `table.*` is every one of the table. */
export const NO_TEXT: Readonly<Record<string, readonly string[]>> = {
  'A choice from a list of ours: the rules take nothing else, and most tables hold themselves to it.': [
    'public.access_tokens.scopes',
    'public.account_closures.reason',
    'public.account_recoveries.checked_how',
    'public.account_recoveries.state',
    'public.assisted_accounts.consent_how',
    'public.assisted_accounts.consent_wording',
    'public.assisted_accounts.ended_how',
    'public.browser_sessions.way',
    'public.checks.kind',
    'public.checks.last_four_sealed',
    'public.checks.level',
    'public.checks.number_sealed',
    'public.checks.refusal',
    'public.checks.seen_how',
    'public.checks.state',
    'public.checks.workforce',
    'public.complaint_notes.moved_to',
    'public.complaints.about',
    'public.complaints.state',
    'public.consents.given_as',
    'public.consents.wording',
    'public.correction_requests.state',
    'public.hides.by_what',
    'public.notes_to_staff.answer_by',
    'public.notes_to_staff.state',
    'public.pa_profile_dates.kind',
    'public.pa_profile_moderations.decision',
    'public.pa_profile_moderations.reasons',
    'public.pa_profiles.age_band',
    'public.pa_profiles.communication_methods',
    'public.pa_profiles.employment',
    'public.pa_profiles.environment_limits',
    'public.pa_profiles.experience',
    'public.pa_profiles.interests',
    'public.pa_profiles.languages',
    'public.pa_profiles.personal_values',
    'public.pa_profiles.search_status',
    'public.pa_profiles.sex_sealed',
    'public.pa_profiles.style',
    'public.pa_profiles.tasks_training',
    'public.pa_profiles.tasks_will',
    'public.pa_profiles.tasks_will_not',
    'public.pa_profiles.training',
    'public.pa_profiles.travel_modes',
    'public.people.roles',
    'public.people_suspensions.reason',
    'public.representations.basis',
    'public.representations.evidence',
    'public.representations.power',
    'public.representations.scopes',
    'public.saved_searches.how',
    'public.saved_searches.side',
    'public.staff_invitations.roles',
    'public.views.viewer_role',
    'public.views.what',
  ],
  'Days, times and places of our own tables: nothing else can be read from what was written.': [
    'public.pa_profile_dates.spans',
    'public.pa_profiles.adult_on_sealed',
    'public.pa_profiles.district',
    'public.pa_profiles.week',
    'public.search_reaches.near',
    'public.search_reaches.edition',
  ],
  'The address of a search, read by its rules before it is kept; every address that is shown is tried with each payload.':
    ['public.saved_searches.query'],
  'Written by the program itself, in its own words.': [
    'public.account_erasures.reason',
    'public.audit_entries.act',
    'public.audit_entries.details',
    'public.audit_entries.subject_kind',
    'public.complaints.reference',
    'public.data_export_pieces.form',
    'public.data_exports.state',
    'public.email_tokens.purpose',
    'public.migrations.name',
    'public.outbox.topic',
    'public.pa_profile_moderations.subject',
    'public.pa_profiles.paused_reason',
    'public.pa_profiles.state',
    'public.passkeys.rp_id',
    'public.representations.ended_as',
    'public.representations.state',
    'public.search_index_entries.error',
    'public.search_index_entries.index_name',
    'public.security_news.kind',
    'public.sign_in_codes.purpose',
  ],
  'Recruitment is being built: whoever finishes a page of it brings the rows of its texts here, and takes this line out.':
    Object.keys(recruitmentDataMap).map((table) => `${table}.*`),
  'Made of all the others after they were poisoned: the copies themselves are looked at.': [
    'public.data_export_pieces.body_sealed',
  ],
};
