/**
 * Markup made in code, for the few parts that a page holds in such numbers that templates are too slow (measured: a page
 * of 20 results took 3.9 ms as templates, most of it in loops and macro calls). Everything put in is escaped unless it is
 * itself made by `markup`, so there is no way to hand in markup as text.
 */
export class Html {
  constructor(private readonly text: string) {}

  toString(): string {
    return this.text;
  }
}

/**
 * The same in one piece, for markup that is kept: what is put together from pieces stays a tree of them, which every page
 * it is put into would walk through again.
 */
export function inOnePiece(html: Html): Html {
  return new Html(Buffer.from(html.toString()).toString());
}

export type HtmlValue = string | number | Html | readonly Html[];

export const NO_HTML = new Html('');

/** markup`<b>${name}</b>`: a tagged template whose values are escaped. */
export function markup(pieces: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  let text = pieces[0] as string;
  for (let i = 0; i < values.length; i += 1) text += written(values[i] as HtmlValue) + (pieces[i + 1] as string);
  return new Html(text);
}

function written(value: HtmlValue): string {
  if (typeof value === 'string') return escapeText(value);
  if (typeof value === 'number') return String(value);
  if (value instanceof Html) return value.toString();
  let text = '';
  for (const part of value) text += part.toString();
  return text;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
};

/**
 * Safe between tags and within quoted attributes. Letters beyond Latin-1 are written as references: one of them makes V8
 * hold the whole page in two bytes a letter.
 */
export function escapeText(text: string): string {
  return SPECIAL.test(text) ? text.replace(EACH_SPECIAL, (letter) => ENTITIES[letter] ?? reference(letter)) : text;
}

/** Markup that is finished, without letters beyond Latin-1. Not for scripts and styles, which know no references. */
export function inLatin(html: string): string {
  return html.replace(BEYOND_LATIN, reference);
}

function reference(letter: string): string {
  return `&#${letter.codePointAt(0)};`;
}

const SPECIAL = /[&<>"'`]|[^\0-\xff]/u;
const EACH_SPECIAL = /[&<>"'`]|[^\0-\xff]/gu;
const BEYOND_LATIN = /[^\0-\xff]/gu;
