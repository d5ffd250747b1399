import { DataExports, ExportMaker } from '@pa/accounts';
import { LicenseeDirectory } from '@pa/platform';
import type { Browser } from 'playwright-core';
import { launchBrowser, openPerson, signedInAs, type Person } from '../support/browser';
import { PAYLOADS, TRACE } from '../support/injections';
import { startPeopledApp, type PeopledApp, type PeopledRegister } from '../support/peopled';
import { withPlanted, type Plant } from '../support/planted-template';
import { csvCells, FORMULAS, looksLikeFormula } from '../support/poison/csv';
import { furnish, type Furnished } from '../support/poison/furnish';
import { MARKED } from '../support/poison/inspect';
import { letterOf, lettersOf, type Letter } from '../support/poison/letters';
import { Look } from '../support/poison/look';
import { bare, paperOf, papersOf, type Paper } from '../support/poison/pdf';
import { isExempt, MARKS, numbered, poisonRegister, textColumns } from '../support/poison/poison';
import { NO_TEXT } from '../support/poison/no-text';
import { POISONED } from '../support/poison/poisoned-columns';
import { formsOn, inTurns, pagesOf, post, see, type Address, type FoundForm, type Seen } from '../support/poison/walk';

/** So many payloads stand in one text. */
const TOGETHER = 12;
const HARMLESS = 'zqxharmless';

/** One filter each in the words of a PA, of staff, of a form that comes back, of an advert, a register, and an account. */
const PLANTS: ReadonlyArray<Plant & { readonly page: (register: PeopledRegister) => Address }> = [
  {
    view: 'register/public-profile.njk',
    from: '{{ profile.headline }}',
    to: '{{ profile.headline | safe }}',
    page: () => ({ path: '/pa/profile/preview', role: 'pa' }),
  },
  {
    view: 'register/decision.njk',
    from: '{{ decision.words }}',
    to: '{{ decision.words | safe }}',
    page: ({ own }) => ({ path: `/staff/moderation/${own.profileId}`, role: 'manager' }),
  },
  {
    view: 'register/sections/about-you.njk',
    from: 'value: values.about,',
    to: 'value: values.about | safe,',
    page: () => ({ path: '/pa/profile/about-you', role: 'pa' }),
  },
  {
    view: 'recruitment/vacancies-case.njk',
    from: '<dd>{{ row.then }}</dd>',
    to: '<dd>{{ row.then | safe }}</dd>',
    page: ({ own }) => ({ path: `/staff/adverts/${own.openAdvertId}`, role: 'manager' }),
  },
  {
    view: 'site/home.njk',
    from: 'lead: register.welcome,',
    to: 'lead: register.welcome | safe,',
    page: () => ({ path: '/', role: 'visitor' }),
  },
  {
    view: 'accounts/complaint.njk',
    from: '<p>{{ text }}</p>{% endfor %}</blockquote>',
    to: '<p>{{ text | safe }}</p>{% endfor %}</blockquote>',
    page: ({ own }) => ({ path: `/staff/complaints/${own.complaintId}`, role: 'manager' }),
  },
];

const chunksOf = <Item>(items: readonly Item[], size: number): Item[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, place) => items.slice(place * size, (place + 1) * size));

/**
 * E2. Every text that people can write holds payloads, past the rules that keep some out; then every page (as everyone who
 * may open it), form, mail, file and copy is looked at: as text for anything unescaped, as a browser reads it for anything
 * that became more than text, and in a browser for anything that ran.
 */
describe('E2: injection payloads', () => {
  let app: PeopledApp;
  let browser: Browser;
  let reader: Person;
  let north: PeopledRegister;
  let furnished: Furnished;

  beforeAll(async () => {
    app = await startPeopledApp();
    ({ north } = app);
    browser = await launchBrowser();
    reader = await openPerson(browser);
    furnished = await furnish(app, north);
  }, 300_000);

  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });

  it('poisons every text column of the data maps, or says why it holds no text', async () => {
    const columns = await textColumns(app);
    expect(columns.filter((column) => !(column in POISONED) && !isExempt(column))).toEqual([]);
    const named = [...Object.keys(POISONED), ...Object.values(NO_TEXT).flat()].filter((name) => !name.endsWith('.*'));
    expect(named.filter((name, place) => !columns.includes(name) || named.indexOf(name) !== place)).toEqual([]);
  });

  const everyPage = (): Address[] => [
    ...pagesOf(north),
    ...furnished.ofStaff.map((path) => ({ path, role: 'manager' as const })),
    ...furnished.ofPa.map((path) => ({ path, role: 'pa' as const })),
    ...furnished.ofEmployer.map((path) => ({ path, role: 'employer' as const })),
  ];

  /** Everyone's copy of their data is made anew, of what stands there now; those of who does not sign in are given. */
  async function copyAll(): Promise<Seen[]> {
    const exports = app.server.app.get(DataExports);
    await app.superuser.query('DELETE FROM data_exports WHERE licensee_id = $1', [north.id]);
    const members = Object.values(north.people).map(({ actor }) => actor);
    for (const actor of [...members, ...furnished.silent]) await exports.ask(actor);
    await app.server.app.get(ExportMaker).makeWaiting(north.id);
    const headers = { 'content-type': 'text/html', 'content-disposition': 'attachment' };
    return inTurns(furnished.silent, async (actor) => {
      const pieces: string[] = [];
      for await (const piece of await exports.open(actor, 'page')) pieces.push(piece);
      return { where: `the copy of ${actor.personId}`, status: 200, headers, text: pieces.join('') };
    });
  }

  it.each(chunksOf(PAYLOADS, TOGETHER).map((payloads) => [payloads] as const))(
    'shows %j nowhere but as text: on every page, in every mail, file and copy',
    async (payloads) => {
      await poisonRegister(app, north.id, payloads);
      const letters = await lettersOf(app, north.id);
      const seen = [...(await copyAll()), ...(await see(app, north, everyPage())), await opened()];
      const look = await Look.at(reader.page, { seen, letters }, [...payloads.map(numbered), ...Object.values(MARKS)]);
      expect(look.wrong(payloads)).toEqual([]);
      // They are really there: each payload on hundreds of pages, the text of each column somewhere.
      expect(payloads.filter((payload, place) => look.times(numbered(payload, place)) < 300)).toEqual([]);
      expect(Object.keys(MARKS).filter((name) => !look.has(MARKS[name]!))).toEqual([]);
      expect(letters.filter(({ text }) => text.includes(TRACE)).length).toBeGreaterThan(50);
      expect(letters.filter(({ subject }) => /[\r\n]/.test(subject))).toEqual([]);
    },
    180_000,
  );

  /** Contact details, which staff see only once they said why. */
  const opened = (): Promise<Seen> => {
    const path = `/staff/people/${north.own.personId}/contact-details`;
    return post(app, north, { path, role: 'manager', fields: { reason: 'safety' } });
  };

  it('shows what stands in an address and in a form only as text', async () => {
    const pages = await see(app, north, everyPage());
    const asked = await see(app, north, withQuery(pagesOf(north), HARMLESS));
    const telling = asked.filter(({ text }) => text.includes(HARMLESS)).map(({ where }) => addressOf(where));
    const forms = formsOf(pages);
    expect({ telling: telling.length > 5, forms: forms.length > 60 }).toEqual({ telling: true, forms: true });
    for (const payload of PAYLOADS) {
      const marked = numbered(payload, 0);
      const seen = await see(app, north, withQuery(telling, marked));
      const sent = await inTurns(forms, (form) => post(app, north, { ...form, fields: allFields(form, marked) }));
      const look = await Look.at(reader.page, { seen: [...seen, ...sent] }, [marked]);
      expect(look.wrong([payload])).toEqual([]);
      expect(look.times(marked)).toBeGreaterThan(30);
    }
  }, 300_000);

  const addressOf = (where: string): Address => {
    const [path = '', role] = where.split(' as ');
    return { path: path.split('?')[0]!, role: role as Address['role'] };
  };

  const withQuery = (addresses: readonly Address[], text: string): Address[] => {
    const query = new URLSearchParams({ near: text, q: text, next: text, hours: text, act: text }).toString();
    return addresses.map(({ path, role }) => ({ path: `${path}?${query}`, role }));
  };

  const allFields = ({ names }: FoundForm, text: string): Record<string, string> =>
    Object.fromEntries(names.map((name) => [name, text]));

  /** Every form that any page holds, with one who has it; what only has a button is pressed elsewhere. */
  function formsOf(pages: readonly Seen[]): FoundForm[] {
    const found = new Map<string, FoundForm>();
    for (const page of pages)
      for (const { action, names } of formsOn(page)) {
        const before = found.get(action)?.names ?? [];
        const all = [...new Set([...before, ...names])].filter((name) => name !== '_csrf');
        if (all.length > 0) found.set(action, { path: action, role: addressOf(page.where).role, names: all });
      }
    return [...found.values()];
  }

  it('runs none of them in a browser', async () => {
    const paths = ['/', '/pa/profile', '/account', '/account/tokens', `/pas/${north.strangers.profileId}`];
    for (const payload of PAYLOADS) {
      await poisonRegister(app, north.id, [payload]);
      expect(await ranIn(paths)).toEqual([]);
    }
  }, 300_000);

  /** Pages on which something of the payload ran, opened a dialogue, or became an element. */
  async function ranIn(paths: readonly string[]): Promise<string[]> {
    const ran: string[] = [];
    for (const role of ['pa', 'employer'] as const) {
      const person = await openPerson(browser);
      const { context, page } = person;
      await signedInAs(person, north.host, north.people[role].browser);
      page.on('dialog', (dialog) => void dialog.dismiss().then(() => ran.push(`${page.url()}: a dialogue`)));
      for (const path of paths.filter((one) => one.startsWith('/pas/') === (role === 'employer'))) {
        await page.goto(app.server.url(north.host, path));
        expect((await page.content()).includes(TRACE)).toBe(true);
        if (await page.evaluate<boolean>(MARKED)) ran.push(path);
      }
      await context.close();
    }
    return ran;
  }

  it('writes papers in which all of them are words, and nothing is done or broken by them', async () => {
    const papers: Paper[] = [];
    for (const payloads of chunksOf(PAYLOADS, TOGETHER)) {
      await poisonRegister(app, north.id, payloads);
      const made = await papersOf(app, north);
      papers.push(...made);
      const lacking = payloads.filter((one) => !made.some(({ words }) => words.includes(bare(one))));
      expect(lacking).toEqual([]);
    }
    expect(papers.filter(({ status }) => status !== 200).map(({ where, status }) => `${where}: ${status}`)).toEqual([]);
    expect(papers.flatMap(({ where, faults }) => faults.map((fault) => `${where}: ${fault}`))).toEqual([]);
    const places = papers.flatMap(({ links }) => links).filter((to) => !to.includes(`//${north.host}`));
    expect(places).toEqual([]);
    const wordless = papers.filter(({ words }) => words.length < 50).map(({ where }) => where);
    expect(wordless).toEqual([]);
  }, 180_000);

  it('goes red with a paper that acts by itself, or whose words break out of their string', () => {
    const paper = (dictionary: string) =>
      paperOf('paper', { status: 200, text: `%PDF-1.7\n1 0 obj\n${dictionary}\nendobj\n` });
    expect(paper('<< /Title (Words \\) /JavaScript \\( here) >>').faults).toEqual([]);
    expect(paper('<< /Title (Words) /S /JavaScript /JS (run) >>').faults).toEqual(['/JavaScript', '/JS']);
    expect(paper('<< /Title (Words ( >>').faults).toEqual(['broken string']);
    expect(paper('<< /A << /S /URI /URI (https://evil.example/) >> >>').links).toEqual(['https://evil.example/']);
  });

  it('writes no cell of a file that a spreadsheet takes for a formula', async () => {
    for (const formula of FORMULAS) {
      await app.superuser.query('UPDATE people SET display_name = $2 WHERE licensee_id = $1', [north.id, formula]);
      const [file] = await see(app, north, [{ path: '/staff/audit.csv', role: 'manager' }]);
      const cells = csvCells(file!.text);
      expect(cells.filter(looksLikeFormula)).toEqual([]);
      expect(cells.filter((cell) => cell === `'${formula}`).length).toBeGreaterThan(10);
    }
  });

  it.each(PLANTS)(
    'goes red with one safe filter in $view',
    async ({ page, ...plant }) => {
      const address = page(north);
      const lookThere = async () => Look.at(reader.page, { seen: await see(app, north, [address]) });
      const payloads = PAYLOADS.slice(0, TOGETHER);
      await poisonRegister(app, north.id, payloads);
      expect((await lookThere()).wrong(payloads)).toEqual([]);
      const told = (await withPlanted(app.server, plant, lookThere)).wrong(payloads).join();
      expect(told).toContain(`${address.path} as ${address.role}: shows ${payloads[0]}`);
      expect(told).toContain(`${address.path} as ${address.role}: img onerror`);
    },
    60_000,
  );

  it('goes red with a mail that escapes nothing', async () => {
    await poisonRegister(app, north.id, PAYLOADS.slice(0, TOGETHER));
    const licensee = (await app.server.app.get(LicenseeDirectory).findById(north.id))!;
    const letter = letterOf({ licensee, to: 'ann@example.com', subject: 'Words', paragraphs: [...PAYLOADS] });
    const wrongWith = async (one: Letter) => (await Look.at(reader.page, { seen: [], letters: [one] })).wrong(PAYLOADS);
    expect(await wrongWith(letter)).toEqual([]);
    const asWritten = letter.html.map((html) => html.replaceAll('&lt;', '<').replaceAll('&gt;', '>'));
    expect(await wrongWith({ ...letter, html: asWritten })).toContain('mail "Words": in a script');
  });

  it('goes red in the browser, too: an element stands there, which the policy keeps from running', async () => {
    const preview = ['/pa/profile/preview'];
    await poisonRegister(app, north.id, [PAYLOADS[1]!]);
    expect(await ranIn(preview)).toEqual([]);
    expect(await withPlanted(app.server, PLANTS[0]!, () => ranIn(preview))).toEqual(preview);
  });
});
