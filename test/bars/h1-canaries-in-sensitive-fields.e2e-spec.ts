import { Logger } from '@nestjs/common';
import { MailboxMailer } from '@pa/platform';
import { ContactDetailsService } from '../../libs/accounts/src/contact-details/contact-details.service';
import { CANARY_DETAILS, CanarySender } from '../support/canary-sender';
import { startPeopledApp, type PeopledApp } from '../support/peopled';
import type { TestPerson } from '../support/people';
import { addressesIn, CANARIES, canariesIn, captureLog, everyRow } from '../support/sensitive-canaries';

const C = CANARIES;
/**
 * H1. A canary in every sensitive field, sent by page and API, rightly and wrongly, with the log at its most talkative: none
 * is in the log, in an address, in the search, in another's mail, or in clear in any row. Seen red with one body logged, which
 * the last test plants.
 */
describe('H1: canaries in sensitive fields', () => {
  let app: PeopledApp;
  let log: ReturnType<typeof captureLog>;
  let sender: CanarySender;

  beforeAll(async () => {
    app = await startPeopledApp();
    log = captureLog();
    sender = new CanarySender(app);
    await sender.sendEverything();
    await searchEverywhere(app.north.people.employer);
    await failInside(app.north.people.employer);
    await app.relay();
  }, 180_000);

  afterAll(async () => {
    log?.stop();
    await app?.close();
  });

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
    const answer = await sender.page('/account/contact-details', CANARY_DETAILS, employer);
    await app.superuser.query('ALTER TABLE contact_details DROP CONSTRAINT broken_on_purpose');
    expect([answer.status, canariesIn(answer.text)]).toEqual([500, []]);
  }

  it('are in no line of the log, which did hear of it all', () => {
    expect(log.text()).toContain('"path":"/account/contact-details"');
    expect(log.text()).toContain('"status":500');
    expect(canariesIn(log.text())).toEqual([]);
  });

  it('are in no address that anyone is sent to', () => {
    const addresses = sender.answers.flatMap((answer) => addressesIn(answer));
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
    await sender.api('PUT /me/contact-details', CANARY_DETAILS, app.north.people.employer);
    spy.mockRestore();
    expect(canariesIn(log.text())).toEqual(['lastName', 'telephone', 'address']);
  });
});
