import { MailboxMailer, OutboxRelay, PLATFORM_ID } from '@pa/platform';
import type { Browser, Page } from 'playwright-core';
import { startTestApp, type TestApp } from '../support/app';
import {
  DESK,
  expectNoAxeViolations,
  expectNoSidewaysScroll,
  launchBrowser,
  openPerson,
  PHONE,
  signedInAs,
  type Person,
} from '../support/browser';
import { dialler } from '../support/dial';
import { TestPeople, type TestPerson } from '../support/people';
import { WORKER_WITHOUT_CLOCK } from '../support/peopled';
import { addTwoRegisters } from '../support/registers';

const JOURNEY_MS = 240_000;
const PLATFORM = { id: PLATFORM_ID, host: 'localhost', canary: 'Platformcanary' };
const HOST = 'east-anglia.localhost';
/** Sets the register up; what they choose when they say yes to the invitation. */
const MANAGER = { email: 'manager@east-anglia.example', password: 'three purple bicycles' };

/** The operator, the manager of a new register and a visitor, each in a browser of their own, one of them on a phone. */
describe('A new region', () => {
  let server: TestApp;
  let browser: Browser;
  let people: TestPeople;
  let hangUp: () => void;
  const persons: Person[] = [];

  beforeAll(async () => {
    server = await startTestApp({
      beside: WORKER_WITHOUT_CLOCK,
      prepare: async (database) => void (await addTwoRegisters(database)),
    });
    const dialling = dialler(server.port);
    hangUp = dialling.hangUp;
    people = new TestPeople(server, dialling.dial);
    browser = await launchBrowser();
  }, 120_000);

  afterAll(async () => {
    hangUp?.();
    await browser?.close();
    await server?.close();
  });

  async function meet(viewport: typeof PHONE, host: string, as?: TestPerson): Promise<Page> {
    const person = await openPerson(browser, { viewport });
    if (as) await signedInAs(person, host, as.browser);
    persons.push(person);
    return person.page;
  }

  async function look(page: Page): Promise<void> {
    await expectNoAxeViolations(page);
    await expectNoSidewaysScroll(page);
  }

  const fill = (page: Page, name: string, value: string) =>
    page.locator(`main [name="${name}"]:visible`).first().fill(value);
  const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
  const heading = (page: Page) => page.locator('h1').first().innerText();

  async function grant(page: Page): Promise<string> {
    await page.goto(server.url(PLATFORM.host, '/operator'));
    await look(page);
    await page.getByRole('button', { name: 'Grant a licence' }).click();
    await press(page, 'Grant the licence');
    expect(await page.title()).toContain('Error:');
    await look(page);
    await fill(page, 'organisation', 'Norwich Centre for Independent Living');
    await page.getByLabel('Community interest company (CIC)').check();
    await fill(page, 'manager', MANAGER.email);
    await fill(page, 'region', 'East Anglia');
    await fill(page, 'slug', 'east-anglia');
    await fill(page, 'councils', 'Norfolk');
    await fill(page, 'endsOn-day', '31');
    await fill(page, 'endsOn-month', '3');
    await fill(page, 'endsOn-year', '2099');
    await fill(page, 'price', '250');
    await press(page, 'Grant the licence');
    expect(await heading(page)).toBe('East Anglia PA Register');
    await look(page);
    const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    await page.getByRole('button', { name: 'Change the licence' }).click();
    await look(page);
    await page.getByLabel('Make it active').check();
    await press(page, 'Change the licence');
    expect(await page.locator('main').innerText()).toContain('The licence is now: active.');
    return id;
  }

  async function linkOf(id: string): Promise<string> {
    await server.app.get(OutboxRelay).relay(id);
    const [mail] = await server.app.get(MailboxMailer).list(id);
    return server.url(HOST, new URL(mail?.actionUrl ?? '').pathname);
  }

  async function join(page: Page, link: string): Promise<void> {
    await page.goto(link);
    await fill(page, 'firstName', 'Edwin');
    await fill(page, 'lastName', 'Marlow');
    await fill(page, 'password', MANAGER.password);
    await press(page, 'Yes, join the staff');
    await fill(page, 'email', MANAGER.email);
    await fill(page, 'password', MANAGER.password);
    await press(page, 'Sign in');
    await page.waitForURL('**/account/**');
  }

  async function setUp(page: Page): Promise<void> {
    await page.goto(server.url(HOST, '/staff/set-up'));
    await look(page);
    await page.locator('main').getByRole('link', { name: 'How the register looks' }).click();
    await fill(page, 'welcome', 'Find a PA from King’s Lynn to Ipswich.');
    await fill(page, 'footerLine', 'Run by disabled people.');
    await fill(page, 'phone', '01603 496 014');
    await fill(page, 'openingHours', 'Monday to Friday, 09:00 to 17:00');
    await fill(page, 'email', 'help@east-anglia.example');
    await press(page, 'Save');
    expect(await page.locator('main').innerText()).toContain('The register has its new look.');
    await page.goto(server.url(HOST, '/staff/policies'));
    await look(page);
    await page.getByLabel('After they show').check();
    await press(page, 'Save the rules');
    await page.goto(server.url(HOST, '/staff/set-up'));
    await press(page, 'This is done : Its address');
    await press(page, 'This is done : The staff');
    await look(page);
    await press(page, 'Open the register');
    expect(await page.locator('main').innerText()).toContain('Everybody can see it now.');
  }

  it(
    'goes from a licence to a register that everybody sees',
    async () => {
      const operator = await people.add(PLATFORM, ['operator']);
      const id = await grant(await meet(DESK, PLATFORM.host, operator));
      const visitor = await meet(PHONE, HOST);
      await visitor.goto(server.url(HOST, '/'));
      expect(await heading(visitor)).toBe('This register opens soon');
      await look(visitor);
      await join(await meet(PHONE, HOST), await linkOf(id));
      const manager = await people.add({ id, host: HOST, canary: 'Eastcanary' }, ['manager']);
      await setUp(await meet(PHONE, HOST, manager));
      await visitor.goto(server.url(HOST, '/'));
      expect(await heading(visitor)).toBe('Find a personal assistant who fits your week');
      expect(await visitor.locator('footer').innerText()).toContain('01603 496 014');
      await look(visitor);
      expect(persons.flatMap(({ problems }) => problems)).toEqual([]);
    },
    JOURNEY_MS,
  );
});
