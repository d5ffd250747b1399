import { gzipSync } from 'node:zlib';
import fc, { type Arbitrary } from 'fast-check';
import type { Operation, Parameter, SchemaValues } from './api-description';
import type { Call } from './dial';

/** A request to one operation, before it has a register and somebody who asks. */
export interface ApiRequest {
  readonly what: string;
  /** Nothing of it may be done: every answer below 400 is wrong. */
  readonly isWrong: boolean;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Call['body'];
}

interface Filled {
  readonly params: Readonly<Record<string, unknown>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly body: unknown;
}

/** Five million brackets in five thousand bytes. */
const BOMB = gzipSync(Buffer.alloc(5_000_000, '['));

const JSON_TYPE = { 'content-type': 'application/json' };

/** Real values for the places of an address, by their names: an id made up by chance is never found. */
export type KnownParams = Readonly<Record<string, readonly string[]>>;

/** Requests that fit the description of an operation. Whether they fit the moment is another question. */
export function validRequests(operation: Operation, values: SchemaValues, known: KnownParams): Arbitrary<ApiRequest> {
  return filled(operation, values, known).map((one) => ({ what: 'valid', isWrong: false, ...written(operation, one) }));
}

function filled({ parameters, body }: Operation, values: SchemaValues, known: KnownParams): Arbitrary<Filled> {
  const valueOf = ({ name, schema, example }: Parameter): Arbitrary<unknown> => {
    if (known[name])
      return fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...known[name]) }, { weight: 1, arbitrary: fc.uuid() });
    return values.of({ ...schema, ...(example !== undefined && { example }) });
  };
  const recordOf = (place: Parameter['in']): Arbitrary<Record<string, unknown>> => {
    const here = parameters.filter((parameter) => parameter.in === place);
    const model = Object.fromEntries(here.map((parameter) => [parameter.name, valueOf(parameter)]));
    const requiredKeys = here.filter(({ required }) => required).map(({ name }) => name);
    return fc.record(model, { requiredKeys, noNullPrototype: true });
  };
  return fc.record({
    params: recordOf('path'),
    query: recordOf('query'),
    body: body ? values.of(body) : fc.constant(undefined),
  });
}

function written({ path }: Operation, { params, query, body }: Filled): Pick<ApiRequest, 'path' | 'headers' | 'body'> {
  const pairs = Object.entries(query).map(([name, value]): [string, string] => [name, [value].flat().join(',')]);
  const search = new URLSearchParams(pairs).toString();
  const filledPath = path.replace(/\{(\w+)\}/g, (_whole, name: string) => encodeURIComponent(String(params[name])));
  const address = { path: search ? `${filledPath}?${search}` : filledPath };
  return body === undefined ? address : { ...address, headers: JSON_TYPE, body: JSON.stringify(body) };
}

/** What no text field, number or list may stand for. */
export const NONSENSE: readonly unknown[] = [
  null,
  true,
  -1,
  1e308,
  Number.MAX_SAFE_INTEGER,
  0.5,
  '',
  ' ',
  'x'.repeat(20_000),
  '\u0000',
  '\ud800',
  "' OR 1=1 --",
  '<script>alert(1)</script>',
  '{{7*7}}',
  '../../etc/passwd',
  '\u202Eabc',
  [],
  {},
  [[[[[[[[[[]]]]]]]]]],
  { __proto__: null, constructor: { prototype: { polluted: true } } },
  ['x', 1, null],
];

/** Ways to spoil a request that fits; each says whether what comes out is wrong for certain. */
type Spoil = (operation: Operation, one: Filled, pick: number) => Omit<ApiRequest, 'what'> | null;

const at = <T>(list: readonly T[], pick: number): T => list[pick % list.length]!;
const asObject = (body: unknown): Record<string, unknown> | null =>
  typeof body === 'object' && body !== null && !Array.isArray(body) ? (body as Record<string, unknown>) : null;

function withBody(operation: Operation, one: Filled, raw: Partial<ApiRequest>): Omit<ApiRequest, 'what'> {
  return { isWrong: true, ...written(operation, one), headers: JSON_TYPE, ...raw };
}

const bodySpoils: Record<string, Spoil> = {
  'broken JSON': (operation, one) => withBody(operation, one, { body: '{"a": ' }),
  'a list for a body': (operation, one) => withBody(operation, one, { body: '[1, 2]' }),
  'a word for a body': (operation, one) => withBody(operation, one, { body: '"word"' }),
  'bytes that are no text': (operation, one) =>
    withBody(operation, one, { body: Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]) }),
  'a huge body': (operation, one) => withBody(operation, one, { body: JSON.stringify({ big: 'x'.repeat(200_000) }) }),
  'bottomless nesting': (operation, one) =>
    withBody(operation, one, { body: `{"deep":${'['.repeat(2_000)}${']'.repeat(2_000)}}` }),
  'a charset that is none': (operation, one) =>
    withBody(operation, one, {
      headers: { 'content-type': 'application/json; charset=klingon' },
      body: JSON.stringify(one.body),
    }),
  'compression that is none': (operation, one) =>
    withBody(operation, one, { headers: { ...JSON_TYPE, 'content-encoding': 'gzip' }, body: 'not compressed' }),
  'a bomb': (operation, one) =>
    withBody(operation, one, {
      headers: { ...JSON_TYPE, 'content-encoding': 'gzip' },
      body: BOMB,
    }),
  'an unknown field': (operation, one) => {
    const body = asObject(one.body);
    return body && withBody(operation, one, { body: JSON.stringify({ ...body, licenseeId: 'x', isAdmin: true }) });
  },
  'nonsense in a field': (operation, one, pick) => {
    const body = asObject(one.body);
    const names = Object.keys(operation.body ? (body ?? {}) : {});
    if (!body || names.length === 0) return null;
    const spoilt = { ...body, [at(names, pick)]: at(NONSENSE, Math.floor(pick / names.length)) };
    return withBody(operation, one, { isWrong: false, body: JSON.stringify(spoilt) });
  },
  'a field left out': (operation, one, pick) => {
    const body = asObject(one.body);
    const names = Object.keys(body ?? {});
    if (!body || names.length === 0) return null;
    const left = Object.fromEntries(Object.entries(body).filter(([name]) => name !== at(names, pick)));
    return withBody(operation, one, { isWrong: false, body: JSON.stringify(left) });
  },
};

const addressSpoils: Record<string, Spoil> = {
  'an unknown parameter': (operation, one) => ({
    isWrong: operation.parameters.some((parameter) => parameter.in === 'query'),
    ...written(operation, { ...one, query: { ...one.query, licenseeId: 'x' } }),
  }),
  'nonsense in a parameter': (operation, one, pick) => {
    const names = operation.parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name);
    if (names.length === 0) return null;
    const text = wordOf(at(NONSENSE, Math.floor(pick / names.length)));
    return { isWrong: false, ...written(operation, { ...one, query: { ...one.query, [at(names, pick)]: text } }) };
  },
  'nonsense in the address': (operation, one, pick) => {
    const names = Object.keys(one.params);
    if (names.length === 0) return null;
    const text = wordOf(at(NONSENSE, pick)) || 'x';
    const params = { ...one.params, [at(names, pick)]: text.slice(0, 3_000) };
    return { isWrong: true, ...written(operation, { ...one, params }) };
  },
  'an address that cannot be decoded': (operation, one) => {
    const fits = written(operation, one);
    return { isWrong: true, ...fits, path: `${fits.path.split('?')[0]}%ff%zz` };
  },
  'a parameter twice': (operation, one) => {
    const fits = written(operation, one);
    const name = operation.parameters.find((parameter) => parameter.in === 'query')?.name;
    return name === undefined
      ? null
      : { isWrong: false, ...fits, path: `${fits.path.split('?')[0]}?${name}=1&${name}=2&${name}[a]=3` };
  },
};

function wordOf(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.toWellFormed().slice(0, 8_000);
}

/** Requests that are wrong in one way each. */
export function malformedRequests(
  operation: Operation,
  values: SchemaValues,
  known: KnownParams,
): Arbitrary<ApiRequest> {
  const spoils = { ...addressSpoils, ...(operation.method === 'GET' ? {} : operation.body ? bodySpoils : {}) };
  const kinds = Object.entries(spoils);
  const base = fc.tuple(filled(operation, values, known), fc.constantFrom(...kinds), fc.nat(100_000));
  return base.map(([one, [what, spoil], pick]) => {
    const spoilt = spoil(operation, one, pick);
    return spoilt ? { what, ...spoilt } : { what: 'valid', isWrong: false, ...written(operation, one) };
  });
}
