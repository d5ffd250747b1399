import { AccountsWorkerModule } from '@pa/accounts/accounts-worker.module';
import { OutboxRelay } from '@pa/platform';
import type { Browser, Page } from 'playwright-core';
import { startTestApp, type TestApp } from '../support/app';
import {
  expectNoAxeViolations,
  expectNoSidewaysScroll,
  launchBrowser,
  openPerson,
  PHONE,
  type Person,
} from '../support/browser';
import { Keyboard } from '../support/keyboard';
import { addTwoRegisters, type TestRegister } from '../support/registers';

const PASSWORD = 'three words in a row';
const JOURNEY_MS = 120_000;

/** From nothing to a profile that staff can read, as a PA with a keyboard and as a PA without scripts. */
describe('A PA', () => {
  let server: TestApp;
  let browser: Browser;
  let register: TestRegister;

  beforeAll(async () => {
    server = await startTestApp({
      beside: [AccountsWorkerModule],
      prepare: async (database) => void ([register] = await addTwoRegisters(database)),
    });
    browser = await launchBrowser();
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  const open = (page: Page, path: string) => page.goto(server.url(register.host, path));

  /** Opens the link of the newest mail, as the mailbox of the demonstration shows it. The server's port is chosen late. */
  async function openMailedLink(page: Page): Promise<void> {
    await server.app.get(OutboxRelay).relay(register.id);
    await open(page, '/demo/mailbox');
    const link = await page
      .getByRole('link', { name: /confirm/i })
      .first()
      .getAttribute('href');
    await open(page, new URL(link ?? '').pathname);
  }

  it(
    'joins, fills in a profile and a week, looks at it and sends it, by keyboard only',
    async () => {
      const person = await openPerson(browser);
      const keys = new Keyboard(person.page);
      await joinByKeyboard(person, keys);
      await fillByKeyboard(keys);
      await drawWeekByKeyboard(keys);
      await answerTheRestByKeyboard(keys);
      await keys.press(/See it as employers do/);
      await keys.seesHeading('Amira K.');
      await expect(person.page.locator('.pa-week__day').first().innerText()).resolves.toMatch(
        /^Monday\s*:\s*08:00 to 10:00$/,
      );
      await expectNoAxeViolations(person.page);
      await keys.press(/^Check and send/);
      await keys.press(/^Send my profile/);
      await keys.seesHeading('Your profile');
      await person.page.getByRole('heading', { name: 'We are looking at your profile' }).waitFor();
      expect(person.problems).toEqual([]);
    },
    JOURNEY_MS,
  );

  async function joinByKeyboard({ page }: Person, keys: Keyboard): Promise<void> {
    await open(page, '/join/pa');
    await keys.type(/^First name/, 'Amira');
    await keys.type(/^Last name/, 'Khan');
    await keys.type(/^Email address/, 'keyboard@example.com');
    await keys.type(/^Choose a password/, PASSWORD);
    await keys.choose(/I am 16 or over/);
    await keys.press(/^Join$/);
    await openMailedLink(page);
    await keys.press(/^Confirm my email address/);
    await keys.press(/^Sign in$/);
    await keys.type(/^Email address/, 'keyboard@example.com');
    await keys.type(/^Password/, PASSWORD);
    await keys.press(/^Sign in$/, 'main button');
    await keys.press(/^Your profile/);
    await keys.press(/^Start$/);
  }

  async function fillByKeyboard(keys: Keyboard): Promise<void> {
    await keys.seesHeading('About you');
    await keys.type(/^You in one line/, 'Early riser, calm in a crisis');
    await keys.type(/^About you/, 'I like to walk.');
    await keys.press(/^Save and go on/);
    await keys.seesHeading('Where you live and how far you travel');
    await keys.type(/^Your postcode/, 'CH1 2AB');
    await keys.choose(/How do you get around\?: Own car/);
    await keys.press(/^Save and go on/);
  }

  /** Monday to Wednesday, 08:00 to 10:00. */
  async function drawWeekByKeyboard(keys: Keyboard): Promise<void> {
    await keys.seesHeading('Your week');
    await keys.tabTo(/^Monday 07:00 to 07:30/);
    await keys.tap('ArrowRight', 2);
    await keys.tap('Space');
    await keys.holding('Shift', async () => {
      await keys.tap('ArrowRight', 3);
      await keys.tap('ArrowDown', 2);
    });
    await keys.press(/^Save my week and go on/);
  }

  async function answerTheRestByKeyboard(keys: Keyboard): Promise<void> {
    await keys.seesHeading('The work you want');
    await keys.choose(/How would you like to be employed\?: Employed/);
    await keys.press(/^Save and go on/);
    await keys.seesHeading('What you will do');
    await keys.choose(/^Washing: Yes/);
    await keys.press(/^Save and go on/);
    await keys.seesHeading('Your experience and training');
    await keys.press(/^Save and go on/);
    await keys.seesHeading('Languages and communication');
    await keys.type(/^Language 1: Language/, 'Eng');
    await keys.type(/^Language 1: How well/, 'Flu');
    await keys.press(/^Save and go on/);
    await keys.seesHeading('What you are like to work with');
    await keys.press(/^Save and go on/);
    await keys.seesHeading('Your interests and where you can work');
    await keys.press(/^Save and go on/);
    await keys.seesHeading('Your age and sex (private)');
    await keys.choose(/^How old are you\?: 18 or over/);
    await keys.press(/^Save and go on/);
    await keys.seesHeading('Your profile');
  }

  it(
    'does the same without scripts on a phone, and nothing is lost on the way',
    async () => {
      const person = await openPerson(browser, { javaScriptEnabled: false, viewport: PHONE });
      const { page } = person;
      await joinWithoutScripts(page);
      await leaveAndComeBack(page);
      await addTimesWithoutScripts(page);
      await answerTheRestWithoutScripts(page);
      await page.getByText('10 of 10 parts done').waitFor();
      await page.getByRole('link', { name: 'See it as employers do' }).click();
      await expect(page.locator('.pa-week__day').nth(1).innerText()).resolves.toMatch(
        /^Tuesday\s*:\s*22:00 to Wednesday 07:00/,
      );
      await page.getByRole('button', { name: 'Check and send' }).click();
      await page.getByRole('button', { name: 'Send my profile' }).click();
      await page.getByText('Your profile is sent.').waitFor();
      await page.getByRole('heading', { name: 'We are looking at your profile' }).waitFor();
    },
    JOURNEY_MS,
  );

  const goOn = (page: Page) => page.getByRole('button', { name: 'Save and go on' }).click();
  const heading = (page: Page) => page.locator('h1').innerText();

  async function joinWithoutScripts(page: Page): Promise<void> {
    await open(page, '/join/pa');
    await page.getByLabel('First name').fill('Sam');
    await page.getByLabel('Last name').fill('Lee');
    await page.getByLabel('Email address').fill('plain@example.com');
    await page.getByLabel('Choose a password').fill(PASSWORD);
    await page.getByLabel('I am 16 or over').check();
    await page.getByRole('button', { name: 'Join' }).click();
    await openMailedLink(page);
    await page.getByRole('button', { name: 'Confirm my email address' }).click();
    await open(page, '/sign-in');
    await page.getByLabel('Email address').fill('plain@example.com');
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
    await open(page, '/pa/profile');
  }

  async function leaveAndComeBack(page: Page): Promise<void> {
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await page.getByLabel('You in one line').fill('Call me on 07700 900123');
    await goOn(page);
    await expect(page.title()).resolves.toMatch(/^Error: About you/);
    await expect(page.getByLabel('You in one line').inputValue()).resolves.toBe('Call me on 07700 900123');
    await expectNoSidewaysScroll(page);
    await page.getByLabel('You in one line').fill('Up all night');
    await page.getByLabel('About you').fill('I like to walk.');
    await page.getByRole('button', { name: 'Save and come back later' }).click();
    await page.getByText('1 of 10 parts done').waitFor();
    await page.getByRole('button', { name: 'Go on', exact: true }).click();
    await page.getByLabel('Your postcode').fill('m14 5tp');
    await goOn(page);
  }

  /** A night on Tuesday, copied to Friday, and the Friday taken away again: each is kept at once. */
  async function addTimesWithoutScripts(page: Page): Promise<void> {
    const days = page.getByRole('group', { name: 'Days' });
    await days.getByLabel('Tuesday').check();
    await page.getByLabel('From').selectOption('22:00');
    await page.locator('#to').selectOption('07:00');
    await page.getByLabel('Waking night').check();
    await page.getByRole('button', { name: 'Add this time' }).click();
    await page.getByText(/^Saved: Tuesday 22:00 to Wednesday 07:00 added as waking night/).waitFor();
    await page.getByLabel('Copy everything on').selectOption('tue');
    await page.getByRole('group', { name: 'To', exact: true }).getByLabel('Friday').check();
    await page.getByRole('button', { name: 'Copy this day' }).click();
    await page.getByText('Saved: Tuesday copied to Friday.').waitFor();
    await page.getByRole('button', { name: /^Remove Friday/ }).click();
    await page.getByRole('button', { name: 'Add this time' }).click();
    await page.getByRole('link', { name: 'Choose at least one day' }).waitFor();
    await page.getByRole('button', { name: 'Save my week and go on' }).click();
    await expect(heading(page)).resolves.toBe('The work you want');
  }

  async function answerTheRestWithoutScripts(page: Page): Promise<void> {
    await page.getByLabel('Self-employed').check();
    await goOn(page);
    await page.getByRole('group', { name: 'Using a hoist' }).getByLabel('With training').check();
    await goOn(page);
    await goOn(page);
    const first = page.getByRole('group', { name: 'Language 1' });
    await first.getByLabel('Language').selectOption('Welsh');
    await first.getByLabel('How well').selectOption('First language');
    await goOn(page);
    await goOn(page);
    await goOn(page);
    await page.getByLabel('18 or over').check();
    await goOn(page);
  }
});
