import type { Browser, Page } from 'playwright-core';
import { expectNoAxeViolations, launchBrowser, openPerson, signedInAs } from '../support/browser';
import { startPeopledApp, type PeopledApp } from '../support/peopled';

/** 18 point, in the pixels of paper. */
const LARGE = 24;
const A4 = { width: 595, height: 842 };
const BLOCKS = 9;

/** Sheets for people who read on paper: large, on A4, and nobody is cut in two. */
describe('A sheet in large print', () => {
  let app: PeopledApp;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    app = await startPeopledApp();
    browser = await launchBrowser();
    const person = await openPerson(browser);
    await signedInAs(person, app.north.host, app.north.people.employer.browser);
    page = person.page;
  }, 180_000);

  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });

  const open = async (path: string): Promise<void> => {
    await page.emulateMedia({ media: 'screen' });
    await page.goto(app.server.url(app.north.host, path));
  };

  const paths = () => ({
    list: '/find/print?near=CH1&radiusMiles=20',
    profile: `/pas/${app.north.strangers.profileId}/print`,
  });

  it.each(['list', 'profile'] as const)(
    'of a %s is right on the screen, and on paper without its frame',
    async (which) => {
      await open(paths()[which]);
      await expectNoAxeViolations(page);
      expect(await page.locator('.pa-sheet').innerText()).toContain(app.north.canary);
      await page.emulateMedia({ media: 'print' });
      const sizes = await page.evaluate<number[]>(SIZES);
      expect(sizes.length).toBeGreaterThan(3);
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(LARGE);
      for (const hidden of ['.pa-ribbon', '.govuk-service-navigation', '.pa-sheet__how'])
        for (const part of await page.locator(hidden).all()) expect(await part.isVisible()).toBe(false);
    },
  );

  it('is A4, with each PA whole on one page', async () => {
    await open(paths().list);
    await page.evaluate(`(${TALL_BLOCKS})(${BLOCKS})`);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const boxes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
    // Each block fills more than half a page, so two never share one; were they cut, there would be fewer pages.
    expect(boxes.length).toBeGreaterThanOrEqual(BLOCKS);
    for (const [, width, height] of boxes)
      expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([A4.width, A4.height]);
  });
});

/** The size of everything that is read on paper. Strings, because the test's own TypeScript knows no browser. */
const SIZES = `[...document.querySelectorAll('.pa-sheet *')]
  .filter((element) => element.checkVisibility() && element.childElementCount === 0 && element.textContent.trim() !== '')
  .map((element) => parseFloat(getComputedStyle(element).fontSize))`;

const TALL_BLOCKS = `(count) => {
  const block = document.querySelector('.pa-sheet__block');
  for (let made = 0; made < count; made += 1) {
    const copy = block.cloneNode(true);
    for (let line = 0; line < 16; line += 1) copy.append(Object.assign(document.createElement('p'), { textContent: 'Line ' + line }));
    block.after(copy);
  }
}`;
