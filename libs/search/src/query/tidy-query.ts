import { safeNear, withoutFullPostcodes } from '@pa/places';
import { LIST_NAMES } from './parameters';

const LISTS: readonly string[] = [...LIST_NAMES, 'hours'];

export interface Tidying {
  /** Parameters that a form may send in pieces. */
  readonly lists: readonly string[];
  /** An empty field says something: nothing is to be taken from elsewhere. */
  readonly keepsEmpty: boolean;
}

/**
 * The query string that the address of a page should have had: postcodes cut to their first half, lists that a form sent
 * in pieces as one, empty fields left out. Null when it was so already. What is wrong stays, to be said on the page.
 */
export function tidyQuery(
  query: object,
  { lists, keepsEmpty }: Tidying = { lists: LISTS, keepsEmpty: false },
): string | null {
  const params = new URLSearchParams();
  let isTidy = true;
  for (const [name, value] of Object.entries(query) as [string, unknown][]) {
    const texts = (Array.isArray(value) ? value : [value]).filter((text) => typeof text === 'string');
    const tidied = lists.includes(name) ? [texts.filter((text) => text !== '').join(',')] : texts.map(cutTo(name));
    const isKept = (text: string): boolean => keepsEmpty || text !== '';
    for (const text of tidied) if (isKept(text)) params.append(name, text);
    isTidy &&= tidied.length === texts.length && tidied.every((text, index) => isKept(text) && text === texts[index]);
  }
  return isTidy ? null : params.toString().replaceAll('%2C', ',').replaceAll('%3A', ':');
}

function cutTo(name: string): (text: string) => string {
  return name === 'near' ? safeNear : withoutFullPostcodes;
}
