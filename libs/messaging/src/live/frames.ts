import { LIVE_KINDS, LONGEST_BODY, type AskName, type Asks, type LiveError } from './protocol';

/** What one field of a frame must be. */
export type FieldRule =
  | { readonly is: 'uuid' }
  | { readonly is: 'number' }
  | { readonly is: 'text'; readonly longest: number }
  | { readonly is: 'one-of'; readonly values: readonly string[] };

type Frames = { readonly [Name in AskName]: { readonly [Field in keyof Asks[Name]['frame']]-?: FieldRule } };

const conversationId = { is: 'uuid' } as const;
const number = { is: 'number' } as const;

/** Every field of every frame. Nothing else is taken; docs/asyncapi.yaml is held against this table. */
export const FRAMES: Frames = {
  'conversation:join': { conversationId, after: number },
  'conversation:leave': { conversationId },
  'message:send': {
    conversationId,
    clientId: { is: 'uuid' },
    kind: { is: 'one-of', values: LIVE_KINDS },
    body: { is: 'text', longest: LONGEST_BODY },
  },
  'message:delivered': { conversationId, number },
  'message:read': { conversationId, number },
  typing: { conversationId },
};

export const ASK_NAMES = Object.keys(FRAMES) as AskName[];

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;
/** The largest number PostgreSQL keeps in an integer. */
const LARGEST = 2_147_483_647;

/** Reads a frame as it came off the wire, where anything may stand. Answers the frame or what is wrong, and never throws. */
export function readFrame<Name extends AskName>(
  name: Name,
  came: unknown,
): { readonly frame: Asks[Name]['frame'] } | { readonly error: LiveError } {
  if (typeof came !== 'object' || came === null || Array.isArray(came)) return wrong('Send one object.');
  const fields = came as Record<string, unknown>;
  const rules: Readonly<Record<string, FieldRule>> = FRAMES[name];
  const unknown = Object.keys(fields).find((field) => !Object.hasOwn(rules, field));
  if (unknown !== undefined) return wrong(`There is no field “${unknown.slice(0, 40)}” in ${name}.`);
  for (const [field, rule] of Object.entries(rules)) {
    const wants = whatIsWrong(rule, Object.hasOwn(fields, field) ? fields[field] : undefined);
    if (wants) return wrong(`“${field}” must be ${wants}.`);
  }
  return { frame: Object.fromEntries(Object.keys(rules).map((field) => [field, fields[field]])) as never };
}

/** What the value should have been; null when it is right. */
function whatIsWrong(rule: FieldRule, value: unknown): string | null {
  switch (rule.is) {
    case 'uuid':
      return typeof value === 'string' && UUID.test(value) ? null : 'an id';
    case 'number':
      return isCount(value) ? null : 'a whole number, 0 or more';
    case 'text':
      return isText(value, rule.longest) ? null : `text of 1 to ${rule.longest} characters`;
    case 'one-of':
      return rule.values.some((known) => known === value) ? null : `one of: ${rule.values.join(', ')}`;
  }
}

function isCount(value: unknown): boolean {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= LARGEST;
}

/** PostgreSQL and the page can hold it: no NUL, no half of a character. */
function isText(value: unknown, longest: number): boolean {
  if (typeof value !== 'string' || value.trim() === '' || value.length > longest) return false;
  return !value.includes('\0') && value.isWellFormed();
}

function wrong(detail: string): { error: LiveError } {
  return { error: { code: 'wrong-frame', title: 'We could not read that', detail } };
}
