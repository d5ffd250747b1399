import { safeNear, withoutFullPostcodes } from '@pa/places';
import { LIST_NAMES } from './parameters';

const LISTS: readonly string[] = [...LIST_NAMES, 'hours'];

/**
 * The query string that the address of a page should have had: postcodes cut to their first half, lists that a form sent
 * in pieces as one, empty fields left out. Null when it was so already. What is wrong stays, to be said on the page.
 */
export function tidyQuery(query: object): string | null {
  const params = new URLSearchParams();
  let isTidy = true;
  for (const [name, value] of Object.entries(query) as [string, unknown][]) {
    const texts = (Array.isArray(value) ? value : [value]).filter((text) => typeof text === 'string');
    const tidied = LISTS.includes(name) ? [texts.filter((text) => text !== '').join(',')] : texts.map(cutTo(name));
    for (const text of tidied) if (text !== '') params.append(name, text);
    isTidy &&= tidied.length === texts.length && tidied.every((text, index) => text !== '' && text === texts[index]);
  }
  return isTidy ? null : params.toString().replaceAll('%2C', ',').replaceAll('%3A', ':');
}

function cutTo(name: string): (text: string) => string {
  return name === 'near' ? safeNear : withoutFullPostcodes;
}
