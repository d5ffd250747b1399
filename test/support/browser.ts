import { mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { Browser, BrowserContext, BrowserContextOptions, chromium, Page } from 'playwright-core';
import { findChromium } from './chromium';
import type { TestBrowser } from './people';

const pictures = resolve(__dirname, '../.work/screenshots');

/** What the look promises: WCAG 2.2 AA and the usual good practice. */
const AXE_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/** axe as it is served to browsers: less than half of what the package gives by itself, and parsed in half the time. */
const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

export const PHONE = { width: 320, height: 640 };
export const DESK = { width: 1280, height: 900 };

/** A real Chromium in which every `*.localhost` is this machine. Close it when the file's tests are done. */
export async function launchBrowser(): Promise<Browser> {
  try {
    return await startChromium();
  } catch (refusal) {
    // Beside a thousand sockets a machine can be out of processes for a moment. A browser that cannot start fails again.
    console.warn('Chromium did not start and is started once more', refusal);
    return startChromium();
  }
}

function startChromium(): Promise<Browser> {
  const program = findChromium();
  return chromium.launch({
    executablePath: program.path,
    env: { ...definedEnvironment(), ...program.environment },
    args: [
      '--host-resolver-rules=MAP *.localhost 127.0.0.1, MAP localhost 127.0.0.1',
      // Root has no sandbox to start, and the pages are our own.
      '--no-sandbox',
      '--disable-dev-shm-usage',
      '--font-render-hinting=none',
    ],
  });
}

/** One person's browser: cookies of its own. `javaScriptEnabled: false` is somebody without scripts. */
export async function openPerson(browser: Browser, options: BrowserContextOptions = {}): Promise<Person> {
  const context = await browser.newContext({
    viewport: DESK,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    ...options,
  });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (message) => {
    // An answer of 4xx is logged as an error by the browser; whether it should be one is the test's own question.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
      problems.push(message.text());
    }
  });
  return { context, page, problems };
}

/** Gives a person the cookies of somebody who has signed in already. */
export async function signedInAs({ context }: Person, host: string, { cookie }: TestBrowser): Promise<void> {
  const cookies = cookie.split('; ').map((pair) => {
    const [name = '', ...value] = pair.split('=');
    return { name, value: value.join('='), domain: host, path: '/' };
  });
  await context.addCookies(cookies);
}

export interface Person {
  context: BrowserContext;
  page: Page;
  /** Script errors and refusals by the content security policy: expected to stay empty. */
  problems: string[];
}

/**
 * Fails with the rule, the reason and the place of each violation. axe is itself a script: it needs a person who has them
 * (the markup without scripts is the same, so test it there).
 */
export async function expectNoAxeViolations(page: Page, only?: 'contrast'): Promise<void> {
  // The way out stays in sight and covers what passes beneath it: a page is measured from its top, where it covers nothing.
  await page.evaluate('window.scrollTo(0, 0)');
  // A letter form that comes meanwhile moves what axe has measured already.
  await page.evaluate('document.fonts.ready.then(() => true)');
  // axe is half a megabyte: a page that has it already is not given it again.
  const source = (await page.evaluate<boolean>('"axe" in window')) ? ';' : axeSource;
  // One window, and only what is wrong: nothing here is framed, what passes is not told, no rule of ours reads style sheets.
  const options = { resultTypes: ['violations' as const], preload: false };
  const axe = new AxeBuilder({ page, axeSource: source }).options(options).setLegacyMode();
  const { violations } = await (
    only ? axe.withRules(['color-contrast', 'link-in-text-block']) : axe.withTags(AXE_TAGS)
  ).analyze();
  const told = violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}\n    at ${node.target.join(' ')}\n    ${node.html.slice(0, 200)}`),
  );
  if (told.length > 0) {
    throw new Error(`axe found ${told.length} violations on ${page.url()}\n  ${told.join('\n  ')}`);
  }
}

/** Every page of this person has axe from its beginning, so that it is not sent over again for each. */
export async function haveAxe({ context }: Person): Promise<void> {
  await context.addInitScript(axeSource);
}

/** WCAG 1.4.10: on a phone nobody scrolls sideways. Names the widest thing when somebody would have to. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const wide = await page.evaluate<string | null>(SIDEWAYS);
  if (wide !== null) {
    throw new Error(`${page.url()} is wider than its window: ${wide}`);
  }
}

/** A string, because the test's own TypeScript knows no browser. */
const SIDEWAYS = `(() => {
  const root = document.documentElement;
  if (root.scrollWidth <= root.clientWidth) return null;
  const edge = (element) => element.getBoundingClientRect().right;
  const widest = [...document.body.querySelectorAll('*')].reduce((a, b) => (edge(b) > edge(a) ? b : a));
  return root.scrollWidth + ' px of ' + root.clientWidth + ', up to <' + widest.tagName.toLowerCase() + ' class="' + widest.className + '">';
})()`;

/** A picture of the whole page in test/.work/screenshots, to be looked at. Returns its path. */
export async function takePicture(page: Page, name: string): Promise<string> {
  mkdirSync(pictures, { recursive: true });
  const path = join(pictures, `${name}-${page.viewportSize()?.width ?? 0}.png`);
  await page.screenshot({ path, fullPage: true });
  return path;
}

function definedEnvironment(): Record<string, string> {
  const entries = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return Object.fromEntries(entries);
}
