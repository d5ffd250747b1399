import type { Client } from 'pg';

export type SampleRow = Readonly<Record<string, unknown>>;
type Sample = (licenseeId: string, id: string) => SampleRow;

const bytes = (text: string) => Buffer.from(text);
const bits = (count: number) => '0'.repeat(count);

/**
 * One right row of every tenant's table, parents first. `id` is the same in all tables of one licensee, so a child finds
 * its parents. A test holds the list against the catalogue: a new table needs a row here.
 */
export const SAMPLE_ROWS: Readonly<Record<string, Sample>> = {
  'public.people': (licensee_id, id) => ({
    licensee_id,
    id,
    display_name: 'Amira K.',
    name_sealed: bytes('name'),
    email_sealed: bytes('email'),
    email_index: bytes(id),
    password_hash: '-',
    roles: ['pa', 'employer'],
  }),
  'public.email_tokens': (licensee_id, id) => ({
    licensee_id,
    id,
    person_id: id,
    purpose: 'verify-email',
    token_hash: bytes(id),
    expires_at: '2030-01-01',
  }),
  'public.access_tokens': (licensee_id, id) => ({
    licensee_id,
    id,
    person_id: id,
    token_hash: bytes(id),
    expires_at: '2030-01-01',
  }),
  'public.browser_sessions': (licensee_id, id) => ({
    licensee_id,
    id,
    person_id: id,
    way: 'password',
    kept: false,
    device: 'Firefox on Linux',
    network: '203.0.113.x',
    started_at: '2026-03-01',
    last_used_at: '2026-03-01',
    expires_at: '2030-01-01',
  }),
  'public.known_devices': (licensee_id, id) => ({
    licensee_id,
    id,
    person_id: id,
    device_hash: bytes(id),
    last_used_at: '2026-03-01',
  }),
  'public.security_news': (licensee_id, id) => ({
    licensee_id,
    id,
    person_id: id,
    kind: 'new-device',
    device: 'Firefox on Linux',
    network: '203.0.113.x',
    at: '2026-03-01',
  }),
  'public.passkeys': (licensee_id, id) => ({
    licensee_id,
    id,
    person_id: id,
    credential_id: bytes(id),
    public_key: bytes('key'),
    counter: 0,
    transports: ['internal'],
    name: 'My phone',
    rp_id: 'north-west.localhost',
  }),
  'public.authenticators': (licensee_id, id) => ({ licensee_id, id, person_id: id, secret_sealed: bytes('secret') }),
  'public.recovery_codes': (licensee_id, id) => ({ licensee_id, id, person_id: id, code_hash: bytes(id) }),
  'public.half_sign_ins': (licensee_id, id) => ({
    licensee_id,
    id,
    person_id: id,
    ticket_hash: bytes(id),
    created_at: '2026-03-01',
    expires_at: '2030-01-01',
  }),
  'public.sign_in_codes': (licensee_id, id) => ({
    licensee_id,
    id,
    person_id: id,
    purpose: 'sign-in',
    bound_to: id,
    created_at: '2026-03-01',
    expires_at: '2030-01-01',
  }),
  'public.spent_challenges': (licensee_id, id) => ({
    licensee_id,
    id,
    challenge_hash: bytes(id),
    expires_at: '2030-01-01',
  }),
  'public.account_recoveries': (licensee_id, id) => ({
    licensee_id,
    id,
    person_id: id,
    asked_at: '2026-03-01',
    state: 'waiting',
  }),
  'public.email_changes': (licensee_id, id) => ({
    licensee_id,
    id,
    person_id: id,
    new_email_sealed: bytes('new'),
    new_email_index: bytes(id),
    old_email_sealed: bytes('old'),
    asked_at: '2026-03-01',
    expires_at: '2030-01-01',
  }),
  'public.people_suspensions': (licensee_id, id) => ({
    licensee_id,
    id,
    person_id: id,
    reason: 'rules',
    words_sealed: bytes('words'),
    started_at: '2026-03-01',
  }),
  'public.staff_invitations': (licensee_id, id) => ({
    licensee_id,
    id,
    email_sealed: bytes('email'),
    email_index: bytes(id),
    roles: ['editor'],
    created_at: '2026-03-01',
    expires_at: '2030-01-01',
  }),
  'public.audit_entries': (licensee_id, id) => ({
    licensee_id,
    id,
    number: Number.parseInt(id.slice(-8), 16),
    at: '2026-03-01',
    act: 'tests.row-added',
    subject_kind: 'person',
    subject_id: id,
    details: '{}',
    previous_hash: bytes('before'),
    hash: bytes(id),
  }),
  'public.representations': (licensee_id, id) => ({
    licensee_id,
    id,
    employer_id: id,
    state: 'invited',
    basis: 'own-consent',
    evidence: 'own-act',
    evidence_on: '2026-03-01',
    scopes: ['look'],
    until_day: '2030-01-01',
    invite_sealed: bytes('{}'),
    invite_until: '2030-01-01',
    invited_by: id,
    created_at: '2026-03-01',
  }),
  'public.assisted_accounts': (licensee_id, id) => ({
    licensee_id,
    id,
    person_id: id,
    made_by: id,
    consent_how: 'in-person',
    consented_on: '2026-03-01',
    consent_wording: '2026-03',
    created_at: '2026-03-01',
  }),
  'public.communication_needs': (licensee_id, id) => ({
    licensee_id,
    id,
    person_id: id,
    needs_sealed: bytes('{}'),
    review_on: '2027-03-01',
    updated_at: '2026-03-01',
    updated_by: id,
  }),
  'public.notes_to_staff': (licensee_id, id) => ({
    licensee_id,
    id,
    person_id: id,
    state: 'new',
    words_sealed: bytes('words'),
    answer_by: 'page',
    created_at: '2026-03-01',
  }),
  'public.outbox': (licensee_id, id) => ({ licensee_id, id, topic: 'nobody.listens', subject_id: id }),
  'public.account_closures': (licensee_id, id) => ({
    licensee_id,
    id,
    person_id: id,
    asked_at: '2026-03-01',
    asked_by: id,
    reason: 'privacy',
  }),
  'public.account_erasures': (licensee_id, id) => ({
    licensee_id,
    id,
    person_hash: bytes(id),
    erased_at: '2026-03-01',
    reason: 'privacy',
  }),
  'public.legal_holds': (licensee_id, id) => ({
    licensee_id,
    id,
    person_id: id,
    reason_sealed: bytes('reason'),
    review_on: '2026-06-01',
    placed_at: '2026-03-01',
    placed_by: id,
    lifted_at: '2026-03-02',
    lifted_by: id,
  }),
  'public.data_exports': (licensee_id, id) => ({
    licensee_id,
    id,
    person_id: id,
    state: 'asked',
    asked_at: '2026-03-01',
  }),
  'public.data_export_pieces': (licensee_id, id) => ({
    licensee_id,
    id,
    export_id: id,
    form: 'json',
    number: 0,
    body_sealed: bytes('piece'),
  }),
  'public.consents': (licensee_id, id) => ({
    licensee_id,
    id,
    person_id: id,
    wording: 'terms',
    version: 1,
    text_hash: bytes('hash'),
    given_at: '2026-03-01',
    given_by: id,
    given_as: 'self',
  }),
  'public.correction_requests': (licensee_id, id) => ({
    licensee_id,
    id,
    person_id: id,
    words_sealed: bytes('words'),
    asked_at: '2026-03-01',
    due_on: '2026-04-01',
  }),
  'public.pa_profiles': (licensee_id, id) => ({
    licensee_id,
    id,
    person_id: id,
    state: 'published',
    district: 'CH1',
    travel_miles: 10,
    age_band: 'adult',
    confirmed_at: '2026-03-01',
    published_at: '2026-03-01',
  }),
  'public.pa_profile_dates': (licensee_id, id) => ({
    licensee_id,
    id,
    profile_id: id,
    kind: 'away',
    first_day: '2026-03-01',
    last_day: '2026-03-08',
  }),
  'public.pa_profile_moderations': (licensee_id, id) => ({
    licensee_id,
    id,
    profile_id: id,
    subject: 'first-profile',
    opened_at: '2026-03-01',
  }),
  'public.employer_profiles': (licensee_id, id) => ({
    licensee_id,
    id,
    person_id: id,
    details_sealed: bytes('details'),
  }),
  'public.contact_details': (licensee_id, id) => ({ licensee_id, id, person_id: id }),
  'public.hides': (licensee_id, id) => ({
    licensee_id,
    id,
    person_id: id,
    by_what: 'name',
    value_index: bytes(id),
    words_sealed: bytes('words'),
  }),
  'public.views': (licensee_id, id) => ({
    licensee_id,
    id,
    viewer_id: id,
    viewed_id: id,
    what: 'pa-profile',
    viewer_role: 'employer',
    seen_on: '2026-03-01',
    seen_at: '2026-03-01',
  }),
  'public.view_alerts': (licensee_id, id) => ({
    licensee_id,
    id,
    person_id: id,
    noticed_on: '2026-03-01',
    profiles: 80,
    first_at: '2026-03-01',
    last_at: '2026-03-01',
  }),
  'public.complaints': (licensee_id, id) => ({
    licensee_id,
    id,
    reference: id,
    about: 'register',
    name_sealed: bytes('name'),
    words_sealed: bytes('words'),
    received_at: '2026-03-01',
    acknowledge_by: '2026-03-06',
    answer_by: '2026-03-31',
  }),
  'public.complaint_notes': (licensee_id, id) => ({
    licensee_id,
    id,
    complaint_id: id,
    note_sealed: bytes('note'),
    created_at: '2026-03-01',
  }),
  'search.search_pas': (licensee_id, id) => ({
    licensee_id,
    id,
    district: 'CH1',
    travel_hundredths: 1000,
    facts: bits(384),
    week: bits(1344),
    confirmed_on: '2026-03-01',
    published_at: '2026-03-01',
    words: 'calm',
    card: '{}',
  }),
};

/** The statement that puts one row into a table. */
export function insertOf(table: string, row: SampleRow): { text: string; values: unknown[] } {
  const columns = Object.keys(row);
  const places = columns.map((_, index) => `$${index + 1}`);
  const values = Object.values(row);
  return { text: `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places.join(', ')})`, values };
}

/** A register, and one row of it in every table, as the superuser. */
export async function fillLicensee(superuser: Client, licenseeId: string, id: string): Promise<void> {
  await superuser.query(`INSERT INTO licensees (id, slug, name, brand, policies) VALUES ($1, $2, $2, '{}', '{}')`, [
    licenseeId,
    `register-${licenseeId.slice(-4)}`,
  ]);
  for (const [table, sample] of Object.entries(SAMPLE_ROWS))
    await superuser.query(insertOf(table, sample(licenseeId, id)));
}

/** That somebody looked, and when a way in was used last, is written down whatever the answer was. */
const RECORDS_OF_LOOKING = ['public.audit_entries', 'public.views'];

/** A short text that changes with any row of any tenant's table, but for the records of looking and of last use. */
export async function fingerprintOf(superuser: Client): Promise<string> {
  const parts = Object.keys(SAMPLE_ROWS)
    .filter((table) => !RECORDS_OF_LOOKING.includes(table))
    .map((table) => `SELECT '${table}' AS t, md5((to_jsonb(x) - 'last_used_at')::text) AS h FROM ${table} x`);
  const { rows } = await superuser.query<{ sum: string }>(
    `SELECT md5(string_agg(t || h, ',' ORDER BY t, h)) AS sum FROM (${parts.join(' UNION ALL ')}) all_rows`,
  );
  return rows[0]?.sum ?? '';
}
