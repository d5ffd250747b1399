import { WORDS } from './api-description';
import { NONSENSE } from './api-requests';

/** A form as no browser would send it. */
export interface OddForm {
  readonly what: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** The secret of the page cannot be read out of it, so it is refused as a form from elsewhere. */
  readonly hidesSecret?: true;
}

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

/** The names of the fields on a page, those of its frame left out. */
export function fieldNamesOf(html: string): string[] {
  const names = [...html.matchAll(/<(?:input|select|textarea|button)[^>]*\sname="([^"]+)"/g)].map(([, name]) => name!);
  return [...new Set(names)].filter((name) => name !== '_csrf');
}

/** Ways to send a form wrongly; each carries the secret of the page, so that it gets past the first gate. */
export function oddForms(names: readonly string[], csrf: string): OddForm[] {
  const secret = `_csrf=${encodeURIComponent(csrf)}`;
  const form = (what: string, rest: string, headers = FORM): OddForm => ({ what, headers, body: `${secret}&${rest}` });
  const all = (value: string): string => names.map((name) => `${encodeURIComponent(name)}=${value}`).join('&');
  const values = Object.fromEntries(names.map((name, index) => [name, NONSENSE[index % NONSENSE.length]]));
  return [
    form('nothing', ''),
    ...texts().map((text) => form(`every field "${text.slice(0, 20)}"`, all(encodeURIComponent(text)))),
    form('every field twice', `${all('1')}&${all('2')}`),
    form('every field as a list and an object', names.map((name) => `${name}[]=1&${name}[a][b]=2`).join('&')),
    form('NUL characters', all('a%00b')),
    form('broken escapes', all('%zz%f')),
    form('bytes that are no text', all('%ff%fe%c0%af')),
    form('names of prototypes', '__proto__=1&constructor=2&prototype[x]=3&toString=4&hasOwnProperty=5'),
    form('too many fields', Array.from({ length: 3_000 }, (_, index) => `f${index}=1`).join('&')),
    form('too much', all('x'.repeat(Math.ceil(150_000 / Math.max(1, names.length)))) + `&more=${'x'.repeat(150_000)}`),
    form('a charset that is none', all('1'), { 'content-type': `${FORM['content-type']}; charset=klingon` }),
    { what: 'JSON', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ _csrf: csrf, ...values }) },
    { what: 'a JSON list', headers: { 'content-type': 'application/json' }, body: '[1]', hidesSecret: true },
    {
      what: 'parts',
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
      body: `--x\r\n\r\n${secret}\r\n--x--`,
      hidesSecret: true,
    },
    { what: 'no kind of content', headers: {}, body: secret, hidesSecret: true },
  ];
}

function texts(): string[] {
  const nonsense = NONSENSE.filter(
    (value) => typeof value === 'string' && value.isWellFormed() && !value.includes('\u0000'),
  );
  return [
    ...(nonsense as string[]).map((text) => text.slice(0, 5_000)),
    WORDS.join(' '),
    '-1',
    '99999999999999999999',
    '2026-02-30',
    '25:00',
  ];
}

/** Queries that a person or a robot may leave in an address. */
export const ODD_QUERIES: readonly string[] = [
  '?x=1',
  '?page=99999999&page=2',
  '?hours[]=1&near[a]=b&radiusMiles=NaN',
  '?%ff=%00',
  `?q=${'x'.repeat(6_000)}`,
  '?__proto__=1&constructor=2',
  '?next=https://elsewhere.example&weeks=c&order=upwards&hours=%F0%9F%91%A9%F0%9F%8F%BD',
];

/** Searches that ask for what cannot be, and how both the API and the page must answer. */
export const WRONG_SEARCHES: ReadonlyArray<{ query: string; api: number; page: number }> = [
  { query: 'radiusMiles=-5&near=CH1', api: 400, page: 400 },
  { query: 'radiusMiles=1e9&near=CH1', api: 400, page: 400 },
  { query: 'radiusMiles=ten&near=CH1', api: 400, page: 400 },
  { query: 'hours=mon%2025:00-26:00', api: 400, page: 400 },
  { query: 'hours=mon%2007:10-09:00', api: 400, page: 400 },
  { query: 'hours=someday%2007:00-09:00', api: 400, page: 400 },
  { query: 'tasks=hoits', api: 400, page: 400 },
  { query: 'sort=cheapest', api: 400, page: 400 },
  { query: 'colour=red', api: 400, page: 400 },
  { query: 'page=0', api: 400, page: 400 },
  { query: 'page=9999', api: 400, page: 400 },
  { query: 'page=50', api: 422, page: 422 },
  { query: 'pageSize=5000', api: 400, page: 400 },
];
