import { randomUUID } from 'node:crypto';
import { formOf, jsonOf, type Answer } from './dial';
import type { PeopledApp } from './peopled';
import type { TestPerson } from './people';
import { ANSWERS } from './route-rows/references.rows';
import { FINDINGS_FORM } from './route-rows/visits.rows';
import { CANARIES } from './sensitive-canaries';

const C = CANARIES;
export const CANARY_DETAILS = {
  firstName: 'Robin',
  lastName: C.lastName,
  telephone: C.telephone,
  address: `1 ${C.address} Road\nChester`,
};

type Send = (what: string, answer: Promise<Answer>, status: number) => Promise<void>;

/** Puts a canary into every sensitive field of the first register, by page and API, rightly and wrongly. */
export class CanarySender {
  /** All that was answered. */
  readonly answers: Answer[] = [];

  constructor(private readonly app: PeopledApp) {}

  async page(path: string, fields: Record<string, string>, person?: TestPerson): Promise<Answer> {
    const browser = person?.browser ?? this.app.north.visitor;
    const form = formOf({ ...fields, _csrf: browser.csrf });
    const headers = { ...form.headers, cookie: browser.cookie };
    const answer = await this.app.dial({ method: 'POST', host: this.app.north.host, path, ...form, headers });
    this.answers.push(answer);
    return answer;
  }

  async api(call: string, body: object, person?: TestPerson): Promise<Answer> {
    const [method = '', path = ''] = call.split(' ');
    const sent = jsonOf(body);
    const headers = { ...sent.headers, ...(person && { authorization: `Bearer ${person.token}` }) };
    const answer = await this.app.dial({ method, host: this.app.north.host, path: `/api/v1${path}`, ...sent, headers });
    this.answers.push(answer);
    return answer;
  }

  async sendEverything(): Promise<void> {
    const { employer, pa, manager } = this.app.north.people;
    const sent: Array<[what: string, answer: Answer, status: number]> = [];
    const send: Send = async (what, answer, status) => void sent.push([what, await answer, status]);
    await send('details', this.page('/account/contact-details', CANARY_DETAILS, employer), 303);
    await send('details by API', this.api('PUT /me/contact-details', CANARY_DETAILS, employer), 200);
    await send(
      'wrong details',
      this.page('/account/contact-details', { ...CANARY_DETAILS, telephone: `${C.telephone}x` }, employer),
      422,
    );
    await send(
      'wrong body',
      this.api('PUT /me/contact-details', { ...CANARY_DETAILS, [C.address]: C.note }, employer),
      422,
    );
    const employerProfile = {
      firstName: C.employer,
      place: C.postcode,
      hiringFor: 'myself',
      moneySources: [],
      communicationNeeds: [],
      otherLanguage: '',
      sensitiveFacts: true,
    };
    await send('employer', this.api('PUT /me/employer-profile', employerProfile, employer), 200);
    const ages = { age: '16-or-17', eighteenOn: C.eighteenOn, sex: 'female', sensitiveFacts: true };
    await send('age', this.api('PATCH /me/pa-profile', { ageAndSex: ages }, pa), 200);
    await send(
      'join',
      this.page('/join/pa', {
        firstName: 'Jo',
        lastName: C.joiner,
        email: C.joinerEmail,
        password: C.password,
        isOldEnough: 'yes',
        agrees: 'yes',
      }),
      303,
    );
    await send('sign in', this.page('/sign-in', { email: C.joinerEmail, password: C.wrongPassword, next: '' }), 422);
    const complaint = {
      about: 'person',
      words: `${C.complaint} happened`,
      name: C.complainer,
      email: C.complainerEmail,
      telephone: C.telephone,
    };
    await send('complaint', this.page('/complain', { ...complaint, ticket: randomUUID() }), 303);
    await send('complaint by API', this.api('POST /complaints', { ...complaint, ticket: randomUUID() }), 202);
    await send('wrong complaint', this.page('/complain', { ...complaint, ticket: '' }), 422);
    const step = { to: 'acknowledged', note: C.note, version: '1' };
    await send('note', this.page(`/staff/complaints/${this.app.north.own.complaintId}`, step, manager), 303);
    await send('hide', this.page('/account/hide-from', { way: 'name', value: `Jo ${C.hidden}` }, pa), 303);
    const told = { way: 'name', value: `Jo ${C.staffHidden}` };
    await send('told staff', this.api(`POST /people/${this.app.north.own.personId}/hides`, told, manager), 200);
    await this.sendMore(send);
    expect(
      sent
        .filter(([, { status }, wanted]) => status !== wanted)
        .map(([what, { status, text }]) => [what, status, text.slice(0, 300)]),
    ).toEqual([]);
  }

  /** Needs, letters to staff, messages, reports, checks, references and visits. */
  private async sendMore(send: Send): Promise<void> {
    const { pa, assessor, auditor } = this.app.north.people;
    const { own } = this.app.north;
    const needs = { contactBy: ['phone'], formats: [], language: '', interpreter: 'none', notes: `${C.needs} first` };
    await send('needs', this.api('PUT /me/communication-needs', { ...needs, sensitiveFacts: true }, pa), 200);
    await send('wrong needs', this.api('PUT /me/communication-needs', { ...needs, formats: [C.needs] }, pa), 422);
    await send('to staff', this.page('/ask-staff', { words: `${C.toStaff} please`, answerBy: 'phone' }, pa), 303);
    await send(
      'message',
      this.page(`/messages/${own.conversationId}`, { text: `${C.message} today`, clientId: randomUUID() }, pa),
      303,
    );
    const report = { reason: 'rude', words: `${C.report} said`, ticket: randomUUID() };
    await send('report', this.page(`/report/conversation/${own.safeTalkId}`, report, pa), 303);
    const seen = { version: '1', how: 'in-person', number: C.dbsNumber };
    const on = { 'on-day': '5', 'on-month': '1', 'on-year': '2026' };
    await send('check', this.page(`/staff/checks/${own.checkId}/seen`, { ...seen, ...on }, assessor), 303);
    const asked = { relation: 'employer', knownFrom: '2023-05-01', way: 'email', email: C.refereeEmail };
    await send('referee', this.api('POST /me/references', { ...asked, name: `Jo ${C.referee}` }, pa), 201);
    const answers = { ...ANSWERS, words: `${C.reference} said`, version: 1 };
    await send('reference', this.api(`PUT /reference-links/${own.referenceToken}`, answers), 204);
    const wish = { version: '1', words: `${C.visit} suits me better` };
    await send('visit', this.page(`/pa/visits/${own.plannedVisitId}/another-time`, wish, pa), 303);
    const found = {
      ...FINDINGS_FORM,
      version: '1',
      'words-0': `${C.finding} was seen`,
      note: `${C.finding} too`,
      noteKept: 'copy',
    };
    await send('finding', this.page(`/staff/visits/${own.begunVisitId}/findings`, found, auditor), 303);
  }
}
