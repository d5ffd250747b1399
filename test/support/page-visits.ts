import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { PaProfileMoves } from '../../libs/register/src/pa-profile-moves.service';
import { ownNaming } from './access-tries';
import { haveAxe, openPerson, signedInAs, type Person } from './browser';
import { answerOf } from './hands';
import type { Answers, PageState, Viewer } from './page-states';
import { addTakenOff, type PeopledApp, type PeopledRegister } from './peopled';
import { PASSWORD, type TestBrowser } from './people';
import { fillSignIn } from './peopled-sign-in';
import { provenForLong } from './proven-for-long';

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
  async open(route: string, { as, path, follow, send, press, deskIsClear }: PageState): Promise<Person> {
    const person = await this.personOf(as);
    const { page } = person;
    const own = typeof path === 'function' ? path(this.register.own) : path;
    const address = own ?? ownNaming(route, this.register).path ?? route.split(' ')[1]!;
    const show = () => page.goto(this.app.server.url(this.register.host, address));
    await (deskIsClear ? this.whileDeskIsClear(show) : show());
    if (follow) await answerOf(page, () => page.locator(follow).first().click());
    if (send) await sendForm(page, typeof send === 'function' ? send(this.register) : send, press);
    return person;
  }

  /** The one profile that waits for staff is taken back, and sent again once the page is there. */
  private async whileDeskIsClear(show: () => Promise<unknown>): Promise<void> {
    const moves = this.app.server.app.get(PaProfileMoves);
    const { actor } = this.register.people.pa;
    await moves.withdraw(actor);
    await show();
    await moves.submit(actor);
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
    await haveAxe(person);
    if (viewer === 'half signed in') await this.takeFirstStep(person);
    else if (viewer !== 'visitor') {
      await signedInAs(person, this.register.host, await this.browserOf(viewer));
      await provenForLong(this.app.superuser);
    }
    return person;
  }

  private async takeFirstStep({ page }: Person): Promise<void> {
    await page.goto(this.app.server.url(this.register.host, '/sign-in'));
    await sendForm(page, { email: this.register.people.manager.email, password: PASSWORD }, 'Sign in');
  }

  private async browserOf(viewer: Exclude<Viewer, 'visitor' | 'half signed in'>): Promise<TestBrowser> {
    if (viewer === 'PA taken off') return (await addTakenOff(this.app, this.register)).browser;
    if (viewer === 'keyholder') return this.addKeyholder();
    if (viewer === 'newcomer') return (await this.app.people.add(this.register, ['pa'])).browser;
    if (viewer === 'new employer') return (await this.app.people.add(this.register, ['employer'])).browser;
    return this.register.people[viewer].browser;
  }

  private async addKeyholder(): Promise<TestBrowser> {
    const { actor, browser } = await this.app.people.add(this.register, ['pa']);
    await fillSignIn(this.app.server, actor);
    return browser;
  }
}

/** Fills the form, even with choices that the page does not have, and sends it by the button of these words or the last. */
async function sendForm(page: Page, answers: Answers, words?: string): Promise<void> {
  const missing = await page.evaluate<string[]>(`(${FILL})(${JSON.stringify(answers)})`);
  if (missing.length > 0) throw new Error(`${page.url()} has no field ${missing.join(', ')}`);
  const buttons = page.locator('main form button:not([type="button"]):visible');
  const button = words ? buttons.filter({ hasText: words }) : buttons;
  await answerOf(page, () => button.last().click());
  // An error summary takes the focus and scrolls; what then lies under the ribbon is no smaller for it.
  await page.evaluate('window.scrollTo(0, 0)');
}

/** A string, because the test's own TypeScript knows no browser. Returns the names that the page does not have. */
const FILL = `(answers) => Object.entries(answers).filter(([name, answer]) => {
  const fields = [...document.querySelectorAll('main [name="' + CSS.escape(name) + '"]')];
  [answer].flat().forEach((value, place) => {
    const field = fields.find((one) => one.value === value) ?? fields[place];
    if (!field) return;
    if (field.options) field.options[1].value = value;
    field.value = value;
    if (/^(checkbox|radio)$/.test(field.type)) field.checked = true;
  });
  return fields.length === 0;
}).map(([name]) => name)`;
