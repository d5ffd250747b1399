import type { Browser, BrowserContextOptions } from 'playwright-core';
import { ownNaming } from './access-tries';
import { openPerson, signedInAs, type Person } from './browser';
import { answerOf } from './hands';
import type { PageState, Viewer } from './page-states';
import type { PeopledApp, PeopledRegister } from './peopled';
import type { TestBrowser } from './people';

/** Opens pages of one register in a real browser, as whoever looks; one browser context a person, kept. */
export class PageVisits {
  private readonly persons = new Map<Viewer, Promise<Person>>();

  constructor(
    private readonly browser: Browser,
    private readonly app: PeopledApp,
    readonly register: PeopledRegister,
    private readonly options: BrowserContextOptions,
  ) {}

  /** The page in the state, ready to be looked at. */
  async open(route: string, { as, path, send }: PageState): Promise<Person> {
    const person = await this.personOf(as);
    const { page } = person;
    const address = path ?? ownNaming(route, this.register).path ?? route.split(' ')[1]!;
    await page.goto(this.app.server.url(this.register.host, address));
    if (!send) return person;
    for (const [name, value] of Object.entries(send)) await page.fill(`main [name="${name}"]`, value);
    const button = page.locator('main form button:not([type="button"])').last();
    await answerOf(page, () => button.click());
    // An error summary takes the focus and scrolls; what then lies under the ribbon is no smaller for it.
    await page.evaluate('window.scrollTo(0, 0)');
    return person;
  }

  async close(): Promise<void> {
    for (const person of this.persons.values()) await (await person).context.close();
  }

  private async personOf(viewer: Viewer): Promise<Person> {
    const known = this.persons.get(viewer) ?? this.newPerson(viewer);
    this.persons.set(viewer, known);
    return known;
  }

  private async newPerson(viewer: Viewer): Promise<Person> {
    const person = await openPerson(this.browser, this.options);
    if (viewer !== 'visitor') await signedInAs(person, this.register.host, await this.browserOf(viewer));
    return person;
  }

  private async browserOf(viewer: Exclude<Viewer, 'visitor'>): Promise<TestBrowser> {
    if (viewer === 'newcomer') return (await this.app.people.add(this.register, ['pa'])).browser;
    if (viewer === 'new employer') return (await this.app.people.add(this.register, ['employer'])).browser;
    return this.register.people[viewer].browser;
  }
}
