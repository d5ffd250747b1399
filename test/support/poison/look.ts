import type { Page } from 'playwright-core';
import { TRACE } from '../injections';
import { readPages, type Reading } from './inspect';
import type { Letter } from './letters';
import { numbered } from './poison';
import type { Seen } from './walk';

/** What was seen, read once by a browser. */
export class Look {
  private constructor(
    private readonly pages: ReadonlyArray<readonly [Seen, Reading]>,
    private readonly mails: ReadonlyArray<readonly [Letter, Reading]>,
    private readonly files: readonly Seen[],
  ) {}

  /** `wanted` are the texts whose places are counted afterwards. */
  static async at(
    page: Page,
    { seen, letters = [] }: { readonly seen: readonly Seen[]; readonly letters?: readonly Letter[] },
    wanted: readonly string[] = [],
  ): Promise<Look> {
    const pages = seen.filter((one) => typeOf(one) === 'text/html');
    const mails = letters.flatMap((letter) => letter.html.map((html) => [letter, html] as const));
    const htmls = [...pages.map(({ text }) => text), ...mails.map(([, html]) => html)];
    // A page without a trace of a payload has nothing to read.
    const traced = [...htmls.keys()].filter((place) => htmls[place]!.includes(TRACE));
    const read = await readPages(
      page,
      traced.map((place) => htmls[place]!),
      wanted,
    );
    const readings: Reading[] = htmls.map(() => ({ wrong: [], shown: [] }));
    for (const [place, at] of traced.entries()) readings[at] = read[place]!;
    return new Look(
      pages.map((one, place) => [one, readings[place]!]),
      mails.map(([letter], place) => [letter, readings[pages.length + place]!]),
      seen.filter((one) => !pages.includes(one)),
    );
  }

  /** Everything that shows a payload otherwise than as text. Pages of ours have the policy; files are kept and not shown. */
  wrong(payloads: readonly string[]): string[] {
    return [
      ...this.pages.flatMap(([one, reading]) => problemsOf(one, reading, payloads)),
      ...this.mails.flatMap(([{ subject }, { wrong }]) => wrong.map((how) => `mail "${subject}": ${how}`)),
      ...this.files.flatMap(problemsOfFile),
    ];
  }

  /** On how many pages and mails a text stands. */
  times(text: string): number {
    return [...this.pages, ...this.mails].filter(([, { shown }]) => shown.includes(text)).length;
  }

  /** Whether a text stands on a page, in a mail or in a file. */
  has(text: string): boolean {
    return this.times(text) > 0 || this.files.some((file) => file.text.includes(text));
  }
}

function typeOf({ headers }: Seen): string {
  return String(headers['content-type'] ?? '').split(';')[0]!;
}

function problemsOf({ where, headers, text }: Seen, { wrong }: Reading, payloads: readonly string[]): string[] {
  const hasPolicy = String(headers['content-security-policy']).includes("script-src 'self'");
  const isKept = String(headers['content-disposition']).startsWith('attachment');
  const unescaped = payloads.filter((payload, place) => text.includes(numbered(payload, place)));
  return [
    ...wrong.map((how) => `${where}: ${how}`),
    ...unescaped.map((payload) => `${where}: shows ${payload} as it was written`),
    ...(isKept || hasPolicy ? [] : [`${where}: has no policy`]),
  ];
}

/** None is a page: a browser keeps them, shows them by a program that runs nothing, or takes colours from them. */
const FILE_TYPES = ['text/csv', 'application/json', 'text/calendar', 'application/pdf', 'text/plain', 'text/css'];

function problemsOfFile(one: Seen): string[] {
  const { where, headers, status } = one;
  const isKnown = FILE_TYPES.includes(typeOf(one)) || status === 303;
  const isGuessed = headers['x-content-type-options'] !== 'nosniff';
  return isKnown && !isGuessed ? [] : [`${where}: comes as ${typeOf(one)}${isGuessed ? ', to be guessed at' : ''}`];
}
