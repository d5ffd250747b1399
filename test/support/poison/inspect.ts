import type { Page } from 'playwright-core';
import { TRACE } from '../injections';

/** What a page says of itself once a browser has read it. */
export interface Reading {
  /** Where something of a payload became more than text. Empty: nothing did. */
  readonly wrong: readonly string[];
  /** Which of the wanted texts stand there as text, or as the value of an attribute that is only read. */
  readonly shown: readonly string[];
}

/** How many pages go to the browser at once. */
const AT_ONCE = 40;

/** Lets a real browser read pages, without running them, and tells what it made of the payloads. */
export async function readPages(page: Page, htmls: readonly string[], wanted: readonly string[]): Promise<Reading[]> {
  const readings: Reading[] = [];
  for (let from = 0; from < htmls.length; from += AT_ONCE) {
    const some = JSON.stringify([htmls.slice(from, from + AT_ONCE), wanted, TRACE]);
    readings.push(...(await page.evaluate<Reading[]>(`(${READ})(...${some})`)));
  }
  return readings;
}

/** A string, because the test's own TypeScript knows no browser. */
const READ = `(htmls, wanted, trace) => htmls.map((html) => {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const wrong = [];
  const texts = [];
  for (const element of page.querySelectorAll('*')) {
    const tag = element.localName;
    if (/^(script|style)$/.test(tag) && element.textContent.includes(trace)) wrong.push('in a ' + tag);
    for (const { name, value } of element.attributes) {
      const isOdd = !/^[a-z][\\w.-]*$/i.test(name);
      const runs = /^(on.*|srcdoc|style)$/.test(name) || /^\\s*(javascript|data|vbscript):/i.test(value);
      if (isOdd || (runs && value.includes(trace))) wrong.push(tag + ' ' + name);
      texts.push(value);
    }
    if (/^(math|iframe|object|embed)$/.test(tag)) wrong.push(tag);
  }
  const nodes = page.createTreeWalker(page, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_COMMENT);
  while (nodes.nextNode()) {
    const { nodeType, data } = nodes.currentNode;
    if (nodeType === Node.COMMENT_NODE && data.includes(trace)) wrong.push('in a comment');
    if (nodeType === Node.TEXT_NODE) texts.push(data);
  }
  const all = texts.join('\\n');
  return { wrong, shown: wanted.filter((text) => all.includes(text)) };
})`;

/** Something ran, or an element stands in the page that only a payload holds. For a page that a browser has opened. */
export const MARKED = `window.pwned === 1 || document.querySelector('[onerror], [onload], [onfocus], [srcdoc], a[href^="javascript:"], math') !== null`;
