import type { Page, Response } from 'playwright-core';

/** What a journey may be answered: the next page, or the same with what is missing. All else ends it. */
const ANSWERS = [200, 422];

/**
 * Somebody on a way through the pages, with keys or with a pointer. Whatever leads to another page waits until that page
 * has loaded: what is done next can then never be done to the page before.
 */
export abstract class Hands {
  constructor(
    readonly page: Page,
    private readonly urlOf: (path: string) => string,
  ) {}

  /** Names are what a screen reader would say of a field; those in a group are "Group: Field". */
  abstract type(name: RegExp, text: string): Promise<void>;
  /** Ticks a box or chooses a radio button. */
  abstract choose(name: RegExp): Promise<void>;
  /** Follows a link or presses a button, and waits for the page it leads to. */
  abstract press(name: RegExp, selector?: string): Promise<void>;

  async open(path: string): Promise<void> {
    await this.answered(() => this.page.goto(this.urlOf(path)));
  }

  async seesHeading(text: string | RegExp): Promise<void> {
    const heading = await this.page.locator('h1').innerText();
    const isRight = typeof text === 'string' ? heading === text : text.test(heading);
    if (isRight) return;
    throw new Error(`The page is “${heading}”, not “${String(text)}” (${this.page.url()}): ${await this.words()}`);
  }

  /** Words that stand on the page now: the page is there, so there is nothing to wait for. */
  async sees(text: RegExp): Promise<void> {
    const words = await this.words();
    if (!text.test(words)) throw new Error(`${this.page.url()} does not say ${String(text)}, but: ${words}`);
  }

  private async words(): Promise<string> {
    return (await this.page.locator('main').innerText()).replace(/\s+/g, ' ');
  }

  protected async answered(deed: () => Promise<unknown>): Promise<void> {
    const status = await answerOf(this.page, deed);
    if (!ANSWERS.includes(status)) throw new Error(`${this.page.url()} was answered ${status}`);
  }
}

/** Does what leads to another page, waits until that page has loaded, and says with which status it came. */
export async function answerOf(page: Page, deed: () => Promise<unknown>): Promise<number> {
  let status = 0;
  const note = (response: Response): void => {
    if (response.request().isNavigationRequest()) status = response.status();
  };
  page.on('response', note);
  try {
    await Promise.all([page.waitForEvent('load'), deed()]);
  } finally {
    page.off('response', note);
  }
  return status;
}

/** How an element is called. A string, because the test's own TypeScript knows no browser. */
export const NAME_OF = `(element) => {
  const words = (part) => (part ? part.textContent.replace(/\\s+/g, ' ').trim() : '');
  const own = element.getAttribute('aria-label') || (element.labels && words(element.labels[0])) || words(element);
  const group = element.labels && element.closest('fieldset') && words(element.closest('fieldset').querySelector('legend'));
  return group ? group + ': ' + own : own;
}`;
