import { SchemaValues, type ApiDescription, type Schema } from './api-description';

/** Names of columns and secrets that no answer may hold, whoever asks. */
export const NEVER =
  /^(licensee_?id|.*sealed|.*_?index|password_?hash|token_?hash|.*secret|email_?index|hash|previous_?hash)$/i;

/** Where a card of a PA may say more than that somebody is there; by role, by hand. */
export const CARD_FIELDS = {
  anyone: ['distanceMiles', 'district', 'id', 'match'],
  named: ['employer', 'co-ordinator', 'assessor', 'editor', 'manager', 'auditor'],
} as const;

/** Every field of an answer as a path: "items[].match.score". */
export function fieldsOf(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return [...new Set(value.flatMap((one) => fieldsOf(one, `${path}[]`)))];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    const here = path === '' ? name : `${path}.${name}`;
    return [here, ...fieldsOf(inner, here)];
  });
}

/** Fields of an answer that its description does not name. */
export function undescribedFields(description: ApiDescription, schema: Schema, value: unknown): string[] {
  const schemas = new SchemaValues(description);
  const look = (one: Schema, inner: unknown, path: string): string[] => {
    const options = optionsOf(one, schemas);
    if (Array.isArray(inner)) {
      const items = options.flatMap(({ items: each }) => (each ? [each] : []));
      return inner.flatMap((entry) => look({ anyOf: items }, entry, `${path}[]`));
    }
    if (typeof inner !== 'object' || inner === null || options.some(isOpen)) return [];
    return Object.entries(inner).flatMap(([name, deeper]) => {
      const named = options.flatMap(({ properties }) => (properties?.[name] ? [properties[name]] : []));
      return named.length === 0 ? [`${path}.${name}`] : look({ anyOf: named }, deeper, `${path}.${name}`);
    });
  };
  return [...new Set(look(schema, value, ''))];
}

/** A schema with its references and choices opened. */
function optionsOf(schema: Schema, schemas: SchemaValues): Schema[] {
  if (schema.$ref) return optionsOf(schemas.resolve(schema.$ref), schemas);
  const parts = [...(schema.oneOf ?? []), ...(schema.anyOf ?? []), ...(schema.allOf ?? [])];
  const own = schema.properties || schema.items || parts.length === 0 ? [schema] : [];
  return [...own, ...parts.flatMap((part) => optionsOf(part, schemas))];
}

/** An object whose names are data, such as counts by key. */
function isOpen(schema: Schema): boolean {
  const { additionalProperties } = schema as { additionalProperties?: unknown };
  return additionalProperties !== undefined && additionalProperties !== false;
}
