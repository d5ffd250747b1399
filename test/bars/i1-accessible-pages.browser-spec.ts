import { coloursOf, describeWalk, expectContrastIn } from '../support/accessible-pages';
import { expectNoAxeViolations, expectNoSidewaysScroll, openPerson, PHONE, type Person } from '../support/browser';
import { PAGE_STATES } from '../support/page-states';
import { isFile, isPage, ROUTES } from '../support/routes';

/**
 * I1, with the pages that everyone opens; those of members and of staff stand beside it, so that they can be walked at the
 * same time. Seen red, below, with a label taken away and with something wider than a phone.
 */
describe('I1: accessible pages', () => {
  const bed = describeWalk('everyone');

  it('has a row for every page of the server', () => {
    const pages = Object.keys(ROUTES).filter((route) => route.startsWith('GET ') && isPage(route) && !isFile(route));
    expect(Object.keys(PAGE_STATES).toSorted()).toEqual(pages.toSorted());
  });

  async function openSignIn(): Promise<Person> {
    const { app, browser } = bed();
    const person = await openPerson(browser, { viewport: PHONE });
    await person.page.goto(app.server.url(app.north.host, '/sign-in'));
    return person;
  }

  it('goes red when a label is taken away', async () => {
    const { page } = await openSignIn();
    await page.evaluate(`document.querySelector('label[for="email"]').remove()`);
    await expect(expectNoAxeViolations(page)).rejects.toThrow(/label/);
  });

  it('goes red when the other brand is too pale', async () => {
    const { page } = await openSignIn();
    const { app } = bed();
    const colours = await coloursOf(app, app.south);
    await expectContrastIn(page, colours);
    const pale = colours.replace(/--pa-ink:[^;}]*|--pa-accent:[^;}]*/g, (one) => one.replace(/#.*/, '#cccccc'));
    await expect(expectContrastIn(page, pale)).rejects.toThrow(/color-contrast/);
  });

  it('goes red when something is wider than the window', async () => {
    const { page } = await openSignIn();
    await page.evaluate(`document.querySelector('main').style.width = '3000px'`);
    await expect(expectNoSidewaysScroll(page)).rejects.toThrow('wider than its window');
  });
});
