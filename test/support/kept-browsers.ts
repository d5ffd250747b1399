import type { RegisterRole } from '@pa/platform';
import type { PeopledApp, PeopledRegister } from './peopled';
import type { TestBrowser } from './people';

/** Well below the minute after which a session in use is written down as used: a form would seem to have kept something. */
const FRESH_MS = 30_000;

interface Kept {
  readonly browser: TestBrowser;
  readonly since: number;
}

/**
 * A browser for each role, freshly signed in, for thousands of forms in a row. It is signed in anew only where a form has ended
 * its session or half a minute went by: signing in costs as much as many forms.
 */
export class KeptBrowsers {
  private readonly kept = new Map<RegisterRole, Kept>();

  constructor(
    private readonly app: PeopledApp,
    private readonly register: PeopledRegister,
  ) {}

  async of(role: RegisterRole | 'visitor'): Promise<TestBrowser> {
    if (role === 'visitor') return this.register.visitor;
    const kept = this.kept.get(role);
    if (kept && (await this.isGood(kept))) return kept.browser;
    const { host, people } = this.register;
    const browser = await this.app.people.signIn(host, people[role].email);
    this.kept.set(role, { browser, since: Date.now() });
    return browser;
  }

  private async isGood({ browser: { cookie }, since }: Kept): Promise<boolean> {
    if (Date.now() - since > FRESH_MS) return false;
    const { status } = await this.app.dial({
      method: 'GET',
      host: this.register.host,
      path: '/account',
      headers: { cookie },
    });
    return status === 200;
  }
}
