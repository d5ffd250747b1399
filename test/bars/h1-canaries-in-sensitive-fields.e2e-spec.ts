import { randomUUID } from 'node:crypto';
import { Logger } from '@nestjs/common';
import { MailboxMailer } from '@pa/platform';
import { ContactDetailsService } from '../../libs/accounts/src/contact-details/contact-details.service';
import { formOf, jsonOf, type Answer } from '../support/dial';
import { ANSWERS } from '../support/route-rows/references.rows';
import { FINDINGS_FORM } from '../support/route-rows/visits.rows';
import { startPeopledApp, type PeopledApp } from '../support/peopled';
import type { TestPerson } from '../support/people';
import { addressesIn, CANARIES, canariesIn, captureLog, everyRow } from '../support/sensitive-canaries';

const C = CANARIES;
const DETAILS = {
  firstName: 'Robin',
  lastName: C.lastName,
  telephone: C.telephone,
  address: `1 ${C.address} Road\nChester`,
};

/**
 * H1. A canary in every sensitive field, sent by page and API, rightly and wrongly, with the log at its most talkative: none
 * is in the log, in an address, in the search, in another's mail, or in clear in any row. Seen red with one body logged, which
 * the last test plants.
 */
describe('H1: canaries in sensitive fields', () => {
  let app: PeopledApp;
  let log: ReturnType<typeof captureLog>;
  const answers: Answer[] = [];

  beforeAll(async () => {
    app = await startPeopledApp();
    log = captureLog();
    await sendEverything();
    await app.relay();
  }, 180_000);

  afterAll(async () => {
    log?.stop();
    await app?.close();
  });

  async function page(path: string, fields: Record<string, string>, person?: TestPerson): Promise<Answer> {
    const browser = person?.browser ?? app.north.visitor;
    const form = formOf({ ...fields, _csrf: browser.csrf });
    const headers = { ...form.headers, cookie: browser.cookie };
    const answer = await app.dial({ method: 'POST', host: app.north.host, path, ...form, headers });
    answers.push(answer);
    return answer;
  }

  async function api(call: string, body: object, person?: TestPerson): Promise<Answer> {
    const [method = '', path = ''] = call.split(' ');
    const sent = jsonOf(body);
    const headers = { ...sent.headers, ...(person && { authorization: `Bearer ${person.token}` }) };
    const answer = await app.dial({ method, host: app.north.host, path: `/api/v1${path}`, ...sent, headers });
    answers.push(answer);
    return answer;
  }

  async function sendEverything(): Promise<void> {
    const { employer, pa, manager } = app.north.people;
    const sent: Array<[what: string, answer: Answer, status: number]> = [];
    const send = async (what: string, answer: Promise<Answer>, status: number) =>
      void sent.push([what, await answer, status]);
    await send('details', page('/account/contact-details', DETAILS, employer), 303);
    await send('details by API', api('PUT /me/contact-details', DETAILS, employer), 200);
    await send(
      'wrong details',
      page('/account/contact-details', { ...DETAILS, telephone: `${C.telephone}x` }, employer),
      422,
    );
    await send('wrong body', api('PUT /me/contact-details', { ...DETAILS, [C.address]: C.note }, employer), 422);
    const employerProfile = {
      firstName: C.employer,
      place: C.postcode,
      hiringFor: 'myself',
      moneySources: [],
      communicationNeeds: [],
      otherLanguage: '',
      sensitiveFacts: true,
    };
    await send('employer', api('PUT /me/employer-profile', employerProfile, employer), 200);
    const ages = { age: '16-or-17', eighteenOn: C.eighteenOn, sex: 'female', sensitiveFacts: true };
    await send('age', api('PATCH /me/pa-profile', { ageAndSex: ages }, pa), 200);
    await send(
      'join',
      page('/join/pa', {
        firstName: 'Jo',
        lastName: C.joiner,
        email: C.joinerEmail,
        password: C.password,
        isOldEnough: 'yes',
        agrees: 'yes',
      }),
      303,
    );
    await send('sign in', page('/sign-in', { email: C.joinerEmail, password: C.wrongPassword, next: '' }), 422);
    const complaint = {
      about: 'person',
      words: `${C.complaint} happened`,
      name: C.complainer,
      email: C.complainerEmail,
      telephone: C.telephone,
    };
    await send('complaint', page('/complain', { ...complaint, ticket: randomUUID() }), 303);
    await send('complaint by API', api('POST /complaints', { ...complaint, ticket: randomUUID() }), 202);
    await send('wrong complaint', page('/complain', { ...complaint, ticket: '' }), 422);
    const step = { to: 'acknowledged', note: C.note, version: '1' };
    await send('note', page(`/staff/complaints/${app.north.own.complaintId}`, step, manager), 303);
    await send('hide', page('/account/hide-from', { way: 'name', value: `Jo ${C.hidden}` }, pa), 303);
    const told = { way: 'name', value: `Jo ${C.staffHidden}` };
    await send('told staff', api(`POST /people/${app.north.own.personId}/hides`, told, manager), 200);
    await sendMore(send);
    expect(
      sent
        .filter(([, { status }, wanted]) => status !== wanted)
        .map(([what, { status, text }]) => [what, status, text.slice(0, 300)]),
    ).toEqual([]);
    await searchEverywhere(employer);
    await failInside(employer);
  }

  /** Needs, letters to staff, messages, reports, checks, references and visits. */
  async function sendMore(send: (what: string, answer: Promise<Answer>, status: number) => Promise<void>) {
    const { pa, assessor, auditor } = app.north.people;
    const { own } = app.north;
    const needs = { contactBy: ['phone'], formats: [], language: '', interpreter: 'none', notes: `${C.needs} first` };
    await send('needs', api('PUT /me/communication-needs', { ...needs, sensitiveFacts: true }, pa), 200);
    await send('wrong needs', api('PUT /me/communication-needs', { ...needs, formats: [C.needs] }, pa), 422);
    await send('to staff', page('/ask-staff', { words: `${C.toStaff} please`, answerBy: 'phone' }, pa), 303);
    await send(
      'message',
      page(`/messages/${own.conversationId}`, { text: `${C.message} today`, clientId: randomUUID() }, pa),
      303,
    );
    const report = { reason: 'rude', words: `${C.report} said`, ticket: randomUUID() };
    await send('report', page(`/report/conversation/${own.safeTalkId}`, report, pa), 303);
    const seen = { version: '1', how: 'in-person', number: C.dbsNumber };
    const on = { 'on-day': '5', 'on-month': '1', 'on-year': '2026' };
    await send('check', page(`/staff/checks/${own.checkId}/seen`, { ...seen, ...on }, assessor), 303);
    const asked = { relation: 'employer', knownFrom: '2023-05-01', way: 'email', email: C.refereeEmail };
    await send('referee', api('POST /me/references', { ...asked, name: `Jo ${C.referee}` }, pa), 201);
    const answers = { ...ANSWERS, words: `${C.reference} said`, version: 1 };
    await send('reference', api(`PUT /reference-links/${own.referenceToken}`, answers), 204);
    const wish = { version: '1', words: `${C.visit} suits me better` };
    await send('visit', page(`/pa/visits/${own.plannedVisitId}/another-time`, wish, pa), 303);
    const found = {
      ...FINDINGS_FORM,
      version: '1',
      'words-0': `${C.finding} was seen`,
      note: `${C.finding} too`,
      noteKept: 'copy',
    };
    await send('finding', page(`/staff/visits/${own.begunVisitId}/findings`, found, auditor), 303);
  }

  async function searchEverywhere(employer: TestPerson): Promise<void> {
    const query = `q=${C.searched}&near=${encodeURIComponent(C.postcode)}`;
    const headers = { cookie: employer.browser.cookie };
    await app.dial({ method: 'GET', host: app.north.host, path: `/find?${query}`, headers });
    await app.dial({ method: 'GET', host: app.north.host, path: `/api/v1/pas?${query}` });
    await app.dial({ method: 'GET', host: app.north.host, path: `/no-such-page?${query}` });
  }

  /** The database itself refuses: its words, and those of its driver, may quote what it was given. */
  async function failInside(employer: TestPerson): Promise<void> {
    await app.superuser.query('ALTER TABLE contact_details ADD CONSTRAINT broken_on_purpose CHECK (false) NOT VALID');
    const answer = await page('/account/contact-details', DETAILS, employer);
    await app.superuser.query('ALTER TABLE contact_details DROP CONSTRAINT broken_on_purpose');
    expect([answer.status, canariesIn(answer.text)]).toEqual([500, []]);
  }

  it('are in no line of the log, which did hear of it all', () => {
    expect(log.text()).toContain('"path":"/account/contact-details"');
    expect(log.text()).toContain('"status":500');
    expect(canariesIn(log.text())).toEqual([]);
  });

  it('are in no address that anyone is sent to', () => {
    const addresses = answers.flatMap((answer) => addressesIn(answer));
    expect(addresses.length).toBeGreaterThan(50);
    expect(addresses.filter((address) => canariesIn(address).length > 0)).toEqual([]);
  });

  it('are in clear in no row of any table, the search’s and the queue’s among them', async () => {
    const rows = await everyRow(app.superuser);
    expect(rows.some(({ table }) => table === 'search.search_pas')).toBe(true);
    const found = rows.flatMap(({ table, row }) => canariesIn(row).map((canary) => `${table}: ${canary}`));
    expect(found).toEqual([]);
  });

  it('are in nobody else’s mail', async () => {
    const mails = await app.server.app.get(MailboxMailer).list(app.north.id);
    expect(mails.length).toBeGreaterThan(2);
    const told = mails.map(({ subject, text, actionUrl }) => canariesIn(`${subject} ${text} ${actionUrl ?? ''}`));
    expect(told.flat()).toEqual([]);
    const own: readonly string[] = [C.joinerEmail, C.complainerEmail, C.refereeEmail];
    expect(mails.filter(({ to }) => !own.includes(to) && canariesIn(to).length > 0)).toEqual([]);
  });

  it('go red with one body logged', async () => {
    const { save } = ContactDetailsService.prototype;
    const spy = jest.spyOn(ContactDetailsService.prototype, 'save').mockImplementation(function (
      this: ContactDetailsService,
      ...[actor, given]
    ) {
      new Logger('Planted').warn({ given });
      return save.call(this, actor, given);
    });
    await api('PUT /me/contact-details', DETAILS, app.north.people.employer);
    spy.mockRestore();
    expect(canariesIn(log.text())).toEqual(['lastName', 'telephone', 'address']);
  });
});
