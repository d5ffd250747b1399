import { Hands, NAME_OF } from './hands';

const MOST_TABS = 200;

/** Somebody who has only keys: what cannot be reached by Tab does not exist for them. */
export class Keyboard extends Hands {
  /** Presses Tab until the focus is on something of that name. */
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
  override async type(name: RegExp, text: string): Promise<void> {
    await this.tabTo(name, 'input, textarea, select');
    // Tab marks all of a line of text, but not of a larger field.
    if (await this.page.evaluate<boolean>(`document.activeElement.matches('textarea')`))
      await this.page.keyboard.press('ControlOrMeta+A');
    await this.page.keyboard.type(text);
  }

  override async choose(name: RegExp): Promise<void> {
    await this.tabTo(name, 'input');
    await this.page.keyboard.press('Space');
  }

  override async press(name: RegExp, selector = 'a, button'): Promise<void> {
    await this.tabTo(name, selector);
    await this.answered(() => this.page.keyboard.press('Enter'));
  }

  async tap(key: string, times = 1): Promise<void> {
    for (let i = 0; i < times; i += 1) await this.page.keyboard.press(key);
  }

  async holding(key: string, deed: () => Promise<void>): Promise<void> {
    await this.page.keyboard.down(key);
    await deed();
    await this.page.keyboard.up(key);
  }
}

const FOCUSED = `(selector) => {
  const focused = document.activeElement;
  return focused && focused.matches(selector) ? (${NAME_OF})(focused) : null;
}`;
