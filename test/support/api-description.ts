import fc, { type Arbitrary } from 'fast-check';

/** As much of a JSON schema as our description uses. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly format?: string;
  readonly pattern?: string;
  readonly example?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
}

interface Content {
  readonly content?: Readonly<Record<string, { readonly schema?: Schema }>>;
}

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly schema?: Schema;
  readonly example?: unknown;
}

interface Described {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: Content;
  readonly responses: Readonly<Record<string, Content>>;
  readonly security?: readonly unknown[];
}

export interface ApiDescription {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

/** One operation of the API, ready to be asked. */
export interface Operation {
  /** "GET /api/v1/pas/:id": as the table of routes names it. */
  readonly name: string;
  readonly method: string;
  /** With {id}. */
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly body: Schema | undefined;
  readonly described: Described;
  /** Where its answers stand in the description, as a JSON pointer. */
  readonly pointer: string;
}

export function operationsOf({ paths }: ApiDescription): Operation[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]) => ({
      name: `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`,
      method: method.toUpperCase(),
      path,
      described,
      parameters: described.parameters ?? [],
      body: described.requestBody?.content?.['application/json']?.schema,
      pointer: `#/paths/${path.replaceAll('~', '~0').replaceAll('/', '~1')}/${method}/responses`,
    })),
  );
}

/** Words in many scripts and shapes, as people's names and texts have them. */
export const WORDS = [
  'Amira',
  'Zoë',
  'Łukasz',
  'O’Brien',
  'José María',
  'Ng',
  'محمد',
  'नेहा',
  '李小龍',
  'Ольга',
  'Þór',
  '👩🏽‍🦽',
  'ﬀ',
  'a\u0301',
  '-',
];

/** Makes values that fit a schema. */
export class SchemaValues {
  constructor(private readonly description: Pick<ApiDescription, 'components'>) {}

  of(schema: Schema): Arbitrary<unknown> {
    const { $ref, enum: choices, oneOf, anyOf, allOf } = schema;
    if ($ref) return this.of(this.resolve($ref));
    if (choices) return fc.constantFrom(...choices);
    if (allOf?.length === 1) return this.of(allOf[0]!);
    const either = oneOf ?? anyOf;
    if (either) return fc.oneof(...either.map((one) => this.of(one)));
    const types = [schema.type ?? 'object'].flat();
    const kinds = types.map((type) => this.ofType(type, schema));
    return kinds.length === 1 ? kinds[0]! : fc.oneof(...kinds);
  }

  resolve($ref: string): Schema {
    return this.description.components.schemas[$ref.split('/').at(-1) ?? ''] ?? {};
  }

  private ofType(type: string, schema: Schema): Arbitrary<unknown> {
    if (type === 'null') return fc.constant(null);
    if (type === 'boolean') return fc.boolean();
    if (type === 'string') return textOf(schema);
    if (type === 'array') return this.listOf(schema);
    if (type === 'integer') return fc.integer({ min: schema.minimum ?? -10, max: schema.maximum ?? 10_000 });
    if (type === 'number') return quartersOf(schema);
    return this.objectOf(schema);
  }

  private listOf({ items, minItems = 0, maxItems = 5 }: Schema): Arbitrary<unknown> {
    return fc.array(this.of(items ?? {}), {
      minLength: minItems,
      maxLength: Math.max(minItems, Math.min(maxItems, 5)),
    });
  }

  private objectOf({ properties = {}, required = [] }: Schema): Arbitrary<unknown> {
    const model = Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, this.of(schema)]));
    return fc.record(model, { requiredKeys: [...required] as never[], noNullPrototype: true });
  }
}

/** Numbers with a fraction that every format writes the same way. */
function quartersOf({ minimum = -10, maximum = 10_000 }: Schema): Arbitrary<number> {
  return fc.integer({ min: Math.ceil(minimum * 4), max: Math.floor(maximum * 4) }).map((quarters) => quarters / 4);
}

function textOf({ format, pattern, example, minLength = 0, maxLength = 60 }: Schema): Arbitrary<unknown> {
  const made = madeText({ ...(format && { format }), ...(pattern && { pattern }) }) ?? wordsOf(minLength, maxLength);
  return typeof example === 'string'
    ? fc.oneof({ weight: 2, arbitrary: fc.constant(example) }, { weight: 1, arbitrary: made })
    : made;
}

function madeText({ format, pattern }: Pick<Schema, 'format' | 'pattern'>): Arbitrary<string> | null {
  if (pattern) return fc.stringMatching(new RegExp(pattern));
  if (format === 'uuid') return fc.uuid();
  if (format === 'date') return dates.map((date) => date.toISOString().slice(0, 10));
  if (format === 'date-time') return dates.map((date) => date.toISOString());
  if (format === 'email') return fc.emailAddress();
  return null;
}

const dates = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true });

function wordsOf(minLength: number, maxLength: number): Arbitrary<string> {
  const some = fc.oneof(fc.constantFrom(...WORDS), fc.string({ unit: 'grapheme', maxLength: Math.min(maxLength, 60) }));
  return some.map((text) => [...text.padEnd(minLength, 'x')].slice(0, maxLength).join(''));
}
