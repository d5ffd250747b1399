import { SITE_PAGES } from '../../apps/server/src/site/site-pages';
import { startTestApp, type TestApp } from '../support/app';
import { addTwoRegisters } from '../support/registers';

const HERE = 'north-west.localhost';

describe('The pages that belong to no feature', () => {
  let server: TestApp;

  beforeAll(async () => {
    server = await startTestApp({ prepare: async (database) => void (await addTwoRegisters(database)) });
  });

  afterAll(() => server?.close());

  const read = async (path: string, host = HERE) => (await server.get(host, path).expect(200)).text;

  it('the start page says whose register this is, and has a search and a door for PAs', async () => {
    const page = await read('/');
    expect(page).toMatch(/<h1[^>]*>Find someone who fits your life<\/h1>/);
    expect(page).toContain('Welcome to the register of the North West.');
    expect(page).toContain('action="/find/by-times"');
    expect(page).toContain('href="/join/pa"');
  });

  it('the platform’s own page leads to each register', async () => {
    const page = await read('/', 'localhost');
    expect(page).toMatch(/<h1[^>]*>Personal assistant registers<\/h1>/);
    for (const slug of ['north-west', 'south-west']) expect(page).toContain(`href="http://${slug}.localhost:`);
  });

  it.each([...SITE_PAGES])(
    '$path has its heading, its words, and a phone number and address to write to',
    async (one) => {
      const page = await read(one.path);
      expect(page).toMatch(new RegExp(`<h1[^>]*>${one.title}</h1>`));
      expect(page.match(/<h1/g)).toHaveLength(1);
      for (const { heading } of one.sections) expect(page).toContain(heading ?? '');
      expect(page).toContain('0151 496 0142');
      expect(page).toContain('href="mailto:help@north-west.example"');
    },
  );

  it('every link at the foot of a page leads to a page', async () => {
    const [, foot = ''] = /<footer([\s\S]*)<\/footer>/.exec(await read('/')) ?? [];
    const paths = [...foot.matchAll(/href="(\/[^"]*)"/g)].map(([, path]) => path!);
    expect(paths).toEqual(expect.arrayContaining(SITE_PAGES.map(({ path }) => path)));
    for (const path of new Set(paths)) expect(await read(path)).toMatch(/<h1/);
  });

  describe('the start page’s search', () => {
    const leadsTo = async (query: string) =>
      String((await server.get(HERE, `/find/by-times${query}`).expect(303)).headers['location']);

    it('turns coarse times into exact hours and keeps the rest', async () => {
      const to = new URL(await leadsTo('?near=+CH1+&radiusMiles=10&q=hoist&when=early&when=weekend'), 'http://here');
      expect(to.pathname).toBe('/find');
      expect(Object.fromEntries(to.searchParams)).toEqual({
        near: 'CH1',
        radiusMiles: '10',
        q: 'hoist',
        hours: 'sat 07:00-09:00,sun 07:00-09:00',
      });
      expect(await read(`${to.pathname}${to.search}`)).toMatch(/<h1/);
    });

    it('never sends anyone on with a full postcode in the address', async () => {
      const to = new URL(await leadsTo('?near=CH1+2AB&q=hoist+near+CH1+2AB'), 'http://here');
      expect(Object.fromEntries(to.searchParams)).toEqual({ near: 'CH1', q: 'hoist near CH1' });
    });

    it('asks for nothing when nothing was chosen, and drops what it does not know', async () => {
      expect(await leadsTo('')).toBe('/find?');
      expect(await leadsTo('?near=+&q=&when=weekday&colour=red')).toBe('/find?');
      expect(await leadsTo('?when=early&near=CH1')).toContain('hours=mon+07%3A00-09%3A00%2Ctue');
    });
  });
});
