import { OutboxRelay } from '@pa/platform';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { startTestApp, type TestApp, type TestAppOptions } from './app';
import { launchBrowser, openPerson, signedInAs, type Person } from './browser';
import { dialler } from './dial';
import type { Hands } from './hands';
import { WORKER_WITHOUT_CLOCK } from './peopled';
import { TestPeople, type TestPerson } from './people';
import { addTwoRegisters, type TestRegister } from './registers';

type HandsClass<Kind extends Hands> = new (page: Page, urlOf: (path: string) => string) => Kind;

/** How somebody comes: with which hands, and with what kind of browser. */
export interface Way<Kind extends Hands> {
  readonly Hands: HandsClass<Kind>;
  readonly options?: BrowserContextOptions;
}

/** One empty register with a co-ordinator, a real server and a real browser, for whole journeys. */
export class JourneyBed {
  private readonly persons: Person[] = [];

  private constructor(
    readonly server: TestApp,
    readonly register: TestRegister,
    readonly coordinator: TestPerson,
    private readonly browser: Browser,
  ) {}

  static async start(settings: TestAppOptions['settings'] = {}): Promise<JourneyBed> {
    let registers: TestRegister[] = [];
    const server = await startTestApp({
      settings,
      beside: WORKER_WITHOUT_CLOCK,
      prepare: async (database) => void (registers = await addTwoRegisters(database)),
    });
    const { dial, hangUp } = dialler(server.port);
    const register = registers[0]!;
    const coordinator = await new TestPeople(server, dial).add(register, ['co-ordinator']);
    hangUp();
    return new JourneyBed(server, register, coordinator, await launchBrowser());
  }

  /** Somebody new, in a browser of their own. */
  async meet<Kind extends Hands>({ Hands, options }: Way<Kind>, as?: TestPerson): Promise<Kind> {
    const person = await openPerson(this.browser, options);
    if (as) await signedInAs(person, this.register.host, as.browser);
    this.persons.push(person);
    return new Hands(person.page, (path) => this.server.url(this.register.host, path));
  }

  /** What the worker would do now: mails, and what search knows. */
  async relay(): Promise<void> {
    await this.server.app.get(OutboxRelay).relay(this.register.id);
  }

  /** Script errors and refusals by the content security policy that anyone met. */
  get problems(): string[] {
    return this.persons.flatMap(({ problems }) => problems);
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.server.close();
  }
}
