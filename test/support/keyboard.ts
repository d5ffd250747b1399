import type { Page } from 'playwright-core';

const MOST_TABS = 200;

/** Somebody who has only keys: what cannot be reached by Tab does not exist for them. */
export class Keyboard {
  constructor(private readonly page: Page) {}

  /** Presses Tab until the focus is on something of that name; fields in a group are "Group: Field". */
  async tabTo(name: RegExp, selector = '*'): Promise<void> {
    const passed: string[] = [];
    for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
      await this.page.keyboard.press('Tab');
      const focused = await this.page.evaluate<string | null>(`(${FOCUSED})(${JSON.stringify(selector)})`);
      if (focused !== null && name.test(focused)) return;
      passed.push(focused ?? '–');
    }
    throw new Error(`Tab never came to ${String(name)} on ${this.page.url()}. It passed: ${passed.join(' | ')}`);
  }

  /** Writes into a field, in the place of what it holds; in a list it chooses what begins so. */
  async type(name: RegExp, text: string): Promise<void> {
    await this.tabTo(name, 'input, textarea, select');
    await this.page.keyboard.type(text);
  }

  /** Ticks a box or chooses a radio button. */
  async choose(name: RegExp): Promise<void> {
    await this.tabTo(name, 'input');
    await this.page.keyboard.press('Space');
  }

  /** Follows a link or presses a button, and waits for the page it leads to. */
  async press(name: RegExp, selector = 'a, button'): Promise<void> {
    await this.tabTo(name, selector);
    await Promise.all([this.page.waitForEvent('load'), this.page.keyboard.press('Enter')]);
  }

  async tap(key: string, times = 1): Promise<void> {
    for (let i = 0; i < times; i += 1) await this.page.keyboard.press(key);
  }

  async holding(key: string, deed: () => Promise<void>): Promise<void> {
    await this.page.keyboard.down(key);
    await deed();
    await this.page.keyboard.up(key);
  }

  async seesHeading(text: string): Promise<void> {
    const heading = await this.page.locator('h1').innerText();
    if (heading !== text) throw new Error(`The page is “${heading}”, not “${text}” (${this.page.url()})`);
  }
}

/** A string, because the test's own TypeScript knows no browser. */
const FOCUSED = `(selector) => {
  const focused = document.activeElement;
  if (!focused || !focused.matches(selector)) return null;
  const words = (element) => (element ? element.textContent.replace(/\\s+/g, ' ').trim() : '');
  const own = focused.getAttribute('aria-label') || (focused.labels && words(focused.labels[0])) || words(focused);
  const group = focused.labels && focused.closest('fieldset') && words(focused.closest('fieldset').querySelector('legend'));
  return group ? group + ': ' + own : own;
}`;
