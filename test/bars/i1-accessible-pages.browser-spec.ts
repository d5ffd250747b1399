import type { Browser } from 'playwright-core';
import { isFullBars } from '../support/bars';
import {
  DESK,
  expectNoAxeViolations,
  expectNoSidewaysScroll,
  launchBrowser,
  openPerson,
  PHONE,
  type Person,
} from '../support/browser';
import { OTHER_PAGES, PAGE_STATES, type PageState } from '../support/page-states';
import { PageVisits } from '../support/page-visits';
import { startPeopledApp, type PeopledApp, type PeopledRegister } from '../support/peopled';
import { isFile, isPage, ROUTES } from '../support/routes';

interface Look {
  readonly brand: 'north' | 'south';
  readonly viewport: typeof PHONE;
  /** Whose colours each page wears afterwards, for the rules of contrast alone. */
  readonly then?: 'south';
}

/** In full every page at both widths in both brands; in short at a phone's in one, and then in the colours of the other. */
const LOOKS: readonly Look[] = isFullBars
  ? (['north', 'south'] as const).flatMap((brand) => [PHONE, DESK].map((viewport) => ({ brand, viewport })))
  : [{ brand: 'north', viewport: PHONE, then: 'south' }];

const STATES: ReadonlyArray<{ route: string; states: readonly PageState[] }> = [
  ...Object.entries(PAGE_STATES).map(([route, states]) => ({ route, states })),
  { route: 'GET whatever is not there', states: OTHER_PAGES },
];

/** I1. Seen red, below, with a label taken away and with something wider than a phone. */
describe('I1: accessible pages', () => {
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

  it('has a row for every page of the server', () => {
    const pages = Object.keys(ROUTES).filter((route) => route.startsWith('GET ') && isPage(route) && !isFile(route));
    expect(Object.keys(PAGE_STATES).toSorted()).toEqual(pages.toSorted());
  });

  describe.each(LOOKS)('every page in every state, $brand at $viewport.width px', ({ brand, viewport, then }) => {
    let visits: PageVisits;
    let otherColours: string | undefined;
    beforeAll(async () => {
      visits = new PageVisits(browser, app, app[brand], { viewport });
      if (then) otherColours = await coloursOf(app, app[then]);
    });
    afterAll(() => visits?.close());

    it.each(STATES)(
      '$route',
      async ({ route, states }) => {
        for (const state of states) {
          const { page, problems } = await visits.open(route, state);
          await expectRightState(page, { route, ...state });
          await expectNoAxeViolations(page);
          await expectNoSidewaysScroll(page);
          if (otherColours !== undefined) await expectContrastIn(page, otherColours);
          expect(problems).toEqual([]);
        }
      },
      240_000,
    );
  });

  async function openSignIn(): Promise<Person> {
    const person = await openPerson(browser, { viewport: PHONE });
    await person.page.goto(app.server.url(app.north.host, '/sign-in'));
    return person;
  }

  it('goes red when a label is taken away', async () => {
    const { page } = await openSignIn();
    await page.evaluate(`document.querySelector('label[for="email"]').remove()`);
    await expect(expectNoAxeViolations(page)).rejects.toThrow(/label/);
  });

  it('goes red when the other brand is too pale', async () => {
    const { page } = await openSignIn();
    const colours = await coloursOf(app, app.south);
    await expectContrastIn(page, colours);
    const pale = colours.replace(/--pa-ink:[^;}]*|--pa-accent:[^;}]*/g, (one) => one.replace(/#.*/, '#cccccc'));
    await expect(expectContrastIn(page, pale)).rejects.toThrow(/color-contrast/);
  });

  it('goes red when something is wider than the window', async () => {
    const { page } = await openSignIn();
    await page.evaluate(`document.querySelector('main').style.width = '3000px'`);
    await expect(expectNoSidewaysScroll(page)).rejects.toThrow('wider than its window');
  });
});

/** The style sheet with the colours of a register, as its own pages ask for it. */
async function coloursOf({ dial }: PeopledApp, { host }: PeopledRegister): Promise<string> {
  const [, path] = /href="(\/brand\.css[^"]*)"/.exec((await dial({ method: 'GET', host, path: '/' })).text) ?? [];
  const { status, text } = await dial({ method: 'GET', host, path: path ?? '' });
  if (status !== 200) throw new Error(`The colours of ${host} were answered ${status}`);
  return text;
}

/** Looks at the contrast of the page in the colours of another brand. */
async function expectContrastIn(page: Person['page'], colours: string): Promise<void> {
  await page.evaluate(`(${DRESS})(${JSON.stringify(colours)})`);
  await expectNoAxeViolations(page, 'contrast');
}

/** A string, because the test's own TypeScript knows no browser. Fails where the page did not take the colours. */
const DRESS = `(colours) => {
  const own = document.querySelector('link[href^="/brand.css"]');
  const accent = () => getComputedStyle(document.documentElement).getPropertyValue('--pa-accent').trim();
  const before = accent();
  own.disabled = true;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(colours);
  document.adoptedStyleSheets = [sheet];
  if (accent() === before) throw new Error('The page still wears ' + before);
}`;

/** The page is what the row says: an error is told in the title or is the page's own, and nothing else is a fault. */
async function expectRightState(
  page: Person['page'],
  { route, state, as, path, send }: PageState & { route: string },
): Promise<void> {
  const seen = await page.evaluate<{ title: string; summaries: number; headings: number }>(SEEN);
  const told = { route, as, path, title: seen.title };
  const isTold = /^Error: /.test(told.title) || seen.summaries > 0;
  if (state === 'error' && send) expect({ ...told, isTold }).toEqual({ ...told, isTold: true });
  if (state !== 'error') expect({ ...told, isTold }).toEqual({ ...told, isTold: false });
  expect({ ...told, headings: seen.headings }).toEqual({ ...told, headings: 1 });
}

/** A string, because the test's own TypeScript knows no browser. */
const SEEN = `({
  title: document.title,
  summaries: document.querySelectorAll('.govuk-error-summary').length,
  headings: document.querySelectorAll('h1').length,
})`;
