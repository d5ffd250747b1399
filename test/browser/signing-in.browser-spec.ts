import { MailboxMailer, OutboxRelay } from '@pa/platform';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { generate } from 'otplib';
import { startTestApp, type TestApp } from '../support/app';
import { expectNoAxeViolations, launchBrowser, openPerson, type Person } from '../support/browser';
import { dialler } from '../support/dial';
import { WORKER_WITHOUT_CLOCK } from '../support/peopled';
import { PASSWORD, TestPeople, type TestPerson } from '../support/people';
import { addTwoRegisters, type TestRegister } from '../support/registers';

const WITHOUT_SCRIPTS: BrowserContextOptions = { javaScriptEnabled: false };
/** A telephone with a finger on it. */
const DEVICE = {
  protocol: 'ctap2',
  transport: 'internal',
  hasResidentKey: true,
  hasUserVerification: true,
  isUserVerified: true,
  automaticPresenceSimulation: true,
} as const;

/** Ways in, in a real browser: with Chromium's own virtual authenticator, with an app's codes, and without scripts. */
describe('Signing in with a browser', () => {
  let server: TestApp;
  let register: TestRegister;
  let people: TestPeople;
  let browser: Browser;
  let hangUp: () => void;
  const persons: Person[] = [];

  beforeAll(async () => {
    let registers: TestRegister[] = [];
    server = await startTestApp({
      beside: WORKER_WITHOUT_CLOCK,
      prepare: async (database) => void (registers = await addTwoRegisters(database)),
    });
    const dialling = dialler(server.port);
    hangUp = dialling.hangUp;
    register = registers[0]!;
    people = new TestPeople(server, dialling.dial);
    browser = await launchBrowser();
  }, 60_000);

  afterAll(async () => {
    hangUp?.();
    await browser?.close();
    await server?.close();
  });

  async function meet(options: BrowserContextOptions = {}): Promise<Page> {
    const person = await openPerson(browser, options);
    persons.push(person);
    return person.page;
  }

  const go = (page: Page, path: string) => page.goto(server.url(register.host, path));
  const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
  const heading = (page: Page) => page.getByRole('heading', { level: 1 }).textContent();

  /** A device that answers as soon as it is asked. */
  async function giveDevice(page: Page): Promise<void> {
    const session = await page.context().newCDPSession(page);
    await session.send('WebAuthn.enable', { enableUI: false });
    await session.send('WebAuthn.addVirtualAuthenticator', { options: DEVICE });
  }

  async function signIn(page: Page, { email }: TestPerson): Promise<void> {
    await go(page, '/sign-in');
    await page.getByLabel('Email address').fill(email);
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await press(page, 'Sign in');
  }

  /** The key as it stands on the page, put into an app. */
  async function codeOf(page: Page): Promise<string> {
    const key = (await page.locator('.pa-qr__key').textContent()) ?? '';
    return generate({ secret: key.replace(/\s/g, '') });
  }

  it('adds a passkey, signs out, and comes back with it alone', async () => {
    const page = await meet();
    await giveDevice(page);
    const owner = await people.add(register, ['pa']);
    await signIn(page, owner);
    await page.getByRole('link', { name: 'How you sign in' }).click();
    await page.getByRole('button', { name: 'Add a passkey' }).click();
    await page.getByLabel('What shall we call it?').fill('My phone');
    await press(page, 'Make a passkey');
    await page.getByText('You can now sign in with your passkey "My phone".').waitFor();
    await expectNoAxeViolations(page);
    await press(page, 'Sign out');
    // Offered in the field of the address, and this device answers at once.
    await go(page, '/sign-in');
    await page.waitForURL(/\/account$/);
    await press(page, 'Sign out');
    // A browser that offers nothing in the field: the button asks.
    await page.addInitScript('PublicKeyCredential.isConditionalMediationAvailable = async () => false');
    await go(page, '/sign-in');
    await press(page, 'Sign in with a passkey');
    await page.waitForURL(/\/account$/);
    expect(await page.locator('main').textContent()).toContain(owner.actor.displayName);
  }, 60_000);

  it('sets up an authenticator app by the key on the page; a wrong first code changes nothing', async () => {
    const page = await meet();
    await signIn(page, await people.add(register, ['pa']));
    await go(page, '/account/sign-in-ways/authenticator');
    await page.getByLabel('Code from the app').fill('000000');
    await press(page, 'Set it up');
    await page.getByText('That code does not work.').first().waitFor();
    const code = await codeOf(page);
    await page.getByLabel('Code from the app').fill(code);
    await press(page, 'Set it up');
    await page.getByText('Your authenticator app is set up.').waitFor();
  }, 60_000);

  it('empties the other tabs of whoever signs out, and leaves those of nobody alone', async () => {
    const page = await meet();
    const [mine, anyones] = [await page.context().newPage(), await page.context().newPage()];
    await go(anyones, '/easy-read');
    const owner = await people.add(register, ['pa']);
    await signIn(page, owner);
    await go(mine, '/account');
    expect(await mine.locator('body').textContent()).toContain(owner.actor.displayName);
    await press(page, 'Sign out');
    await mine.getByRole('heading', { name: 'You signed out' }).waitFor();
    expect(await mine.content()).not.toContain(owner.actor.displayName);
    await expectNoAxeViolations(mine);
    await mine.getByRole('link', { name: 'Sign in again' }).click();
    await mine.waitForURL(/\/sign-in$/);
    expect(new URL(anyones.url()).pathname).toBe('/easy-read');
  }, 60_000);

  it('without scripts: password, then a code by email; and a link by email', async () => {
    const page = await meet(WITHOUT_SCRIPTS);
    const owner = await people.add(register, ['employer']);
    await signIn(page, owner);
    await go(page, '/account/sign-in-ways/email-codes');
    await press(page, 'Turn codes by email on');
    await press(page, 'Sign out');
    await signIn(page, owner);
    expect(await heading(page)).toBe('Enter the code from your email');
    await page.getByLabel('Code', { exact: true }).fill(/\b\d{6}\b/.exec((await newestMail()).text)?.[0] ?? '');
    await press(page, 'Go on');
    expect(await heading(page)).toBe('Your account');
    await press(page, 'Sign out');
    await go(page, '/sign-in/link');
    await page.getByLabel('Email address').fill(owner.email);
    await press(page, 'Email me a link');
    await page.goto((await newestMail()).actionUrl!.replace(/:\d+\//, `:${server.port}/`));
    await press(page, 'Sign in on this device');
    expect(await heading(page)).toBe('Enter the code from your email');
  }, 60_000);

  it('by keyboard alone, with the app’s code on the second page', async () => {
    const page = await meet();
    const { email } = await people.add(register, ['manager']);
    await go(page, '/sign-in');
    await page.getByLabel('Email address').focus();
    await page.keyboard.type(email);
    await page.keyboard.press('Tab');
    await page.keyboard.type(PASSWORD);
    await page.keyboard.press('Enter');
    await page.waitForURL(/second-step/);
    expect(await heading(page)).toBe('Enter the code from your app');
    await expectNoAxeViolations(page);
  }, 60_000);

  it('meets no script error and nothing that the page’s own rules refuse', () => {
    expect(persons.flatMap(({ problems }) => problems)).toEqual([]);
  });

  async function newestMail() {
    await server.app.get(OutboxRelay).relay(register.id);
    const [mail] = await server.app.get(MailboxMailer).list(register.id);
    return mail!;
  }
});
