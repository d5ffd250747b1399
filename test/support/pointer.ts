import type { Locator } from 'playwright-core';
import { Hands, NAME_OF } from './hands';

/** Somebody with a mouse or a finger. Needs no scripts in the page. */
export class Pointer extends Hands {
  override async type(name: RegExp, text: string): Promise<void> {
    const field = await this.find(name, 'input, textarea, select');
    const options = await field.locator('option').allInnerTexts();
    if (options.length === 0) return field.fill(text);
    const label = options.find((option) => option.trim().startsWith(text));
    if (label === undefined) throw new Error(`${String(name)} has no “${text}”, but: ${options.join(' | ')}`);
    await field.selectOption({ label: label.trim() });
  }

  override async choose(name: RegExp): Promise<void> {
    await (await this.find(name, 'input')).check();
  }

  override async press(name: RegExp, selector = 'a, button'): Promise<void> {
    const target = await this.find(name, selector);
    await this.answered(() => target.click());
  }

  /** What a field holds. */
  async valueIn(name: RegExp): Promise<string> {
    return (await this.find(name, 'input, textarea, select')).inputValue();
  }

  /** The first that can be seen of that name: what the page is about comes before its frame. */
  private async find(name: RegExp, selector: string): Promise<Locator> {
    const seen = await this.page.evaluate<Seen[]>(`(${SEEN})(${JSON.stringify(selector)})`);
    const found = seen.filter((one) => one.name !== null && name.test(one.name));
    const place = seen.indexOf((found.find(({ isInMain }) => isInMain) ?? found[0])!);
    if (place >= 0) return this.page.locator(selector).nth(place);
    const names = seen.flatMap((one) => one.name ?? []);
    throw new Error(`There is no ${String(name)} on ${this.page.url()}, but: ${names.join(' | ')}`);
  }
}

interface Seen {
  /** Nothing for what cannot be seen. */
  readonly name: string | null;
  readonly isInMain: boolean;
}

const SEEN = `(selector) => [...document.querySelectorAll(selector)].map((element) => ({
  name: element.checkVisibility() && element.type !== 'hidden' ? (${NAME_OF})(element) : null,
  isInMain: element.closest('main') !== null,
}))`;
