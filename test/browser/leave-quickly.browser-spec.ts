import type { Browser } from 'playwright-core';
import { launchBrowser, openPerson, type Person } from '../support/browser';
import { startTestApp, type TestApp } from '../support/app';
import { addTwoRegisters } from '../support/registers';
import { PAGE_STATES } from '../support/page-states';

const AWAY = 'https://www.bbc.co.uk/weather';
const HOST = 'north-west.localhost';

/** Red without leave.js: a test below takes it away. */
describe('Leaving quickly', () => {
  let browser: Browser;
  let server: TestApp;

  beforeAll(async () => {
    server = await startTestApp({ prepare: async (database) => void (await addTwoRegisters(database)) });
    browser = await launchBrowser();
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  /** Somebody on the start page, who came there from a page of their own; the place they leave for is answered here. */
  async function visitor(options = {}): Promise<Person> {
    const person = await openPerson(browser, options);
    await person.context.route(`${AWAY}**`, (route) =>
      route.fulfill({ contentType: 'text/html', body: '<title>Weather</title><p>Rain</p>' }),
    );
    await person.page.goto(server.url(HOST, '/easy-read'));
    await person.page.goto(server.url(HOST, '/complain'));
    return person;
  }

  const WAYS: ReadonlyArray<[how: string, leave: (person: Person) => Promise<unknown>]> = [
    ['by the button', ({ page }) => page.getByRole('button', { name: 'Leave quickly' }).click()],
    ['by Esc three times', async ({ page }) => presses(page, 'Escape')],
    ['by Shift three times', async ({ page }) => presses(page, 'Shift')],
  ];

  it.each(WAYS)('%s goes away, and going back does not bring the page again', async (_how, leave) => {
    const person = await visitor();
    await person.page.fill('#words', 'what nobody is to see');
    const gone = arrivesAway(person.page);
    await leave(person);
    await gone;
    await person.page.goBack();
    expect(new URL(person.page.url()).pathname).toBe('/easy-read');
    await person.context.close();
  });

  it('takes the other tabs away with it', async () => {
    const { page, context } = await visitor();
    const other = await context.newPage();
    await other.goto(server.url(HOST, '/easy-read'));
    await page.getByRole('button', { name: 'Leave quickly' }).click();
    await Promise.all([page.waitForURL(`${AWAY}**`), other.waitForURL(`${AWAY}**`)]);
    await context.close();
  });

  it('goes red without our script: going back brings the page again', async () => {
    const { page, context } = await visitor();
    await context.route('**/leave.js', (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
    await page.reload();
    await page.getByRole('button', { name: 'Leave quickly' }).click();
    await page.waitForURL(`${AWAY}**`);
    await page.goBack();
    expect(new URL(page.url()).pathname).toBe('/complain');
    await context.close();
  });

  it('stays for Esc pressed twice, or with another key between', async () => {
    const { page, context } = await visitor();
    for (const key of ['Escape', 'Escape', 'a', 'Escape']) await page.keyboard.press(key);
    expect(new URL(page.url()).pathname).toBe('/complain');
    await context.close();
  });

  it('is a plain link without JavaScript', async () => {
    const { page, context } = await visitor({ javaScriptEnabled: false });
    await page.getByRole('button', { name: 'Leave quickly' }).click();
    await page.waitForURL(`${AWAY}**`);
    await context.close();
  });

  it('stands on every page that a visitor may open', async () => {
    const pages = Object.entries(PAGE_STATES).filter(([, states]) => states.every(({ as }) => as === 'visitor'));
    const plain = pages.map(([route]) => route.split(' ')[1] ?? '').filter((path) => !path.includes(':'));
    expect(plain.length).toBeGreaterThan(10);
    for (const path of plain) {
      const { text, status } = await server.get(HOST, path);
      if (status === 303) continue;
      expect({ path, leaves: text.includes(AWAY) && text.includes('Leave quickly') }).toEqual({ path, leaves: true });
    }
  });
});

/** Waits for the page that came, and not for the first way there: govuk-frontend's, which ours breaks off and takes again. */
async function arrivesAway(page: Person['page']): Promise<void> {
  await page.waitForEvent('framenavigated', (frame) => frame.url().startsWith(AWAY));
  await page.waitForLoadState();
}

async function presses(page: Person['page'], key: string): Promise<void> {
  for (let time = 0; time < 3; time++) await page.keyboard.press(key);
}
