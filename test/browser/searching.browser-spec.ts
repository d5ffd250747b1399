import { setTimeout as pause } from 'node:timers/promises';
import { UnitOfWork } from '@pa/platform';
import { PaIndexer, SearchIndexes } from '@pa/search';
import type { Browser, Page } from 'playwright-core';
import { Client } from 'pg';
import { PaProfiles } from '../../libs/register/src/pa-profiles.service';
import { PaWeeks } from '../../libs/register/src/pa-weeks.service';
import { PaProfileMoves } from '../../libs/register/src/pa-profile-moves.service';
import { IndexKeeper } from '../../libs/search/src/indexing/index-keeper.service';
import { mondayMorning, wholeAnswers } from '../integration/register/answers';
import { startTestApp, type TestApp } from '../support/app';
import {
  DESK,
  expectNoAxeViolations,
  launchBrowser,
  openPerson,
  PHONE,
  signedInAs,
  type Person,
} from '../support/browser';
import { dialler } from '../support/dial';
import { FakeMeilisearch } from '../support/fake-meilisearch/fake-meilisearch';
import { WORKER_WITHOUT_CLOCK } from '../support/peopled';
import { TestPeople, type TestPerson } from '../support/people';
import { addTwoRegisters, type TestRegister } from '../support/registers';

const FOUND = '1 PA';
const NOBODY = 'No PAs fit everything you asked for';
const MOST_MS = 30_000;

/**
 * Somebody searches while they type and while the search engine dies under them. The engine is a fake of Meilisearch, which
 * stands in for a real one here; what it says is told apart from PostgreSQL by letting it say that there is nobody.
 */
describe('Searching', () => {
  const engine = new FakeMeilisearch();
  let server: TestApp;
  let browser: Browser;
  let register: TestRegister;
  let employer: TestPerson;
  const people: Person[] = [];

  beforeAll(async () => {
    let registers: TestRegister[] = [];
    server = await startTestApp({
      settings: { MEILI_URL: await engine.start() },
      beside: WORKER_WITHOUT_CLOCK,
      prepare: async (database) => void (registers = await addTwoRegisters(database)),
    });
    register = registers[0]!;
    const { dial, hangUp } = dialler(server.port);
    const made = new TestPeople(server, dial);
    employer = await made.add(register, ['employer']);
    await publish((await made.add(register, ['pa'])).actor);
    hangUp();
    await bringUpToDate();
    browser = await launchBrowser();
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await server?.close();
    await engine.stop();
  });

  it('goes on while the engine is killed, and asks it again when it is back', async () => {
    const { page } = await meet();
    engine.answers = 'nothing';
    expect(await headingOf(page, '/find?q=calm')).toBe(NOBODY);
    engine.isDown = true;
    for (let search = 0; search < 5; search++) expect(await headingOf(page, '/find?q=calm')).toBe(FOUND);
    engine.isDown = false;
    const until = performance.now() + MOST_MS;
    while ((await headingOf(page, '/find?q=calm')) !== NOBODY) {
      if (performance.now() > until) throw new Error('The engine that came back was not asked again');
      await bringUpToDate();
      await pause(250);
    }
    engine.answers = 'right';
    expect(await headingOf(page, '/find?q=calm')).toBe(FOUND);
    expect(people.flatMap(({ problems }) => problems)).toEqual([]);
  }, 90_000);

  it('offers tasks and words by keyboard, and marks why somebody was found', async () => {
    const { page } = await meet();
    await page.goto(server.url(register.host, '/find'));
    const words = page.getByRole('combobox', { name: 'Your own words' });
    await words.fill('calm sli');
    const option = page.getByRole('option', { name: 'Using a hoist Task, also “sling”' });
    await option.waitFor();
    expect(await words.getAttribute('aria-expanded')).toBe('true');
    await expectNoAxeViolations(page);
    await page.keyboard.press('ArrowDown');
    expect(await words.getAttribute('aria-activedescendant')).toBe(await option.getAttribute('id'));
    await expectNoAxeViolations(page, 'contrast');
    await page.keyboard.press('Enter');
    expect(await words.inputValue()).toBe('calm Using a hoist');
    expect(await words.getAttribute('aria-expanded')).toBe('false');
    await Promise.all([page.waitForURL('**/find?**q=**'), page.keyboard.press('Enter')]);
    expect(await page.locator('mark').allTextContents()).toEqual(['calm', 'Using a hoist', 'Calm']);
    await expectNoAxeViolations(page);
    expect(people.flatMap(({ problems }) => problems)).toEqual([]);
  }, 60_000);

  it.each(['/', '/jobs'])(
    'offers places on %s by pointer, and closes them by Escape with what was written kept',
    async (path) => {
      const { page } = await meet();
      await page.goto(server.url(register.host, path));
      const near = page.getByRole('combobox', { name: 'Town or postcode' });
      await near.fill('chest');
      await page.getByRole('option', { name: 'Chester, Cheshire' }).click();
      expect(await near.inputValue()).toBe('Chester, Cheshire');
      await near.fill('mold');
      const offers = page.getByRole('listbox', { name: 'Suggestions' });
      await offers.waitFor();
      await page.keyboard.press('Escape');
      expect(await offers.count()).toBe(0);
      expect(await near.inputValue()).toBe('mold');
    },
    60_000,
  );

  it('is a plain field without JavaScript, on a phone', async () => {
    const { page } = await meet({ viewport: PHONE, javaScriptEnabled: false });
    await page.goto(server.url(register.host, '/find/choices'));
    await page.getByRole('textbox', { name: 'Your own words' }).fill('sling');
    await page.getByRole('button', { name: 'Show matching PAs' }).click();
    expect(await page.locator('h1').innerText()).toBe(FOUND);
    expect(await page.locator('mark').allTextContents()).toEqual(['Using a hoist']);
  }, 60_000);

  async function meet(options = {}): Promise<Person> {
    const person = await openPerson(browser, { viewport: DESK, ...options });
    await signedInAs(person, register.host, employer.browser);
    people.push(person);
    return person;
  }

  async function headingOf(page: Page, path: string): Promise<string> {
    await page.goto(server.url(register.host, path));
    return page.locator('h1').innerText();
  }

  /** A whole profile that is on the register, in the projection and waiting for the index. */
  async function publish(pa: TestPerson['actor']): Promise<void> {
    const { app, database } = server;
    await app.get(PaProfiles).saveSections(pa, wholeAnswers);
    const { id } = await app.get(PaWeeks).saveWeek(pa, [mondayMorning]);
    await app.get(PaProfileMoves).submit(pa);
    const superuser = new Client({ connectionString: database.superUrl });
    await superuser.connect();
    await superuser.query(SHOWN, [id]);
    await superuser.end();
    await app.get(UnitOfWork).run(pa.licenseeId, async (tx) => {
      await app.get(PaIndexer).index(tx, id);
      await app.get(SearchIndexes, { strict: false }).pasChanged(tx, [id]);
    });
  }

  async function bringUpToDate(): Promise<void> {
    const keeper = server.app.get(IndexKeeper, { strict: false });
    await keeper.round();
    await keeper.built();
    await keeper.round();
  }
});

const SHOWN = `UPDATE pa_profiles SET state = 'published', published_at = now(), confirmed_at = now() WHERE id = $1`;
