import type { ExportedRecord } from '@pa/platform';
import type { ExportPart } from './export-part';
import { labelOf, valueInWords } from './export-words';

/** How a copy is written, as text that comes in order: the beginning, then part by part, then the end. */
export interface ExportWriter {
  begin(about: ExportAbout): string;
  beginPart(part: ExportPart): string;
  record(record: ExportedRecord, index: number, part: ExportPart): string;
  endPart(count: number, isLast: boolean): string;
  end(): string;
}

export interface ExportAbout {
  readonly register: string;
  readonly madeAt: Date;
}

/** For programs: names as they are in the database, values as they are. */
export const jsonWriter: ExportWriter = {
  begin: ({ register, madeAt }) =>
    `{"register":${JSON.stringify(register)},"madeAt":${JSON.stringify(madeAt)},"parts":[`,
  beginPart: ({ title, about }) =>
    `\n{"title":${JSON.stringify(title)},${about ? `"about":${JSON.stringify(about)},` : ''}"records":[`,
  record: (record, index) => `${index === 0 ? '' : ','}\n${JSON.stringify(record)}`,
  endPart: (_count, isLast) => `]}${isLast ? '' : ','}`,
  end: () => ']}\n',
};

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
}

const STYLE =
  'body{font:1.2rem/1.5 Verdana,sans-serif;color:#221c20;max-width:40rem;margin:0 auto;padding:1rem}' +
  'dt{font-weight:bold;margin-top:.6rem}dd{margin:0;white-space:pre-wrap;overflow-wrap:anywhere}' +
  'section section{border-top:1px solid #6f656a;padding:.6rem 0}';

/** For people: one page with a heading for each part, readable without the internet. */
export const pageWriter: ExportWriter = {
  begin: ({ register, madeAt }) =>
    `<!doctype html>\n<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">` +
    `<title>Your data at ${escape(register)}</title><style>${STYLE}</style></head><body><main>` +
    `<h1>Your data at ${escape(register)}</h1>` +
    `<p>This is what we hold about you. It was put together on ${valueInWords(madeAt) ?? ''}. Keep it where nobody else can read it.</p>`,
  beginPart: ({ title, about }) => `\n<section><h2>${escape(title)}</h2>${about ? `<p>${escape(about)}</p>` : ''}`,
  record: (record, _index, { labels }) => `\n<section><dl>${linesOf(record, labels)}</dl></section>`,
  endPart: (count) => `${count === 0 ? '<p>We hold nothing of this kind.</p>' : ''}</section>`,
  end: () => '\n</main></body></html>\n',
};

function linesOf(record: ExportedRecord, labels: Readonly<Record<string, string>>): string {
  const lines = Object.entries(record).flatMap(([name, value]) => {
    const file = fileIn(value);
    if (file) return [`<dt>${escape(labelOf(name, labels))}</dt><dd>${file}</dd>`];
    const words = valueInWords(value);
    return words === null ? [] : [`<dt>${escape(labelOf(name, labels))}</dt><dd>${escape(words)}</dd>`];
  });
  return lines.length > 0 ? lines.join('') : '<dt>Nothing was filled in</dt><dd></dd>';
}

/** A file stands in the page itself, to be saved from it without the internet. */
function fileIn(value: unknown): string | null {
  const { type, base64 } = (value ?? {}) as { readonly type?: unknown; readonly base64?: unknown };
  if (typeof type !== 'string' || typeof base64 !== 'string') return null;
  return `<a download href="data:${escape(type)};base64,${escape(base64)}">Save this file</a>`;
}
