import type { Browser } from 'playwright-core';
import { isFullBars } from './bars';
import { DESK, expectNoAxeViolations, expectNoSidewaysScroll, launchBrowser, PHONE, type Person } from './browser';
import { OTHER_PAGES, PAGE_STATES, type PageState } from './page-states';
import { PageVisits } from './page-visits';
import { startPeopledApp, type PeopledApp, type PeopledRegister } from './peopled';

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

/** Three files share the walk, so that they can be walked side by side. */
export type Walk = 'staff' | 'members' | 'everyone';

const WALK_OF: ReadonlyArray<readonly [RegExp, Walk]> = [
  [/^GET \/staff\b/, 'staff'],
  [/^GET \/(?:account|employer|messages)\b/, 'members'],
];

function walkOf(route: string): Walk {
  return WALK_OF.find(([pattern]) => pattern.test(route))?.[1] ?? 'everyone';
}

interface WalkBed {
  readonly app: PeopledApp;
  readonly browser: Browser;
}

/** Looks at each page of the walk in each of its states. Hands out what it looks with, for more to be shown of it. */
export function describeWalk(walk: Walk): () => WalkBed {
  let bed: WalkBed | undefined;
  beforeAll(async () => {
    bed = { app: await startPeopledApp(), browser: await launchBrowser() };
  }, 300_000);

  afterAll(async () => {
    await bed?.browser.close();
    await bed?.app.close();
  });

  describe.each(LOOKS)('every page in every state, $brand at $viewport.width px', ({ brand, viewport, then }) => {
    let visits: PageVisits;
    let otherColours: string | undefined;
    beforeAll(async () => {
      const { app, browser } = bed!;
      visits = new PageVisits(browser, app, app[brand], { viewport });
      if (then) otherColours = await coloursOf(app, app[then]);
    });
    afterAll(() => visits?.close());

    it.each(STATES.filter(({ route }) => walkOf(route) === walk))(
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

  return () => bed!;
}

/** The style sheet with the colours of a register, as its own pages ask for it. */
export async function coloursOf({ dial }: PeopledApp, { host }: PeopledRegister): Promise<string> {
  const [, path] = /href="(\/brand\.css[^"]*)"/.exec((await dial({ method: 'GET', host, path: '/' })).text) ?? [];
  const { status, text } = await dial({ method: 'GET', host, path: path ?? '' });
  if (status !== 200) throw new Error(`The colours of ${host} were answered ${status}`);
  return text;
}

/** Looks at the contrast of the page in the colours of another brand. */
export async function expectContrastIn(page: Person['page'], colours: string): Promise<void> {
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
  const told = { route, as, path: String(path), title: seen.title };
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
