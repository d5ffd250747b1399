import { createServer, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { existsSync } from 'node:fs';
import { Browser } from 'playwright-core';
import {
  expectNoAxeViolations,
  expectNoSidewaysScroll,
  launchBrowser,
  openPerson,
  PHONE,
  takePicture,
} from '../support/browser';

const page = (body: string) =>
  `<!doctype html><html lang="en"><head><title>A page</title><meta name="viewport" content="width=device-width"></head>` +
  `<body><main><h1>A page</h1>${body}</main></body></html>`;

/** The browser tests stand on these: each help is seen to pass on a good page and to fail on a bad one. */
describe('The browser of the tests', () => {
  let browser: Browser;
  let server: Server;
  let address: string;
  const bodies: Record<string, string> = {
    '/good': '<label for="a">Your name</label><input id="a"><p id="script">No script</p>',
    '/unlabelled': '<input>',
    '/wide': '<div class="wide" style="width: 900px">Wide</div>',
    '/broken': '<script>throw new Error("broken on purpose")</script>',
  };

  beforeAll(async () => {
    server = createServer((request, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(page(`<p id="host">${request.headers.host}</p>` + (bodies[request.url ?? ''] ?? '')));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    address = `http://north-west.localhost:${(server.address() as AddressInfo).port}`;
    browser = await launchBrowser();
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    await new Promise((resolve) => server.close(resolve));
  });

  it('reaches any register on this machine by its own host name', async () => {
    const { page, problems } = await openPerson(browser);
    await page.goto(`${address}/good`);
    expect(await page.textContent('#host')).toMatch(/^north-west\.localhost:\d+$/);
    await expectNoAxeViolations(page);
    expect(existsSync(await takePicture(page, 'harness'))).toBe(true);
    expect(problems).toEqual([]);
  });

  it('fails a page with a field that has no label, naming the rule and the place', async () => {
    const { page } = await openPerson(browser);
    await page.goto(`${address}/unlabelled`);
    await expect(expectNoAxeViolations(page)).rejects.toThrow(/label: .*\n\s+at input/);
  });

  it('fails a page that scrolls sideways on a phone, naming what is too wide', async () => {
    const { page } = await openPerson(browser, { viewport: PHONE });
    await page.goto(`${address}/good`);
    await expectNoSidewaysScroll(page);
    await page.goto(`${address}/wide`);
    await expect(expectNoSidewaysScroll(page)).rejects.toThrow('class="wide"');
  });

  it('hears of errors in scripts', async () => {
    const { page, problems } = await openPerson(browser);
    await page.goto(`${address}/broken`);
    expect(problems.join()).toContain('broken on purpose');
  });

  it('can be somebody without scripts', async () => {
    const { page, problems } = await openPerson(browser, { javaScriptEnabled: false });
    await page.goto(`${address}/broken`);
    expect(problems).toEqual([]);
  });
});
