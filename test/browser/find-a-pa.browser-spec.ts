import type { Browser, Page } from 'playwright-core';
import {
  DESK,
  expectNoAxeViolations,
  expectNoSidewaysScroll,
  launchBrowser,
  openPerson,
  PHONE,
  type Person,
} from '../support/browser';
import { Keyboard } from '../support/keyboard';
import { startPeopledApp, type PeopledApp } from '../support/peopled';
import { PASSWORD, type TestPerson } from '../support/people';

const JOURNEY_MS = 120_000;

/** Finding a PA in a real browser: as a visitor, as an employer in a browser of their own, with keys and without scripts. */
describe('Finding a PA', () => {
  let app: PeopledApp;
  let browser: Browser;

  beforeAll(async () => {
    app = await startPeopledApp();
    browser = await launchBrowser();
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });

  const open = (page: Page, path: string) => page.goto(app.server.url(app.north.host, path));

  async function signIn(page: Page, { email }: TestPerson): Promise<void> {
    await open(page, '/sign-in');
    await page.getByLabel('Email address').fill(email);
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('heading', { name: 'Your account' }).waitFor();
  }

  it.each([
    ['with scripts', true],
    ['without scripts', false],
  ])(
    'tells a visitor %s how many could come, and never who',
    async (_, javaScriptEnabled) => {
      const { page, problems } = await openPerson(browser, { javaScriptEnabled, viewport: PHONE });
      await open(page, '/');
      await page.getByLabel('Town or postcode').fill('CH1 2AB');
      await page.getByLabel('Early mornings').check();
      await page.getByLabel('Weekdays').check();
      await page.getByRole('button', { name: 'Show me these PAs' }).click();
      await page.getByRole('heading', { name: /PAs? near Chester/, level: 1 }).waitFor();
      expect(page.url()).not.toContain('2AB');
      await expect(page.getByRole('main').innerText()).resolves.not.toContain(app.north.canary);
      await expectNoSidewaysScroll(page);
      expect(problems).toEqual([]);
    },
    JOURNEY_MS,
  );

  it(
    'takes a profile from staff’s desk to an employer in a second browser, with keys only',
    async () => {
      const coordinator = await openPerson(browser, { viewport: DESK });
      await signIn(coordinator.page, app.north.people['co-ordinator']);
      await publish(coordinator);
      await app.relay();
      const employer = await openPerson(browser, { viewport: DESK });
      await signIn(employer.page, app.north.people.employer);
      const keys = new Keyboard(employer.page);
      await keys.press(/^Find a PA/);
      await keys.type(/^Town or postcode/, 'CH1');
      await keys.press(/^Show matching PAs/);
      await keys.seesHeading('2 PAs near Chester');
      await expectNoAxeViolations(employer.page);
      const name = app.north.people.pa.actor.displayName.split(' ')[0] ?? '';
      await keys.press(new RegExp(`^${name}`));
      await employer.page.getByRole('heading', { level: 1, name: new RegExp(name) }).waitFor();
      await expectNoAxeViolations(employer.page);
      expect([...coordinator.problems, ...employer.problems]).toEqual([]);
    },
    JOURNEY_MS,
  );

  /** Opens the profile that waits and puts it on the register. */
  async function publish({ page }: Person): Promise<void> {
    await open(page, `/staff/moderation/${app.north.own.profileId}`);
    await page.locator('input[name=decision][value=approved]').first().check();
    await page.getByRole('main').getByRole('button').last().click();
    await page.waitForLoadState();
  }
});
