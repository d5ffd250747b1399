import { Brands } from '@pa/licensing';
import { LicenseeDirectory, Mailer, type Mail } from '@pa/platform';
import type { Browser } from 'playwright-core';
import { htmlOf } from '../../libs/platform/src/mail/mail-text';
import { Moderation } from '../../libs/register/src/moderation.service';
import { PaProfileMoves } from '../../libs/register/src/pa-profile-moves.service';
import { PaProfiles } from '../../libs/register/src/pa-profiles.service';
import { listForms, ownNaming, type FormRoute } from '../support/access-tries';
import { launchBrowser, openPerson, signedInAs } from '../support/browser';
import { formOf } from '../support/dial';
import { PAYLOADS, TRACE } from '../support/injections';
import { fieldNamesOf } from '../support/page-requests';
import { fillPa, startPeopledApp, type Ids, type PeopledApp, type PeopledRegister } from '../support/peopled';
import type { TestBrowser, TestPerson } from '../support/people';
import { withPlanted, type Plant } from '../support/planted-template';
import { isPage, ROUTES } from '../support/routes';

/** A register whose every text is one payload, and the PA who wrote it. */
interface Poisoned {
  readonly payload: string;
  readonly pa: TestPerson;
  readonly register: PeopledRegister;
}

/** A page as somebody got it. */
interface Seen {
  readonly where: string;
  readonly html: string;
}

const HEADLINE: Plant = {
  view: 'register/public-profile.njk',
  from: '{{ profile.headline }}',
  to: '{{ profile.headline | safe }}',
};

/** One filter each in the words of a PA, of staff, of a form that comes back, and of a register. */
const PLANTS: ReadonlyArray<Plant & { readonly page: (ids: Ids) => string }> = [
  { ...HEADLINE, page: () => '/pa/profile/preview' },
  {
    view: 'register/decision.njk',
    from: '{{ decision.words }}',
    to: '{{ decision.words | safe }}',
    page: ({ profileId }) => `/staff/moderation/${profileId}`,
  },
  {
    view: 'register/sections/about-you.njk',
    from: 'value: values.about,',
    to: 'value: values.about | safe,',
    page: () => '/pa/profile/about-you',
  },
  { view: 'site/home.njk', from: 'lead: register.welcome,', to: 'lead: register.welcome | safe,', page: () => '/' },
];

/**
 * E2. Every text that people can write is written as a payload, then every page, form and mail is looked at: as text for
 * anything unescaped, and in a real browser for anything that ran. Seen red, below, with one `safe` filter in a template.
 */
describe('E2: injection payloads', () => {
  let app: PeopledApp;
  let browser: Browser;
  const mails: Mail[] = [];

  beforeAll(async () => {
    app = await startPeopledApp();
    jest.spyOn(app.server.app.get(Mailer), 'send').mockImplementation(async (mail) => void mails.push(mail));
    browser = await launchBrowser();
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });

  /** A PA, staff and a manager write the payload wherever text is taken. */
  async function poison(payload: string): Promise<Poisoned> {
    const { app: nest } = app.server;
    const pa = await app.people.add(app.north, ['pa']);
    const own: Ids = await fillPa(app, pa.actor, app.north);
    const register = { ...app.north, own, strangers: own };
    await poisonBrand(payload);
    await nest.get(PaProfiles).saveSections(pa.actor, {
      'about-you': { firstName: 'Amira', initial: 'K', headline: payload, about: payload },
    });
    const staff = app.north.people.manager.actor;
    const decide = async (decision: 'needs-changes' | 'approved'): Promise<void> => {
      const { version } = await nest.get(Moderation).getCase(staff, own.profileId);
      const reasons = decision === 'approved' ? [] : ['other'];
      await nest.get(Moderation).decide(staff, own.profileId, { decision, reasons, words: payload, version });
    };
    await decide('needs-changes');
    await nest.get(PaProfileMoves).submit(pa.actor, payload);
    await decide('approved');
    await app.relay();
    return { payload, pa, register };
  }

  async function poisonBrand(payload: string): Promise<void> {
    const { brand } = (await app.server.app.get(LicenseeDirectory).findById(app.north.id))!;
    const limits = { strapline: 90, welcome: 400, openingHours: 160, textRelay: 160, address: 200, footerLine: 300 };
    const fitting = Object.entries(limits).filter(([, most]) => payload.length <= most);
    const short = payload.length <= 40 ? { region: payload, shortName: payload } : {};
    const change = Object.fromEntries(fitting.map(([field]) => [field, payload]));
    await app.server.app.get(Brands).change(app.north.people.manager.actor, { ...brand, ...short, ...change });
  }

  function browserOf({ pa, register }: Poisoned, role: FormRoute['role']): TestBrowser {
    if (role === 'visitor') return register.visitor;
    return role === 'pa' ? pa.browser : register.people[role].browser;
  }

  /** Every page with ids that lead to what was written; those that take a query get the payload there too. */
  function addressesOf({ payload, register }: Poisoned): Array<{ path: string; role: FormRoute['role'] }> {
    const query = new URLSearchParams({ near: payload, q: payload, next: payload, hours: payload }).toString();
    const routes = Object.keys(ROUTES).filter((name) => name.startsWith('GET') && isPage(name));
    return routes.flatMap((route) => {
      const { who } = ROUTES[route]!;
      const role = typeof who === 'string' ? ('visitor' as const) : who[0]!;
      const path = ownNaming(route, register).path ?? route.split(' ')[1]!;
      return [
        { path, role },
        { path: `${path}?${query}`, role },
      ];
    });
  }

  async function seePages(poisoned: Poisoned): Promise<Seen[]> {
    const { host } = poisoned.register;
    const seen: Seen[] = [];
    for (const { path, role } of addressesOf(poisoned)) {
      const { cookie } = browserOf(poisoned, role);
      const { text, headers } = await app.dial({ method: 'GET', host, path, headers: { cookie } });
      expect(headers['content-security-policy']).toContain("script-src 'self'");
      seen.push({ where: path, html: text });
    }
    return seen;
  }

  /** Every form sent with the payload in every field: most come back with what was written in them. */
  async function seeForms(poisoned: Poisoned): Promise<Seen[]> {
    const { host } = poisoned.register;
    const seen: Seen[] = [];
    for (const { path, role } of listForms(poisoned.register)) {
      const { cookie, csrf } = browserOf(poisoned, role);
      const names = fieldNamesOf((await app.dial({ method: 'GET', host, path, headers: { cookie } })).text);
      if (names.length === 0) continue;
      const form = formOf({ ...Object.fromEntries(names.map((name) => [name, poisoned.payload])), _csrf: csrf });
      const headers = { ...form.headers, cookie };
      const { text } = await app.dial({ method: 'POST', host, path, ...form, headers });
      seen.push({ where: `POST ${path}`, html: text });
    }
    return seen;
  }

  /** Where a payload stands as it was written: a browser would take it for markup. */
  function unescapedIn(seen: readonly Seen[], payload: string): string[] {
    return seen.filter(({ html }) => html.includes(payload)).map(({ where }) => where);
  }

  it.each(PAYLOADS)(
    'shows %s nowhere but as text',
    async (payload) => {
      mails.length = 0;
      const poisoned = await poison(payload);
      const letters = mails.map((mail) => ({ where: `mail: ${mail.subject}`, html: htmlOf(mail) }));
      const seen = [...(await seePages(poisoned)), ...(await seeForms(poisoned)), ...letters];
      expect(unescapedIn(seen, payload)).toEqual([]);
      // It is really there: on the brand's own pages, the profile, the staff's pages, in forms and mails.
      expect(seen.filter(({ html }) => html.includes(TRACE)).length).toBeGreaterThan(30);
      expect(letters.filter(({ html }) => html.includes(TRACE)).length).toBeGreaterThan(0);
    },
    120_000,
  );

  it('runs none of them in a browser', async () => {
    for (const payload of PAYLOADS) {
      const poisoned = await poison(payload);
      expect(await ranIn(poisoned, ['/', '/pa/profile', `/pas/${poisoned.register.own.profileId}`])).toEqual([]);
    }
  }, 600_000);

  /** Pages on which something of the payload ran, opened a dialogue, or became an element. */
  async function ranIn(poisoned: Poisoned, paths: readonly string[]): Promise<string[]> {
    const { pa, register } = poisoned;
    const ran: string[] = [];
    for (const path of paths) {
      const as = path.startsWith('/pas/') ? register.people.employer.browser : pa.browser;
      const person = await openPerson(browser);
      const { context, page } = person;
      await signedInAs(person, register.host, as);
      page.on('dialog', (dialog) => void dialog.dismiss().then(() => ran.push(`${path}: a dialogue`)));
      await page.goto(app.server.url(register.host, path));
      expect((await page.content()).includes(TRACE)).toBe(true);
      const found = await page.evaluate<boolean>(MARKED);
      if (found) ran.push(path);
      await context.close();
    }
    return ran;
  }

  it.each(PLANTS)(
    'goes red with one safe filter in $view',
    async ({ page, ...plant }) => {
      const poisoned = await poison(PAYLOADS[1]!);
      expect(unescapedIn(await seePages(poisoned), poisoned.payload)).toEqual([]);
      const seen = await withPlanted(app.server, plant, () => seePages(poisoned));
      expect(unescapedIn(seen, poisoned.payload)).toContain(page(poisoned.register.own));
    },
    180_000,
  );

  it('goes red in the browser, too: an element stands there, which the policy keeps from running', async () => {
    const poisoned = await poison(PAYLOADS[1]!);
    const preview = ['/pa/profile/preview'];
    expect(await ranIn(poisoned, preview)).toEqual([]);
    expect(await withPlanted(app.server, HEADLINE, () => ranIn(poisoned, preview))).toEqual(preview);
  });
});

/** Something ran, or an element stands in the page that only a payload holds. */
const MARKED = `window.pwned === 1 || document.querySelector('[onerror], [onload], [onfocus], [srcdoc], a[href^="javascript:"], math') !== null`;
