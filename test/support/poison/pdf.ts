import { inflateSync } from 'node:zlib';
import type { Answer } from '../dial';
import type { PeopledApp, PeopledRegister } from '../peopled';
import { ROUTES } from '../routes';
import { browserOf, inTurns, type Address } from './walk';

/** What makes a reader of PDFs do something by itself, or hand something on (ISO 32000-2, 12.6). */
const ACTIVE =
  /\/(JavaScript|JS|Launch|OpenAction|AA|SubmitForm|ImportData|GoToR|GoToE|RichMedia|EmbeddedFiles?|XFA)\b/g;
const OBJECT = /(?:^|\n)(\d+) 0 obj\n([^]*?)\nendobj/g;

type Objects = ReadonlyMap<string | undefined, string>;

/** A paper as a program opens it. */
export interface Paper {
  readonly where: string;
  readonly status: number;
  /** What is wrong with it. */
  readonly faults: readonly string[];
  /** Where its links lead. */
  readonly links: readonly string[];
  /** All words of its pages, without the spaces: a line may break anywhere. */
  readonly words: string;
}

/** Every paper of the table of routes, as each who may open it. */
export async function papersOf(app: PeopledApp, register: PeopledRegister): Promise<Paper[]> {
  const routes = Object.entries(ROUTES).filter(([route]) => /^GET .*\.pdf$/.test(route));
  const addresses = routes.flatMap(([route, { who, path }]): Address[] => {
    const roles = typeof who === 'string' ? (['visitor'] as const) : who;
    return roles.map((role) => ({ path: path?.(register.own) ?? route.split(' ')[1]!, role }));
  });
  return inTurns(addresses, async ({ path, role }) => {
    const { cookie } = browserOf(register, role);
    const answer = await app.dial({ method: 'GET', host: register.host, path, headers: { cookie }, binary: true });
    return paperOf(`${path} as ${role}`, answer);
  });
}

export function paperOf(where: string, { status, text }: Pick<Answer, 'status' | 'text'>): Paper {
  const objects = new Map([...text.matchAll(OBJECT)].map(([, number, body = '']) => [number, body]));
  const outside = [...objects.values()].map((body) => outsideStrings(body.split('\nstream\n')[0] ?? ''));
  const active = outside.flatMap((body) => body.match(ACTIVE) ?? []);
  const broken = outside.filter((body) => body.includes('broken string'));
  const links = [...objects.values()].flatMap((body) =>
    [...body.matchAll(/\/URI \(((?:[^()\\]|\\.)*)\)/g)].map(([, to]) => to ?? ''),
  );
  return { where, status, faults: [...active, ...broken], links, words: wordsOf(objects) };
}

/** A body without what stands in its strings, whose brackets may nest and be escaped. */
function outsideStrings(body: string): string {
  let [outside, depth] = ['', 0];
  for (let place = 0; place < body.length; place += 1) {
    const sign = body[place];
    if (depth > 0 && sign === '\\') place += 1;
    else if (sign === '(') depth += 1;
    else if (sign === ')') depth -= 1;
    else if (depth === 0) outside += sign;
    if (depth < 0) return 'broken string';
  }
  return depth === 0 ? outside : 'broken string';
}

/** Glyphs are told back to letters by the table that each font brings for whoever copies or reads aloud. */
function wordsOf(objects: Objects): string {
  const fonts = fontsOf(objects);
  let words = '';
  for (const body of objects.values()) {
    let letters = new Map<number, string>();
    for (const [, font, glyphs = ''] of streamOf(body).matchAll(/\/(F\d+) [\d.]+ Tf|<([0-9a-f]+)>/gi))
      if (font) letters = fonts.get(font) ?? letters;
      else
        words += codesIn(glyphs)
          .map((code) => letters.get(code))
          .join('');
  }
  return bare(words);
}

/** As letters alone are told apart on paper: without spaces and signs that have no form, and with accents put on. */
export function bare(text: string): string {
  return text.normalize('NFC').replaceAll(/[\s\p{Cf}]/gu, '');
}

function fontsOf(objects: Objects): Map<string, Map<number, string>> {
  const fonts = new Map<string, Map<number, string>>();
  for (const body of objects.values())
    for (const [, name = '', number] of body.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const table = /\/ToUnicode (\d+) 0 R/.exec(objects.get(number) ?? '')?.[1];
      if (table) fonts.set(name, lettersOf(streamOf(objects.get(table))));
    }
  return fonts;
}

function lettersOf(table: string): Map<number, string> {
  const letters = new Map<number, string>();
  for (const [, from = '', list = ''] of table.matchAll(/<([0-9a-f]+)> <[0-9a-f]+> \[([^\]]*)\]/gi))
    [...list.matchAll(/<([0-9a-f ]+)>/gi)].forEach(([, units = ''], place) =>
      letters.set(parseInt(from, 16) + place, String.fromCharCode(...codesIn(units.replaceAll(' ', '')))),
    );
  return letters;
}

const codesIn = (hex: string): number[] => (hex.match(/.{4}/g) ?? []).map((code) => parseInt(code, 16));

/** Only what is packed and holds text: pictures and fonts give nothing. */
function streamOf(body = ''): string {
  const [head = '', packed] = body.split('\nstream\n');
  if (packed === undefined || !head.includes('/FlateDecode') || /\/(Subtype|Length1)/.test(head)) return '';
  try {
    return inflateSync(Buffer.from(packed, 'latin1')).toString('latin1');
  } catch {
    return '';
  }
}
