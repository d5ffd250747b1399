import type { Browser, CDPSession, Page } from 'playwright-core';
import { expectNoAxeViolations, launchBrowser, openPerson, PHONE, signedInAs, type Person } from '../support/browser';
import { LiveBed } from '../support/live/live-bed';
import { until } from '../support/live/until';
import type { TestPerson } from '../support/people';

const JOURNEY_MS = 300_000;
/** A connection that breaks is told by the browser itself; that is what is tried here. */
const EXPECTED = /WebSocket|ERR_INTERNET_DISCONNECTED|ERR_CONNECTION|ERR_EMPTY_RESPONSE|could not be read just now/;

/** Two people, a browser each, and two server processes behind one address. */
describe('Messages as they happen', () => {
  let bed: LiveBed;
  let browser: Browser;
  let employer: TestPerson;
  let pa: TestPerson;
  let conversationId: string;
  let persons: Person[] = [];

  beforeAll(async () => {
    bed = await LiveBed.start({ processes: 2 });
    browser = await launchBrowser();
    employer = await bed.people.add(bed.registers[0], ['employer'], 'Jo');
    pa = await bed.people.add(bed.registers[0], ['pa'], 'Amira');
    conversationId = await bed.open(employer, pa);
  }, 240_000);
  afterEach(async () => {
    bed.balancer.mend();
    for (const { context } of persons) await context.close();
    persons = [];
  });
  afterAll(async () => {
    await browser?.close();
    await bed?.close();
  });

  async function opened(who: TestPerson, options = {}): Promise<Page> {
    const person = await openPerson(browser, options);
    await signedInAs(person, bed.registers[0].host, who.browser);
    persons.push(person);
    await person.page.goto(`http://${bed.registers[0].host}:${bed.balancer.port}/messages/${conversationId}`);
    return person.page;
  }

  const problems = () => persons.flatMap((person) => person.problems).filter((problem) => !EXPECTED.test(problem));
  const box = (page: Page) => page.getByRole('textbox', { name: /^Your message to/ });
  const shown = (page: Page, words: string) => page.getByRole('log').getByText(words, { exact: true });
  const sees = (page: Page, words: string) => shown(page, words).waitFor({ timeout: 90_000 });
  /** The page is never loaded again: what is set here stays. */
  const mark = (page: Page) => page.evaluate('window.stayed = true');
  const stayed = (page: Page) => page.evaluate<boolean>('window.stayed === true');
  const focused = (page: Page) =>
    page.evaluate<string>('document.activeElement.name || document.activeElement.tagName');
  const lineOf = (page: Page) => page.evaluate<string>('document.documentElement.dataset.live || ""');
  const isConnected = (page: Page) => until('the socket is there', async () => (await lineOf(page)) === 'on');
  const isAway = (page: Page) => until('the socket is gone', async () => (await lineOf(page)) !== 'on');

  /** With keys alone: into the box, words, to the button, press. */
  async function write(page: Page, words: string): Promise<void> {
    await box(page).focus();
    await page.keyboard.type(words);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
  }

  it(
    'go on, each once and in order, while one of two servers is killed',
    async () => {
      const [left, right] = [await opened(employer), await opened(pa)];
      for (const page of [left, right]) {
        await isConnected(page);
        await mark(page);
      }
      await write(left, 'Can you start on Monday?');
      await sees(right, 'Can you start on Monday?');
      const victim = bed.processes[0]!;
      await victim.kill();
      bed.balancer.lead([bed.processes[1]!.port]);
      // Nobody comes back before both have seen it break: what is written in between goes by the form, with a reload.
      bed.balancer.cut();
      await Promise.all([isAway(left), isAway(right)]);
      bed.balancer.mend();
      await until('both are back', async () => {
        await Promise.all([isConnected(left), isConnected(right)]);
        return true;
      });
      await write(right, 'Yes, I can.');
      await write(left, 'Good. At nine?');
      await sees(left, 'Yes, I can.');
      await sees(right, 'Good. At nine?');
      await victim.start();
      bed.balancer.lead(bed.processes.map(({ port }) => port));
      for (const page of [left, right]) {
        for (const words of ['Can you start on Monday?', 'Yes, I can.', 'Good. At nine?'])
          expect(await shown(page, words).count()).toBe(1);
        expect(await stayed(page)).toBe(true);
      }
      expect(problems()).toEqual([]);
    },
    JOURNEY_MS,
  );

  it(
    'wait in words while one is offline, also over a reload, and go out once when one is back',
    async () => {
      const [left, right] = [await opened(employer), await opened(pa)];
      await isConnected(left);
      await left.context().setOffline(true);
      bed.balancer.cut();
      await write(left, 'Written in a tunnel');
      await left.getByText(/^You are offline/).waitFor();
      expect(await left.locator('[data-live-waiting]').innerText()).toContain('Sending');
      expect(await box(left).inputValue()).toBe('');
      await box(left).fill('half a thought');
      bed.balancer.mend();
      await left.context().setOffline(false);
      await left.reload();
      expect(await box(left).inputValue()).toBe('half a thought');
      await sees(left, 'Written in a tunnel');
      await sees(right, 'Written in a tunnel');
      await left.locator('[data-live-waiting]').waitFor({ state: 'hidden' });
      expect(await shown(right, 'Written in a tunnel').count()).toBe(1);
      expect(problems()).toEqual([]);
    },
    JOURNEY_MS,
  );

  it(
    'are said politely, never move the focus, and show how far they came',
    async () => {
      const [left, right] = [await opened(employer), await opened(pa)];
      await Promise.all([isConnected(left), isConnected(right)]);
      await box(right).focus();
      await write(left, 'Do you like dogs?');
      await sees(right, 'Do you like dogs?');
      expect(await focused(right)).toBe('text');
      expect(await focused(left)).not.toBe('BODY');
      const row = left.getByRole('log').locator('li', { hasText: 'Do you like dogs?' });
      await row.getByText(/Read/).waitFor();
      expect(await liveRegions(await right.context().newCDPSession(right))).toEqual(
        expect.arrayContaining([
          { role: 'log', live: 'polite' },
          { role: 'status', live: 'polite' },
        ]),
      );
      await expectNoAxeViolations(right);
      expect(problems()).toEqual([]);
    },
    JOURNEY_MS,
  );

  it(
    'need no script: a post, and a reload',
    async () => {
      const plain = { javaScriptEnabled: false, viewport: PHONE };
      const [left, right] = [await opened(employer, plain), await opened(pa, plain)];
      await box(left).fill('Without a script');
      await left.getByRole('button', { name: 'Send', exact: true }).click();
      await left.waitForLoadState();
      await right.reload();
      expect(await shown(right, 'Without a script').count()).toBe(1);
      expect(problems()).toEqual([]);
    },
    JOURNEY_MS,
  );

  // The last one: it ends a session that the others use.
  it(
    'leave nothing that was typed in the tab of whoever signs out',
    async () => {
      const page = await opened(employer);
      const kept = () => page.evaluate<number>('sessionStorage.length');
      await box(page).fill('A thought for nobody else');
      await until('it is kept', async () => (await kept()) > 0);
      await page.getByRole('button', { name: 'Sign out' }).click();
      await page.waitForURL((url) => !url.pathname.startsWith('/messages'));
      expect(await kept()).toBe(0);
    },
    JOURNEY_MS,
  );
});

interface AxNode {
  readonly ignored: boolean;
  readonly role?: { readonly value: string };
  readonly properties?: ReadonlyArray<{ readonly name: string; readonly value: { readonly value: unknown } }>;
}

/** What a screen reader is told of by itself, out of the browser's own accessibility tree. */
async function liveRegions(session: CDPSession): Promise<Array<{ role: string; live: unknown }>> {
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as unknown as { nodes: readonly AxNode[] };
  return nodes.flatMap(({ ignored, role, properties = [] }) => {
    const live = properties.find(({ name }) => name === 'live')?.value.value;
    return ignored || !role || live === undefined ? [] : [{ role: role.value, live }];
  });
}
