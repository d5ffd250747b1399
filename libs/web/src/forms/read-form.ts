import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import type { FieldError } from '../nunjucks-environment';

/** A form class: its fields have class-validator rules, each with a message that says how to mend it. */
export type FormClass<T extends object> = new () => T;

export interface ReadForm<T> {
  /** The answers as given, trimmed; only the fields the class names. Shown again when something is wrong. */
  readonly form: T;
  /** Empty when every rule holds; in the order of the fields. */
  readonly errors: readonly FieldError[];
}

/**
 * Reads a posted form into its class. Unknown fields are dropped; text is trimmed and its line ends made one kind; a
 * field that should be text and is not counts as empty.
 */
export function readForm<T extends object>(Form: FormClass<T>, body: unknown): ReadForm<T> {
  const blank = new Form() as Record<string, unknown>;
  const given = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;
  const plain = Object.fromEntries(Object.keys(blank).map((name) => [name, likeIts(blank[name], given[name])]));
  const form = plainToInstance(Form, plain, { exposeDefaultValues: true });
  const found = validateSync(form, { stopAtFirstError: true, forbidUnknownValues: false });
  return { form, errors: inFieldOrder(Object.keys(blank), found) };
}

/** Text for text, a list for a list, whatever was sent. */
function likeIts(blank: unknown, given: unknown): unknown {
  if (Array.isArray(blank)) return listOf(given);
  return typeof given === 'string' ? tidy(given) : blank;
}

function listOf(given: unknown): string[] {
  const list: unknown[] = Array.isArray(given) ? given : [given];
  return list.filter((item): item is string => typeof item === 'string' && item !== '').map(tidy);
}

function tidy(text: string): string {
  return text.replace(/\r\n?/g, '\n').trim().normalize('NFC');
}

function inFieldOrder(names: readonly string[], found: readonly ValidationError[]): FieldError[] {
  const messages = new Map(found.map((error) => [error.property, Object.values(error.constraints ?? {})[0] ?? '']));
  return names.flatMap((field) => {
    const text = messages.get(field);
    return text === undefined ? [] : [{ field, text }];
  });
}
