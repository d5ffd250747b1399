import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { ASK_NAMES, FRAMES, type FieldRule } from '../../libs/messaging/src/live/frames';
import { liveMessageOf } from '../../libs/messaging/src/live/live-message';
import { LARGEST_FRAME, MOST_AT_ONCE, type HintName } from '../../libs/messaging/src/live/protocol';

interface Schema {
  readonly $ref?: string;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Record<string, unknown>>>;
  readonly additionalProperties?: boolean;
}
interface Message {
  readonly name?: string;
  readonly payload: Schema;
  readonly 'x-answer'?: { readonly $ref: string };
}
interface Document {
  readonly info: { readonly description: string };
  readonly components: { readonly messages: Record<string, Message>; readonly schemas: Record<string, Schema> };
  readonly operations: Record<string, { readonly messages: ReadonlyArray<{ readonly $ref: string }> }>;
}

/** A record with every hint, so that a new one in the protocol does not compile until it stands here. */
const HINTS: Readonly<Record<HintName, true>> = {
  'message:new': true,
  'message:changed': true,
  'message:marks': true,
  typing: true,
  'conversation:look': true,
};

describe('docs/asyncapi.yaml', () => {
  const file = resolve(__dirname, '../../docs/asyncapi.yaml');
  const document = parse(readFileSync(file, 'utf8')) as Document;
  const { messages, schemas } = document.components;
  const schemaOf = (schema: Schema): Schema => (schema.$ref ? schemas[schema.$ref.split('/').at(-1)!]! : schema);
  const namesIn = (operation: string) =>
    document.operations[operation]!.messages.map(({ $ref }) => $ref.split('/').at(-1)!);

  it('tells every ask and every hint, and no other', () => {
    const asks = Object.keys(messages).filter((name) => !name.startsWith('hint:'));
    expect(asks.sort()).toEqual([...ASK_NAMES].sort());
    expect(namesIn('ask').sort()).toEqual([...ASK_NAMES].sort());
    const hints = Object.keys(messages).flatMap((name) => (name.startsWith('hint:') ? messages[name]!.name : []));
    expect(hints.sort()).toEqual(Object.keys(HINTS).sort());
    expect(
      namesIn('hint')
        .map((name) => messages[name]!.name)
        .sort(),
    ).toEqual(Object.keys(HINTS).sort());
  });

  it.each(ASK_NAMES)('tells the fields of %s as the server reads them', (name) => {
    const payload = schemaOf(messages[name]!.payload);
    const rules = FRAMES[name] as Readonly<Record<string, FieldRule>>;
    expect(payload.additionalProperties).toBe(false);
    expect([...payload.required!].sort()).toEqual(Object.keys(rules).sort());
    for (const [field, rule] of Object.entries(rules)) expect(payload.properties![field]).toMatchObject(shapeOf(rule));
    expect(schemas).toHaveProperty(messages[name]!['x-answer']!.$ref.split('/').at(-1)!);
  });

  it('tells the fields of a message as it goes over the wire', () => {
    const now = new Date();
    const sample = liveMessageOf({ at: now, editedAt: null, deletedAt: null } as never);
    expect([...schemas['Message']!.required!].sort()).toEqual(Object.keys(sample).sort());
  });

  it('tells the limits that hold', () => {
    expect(document.info.description).toContain(LARGEST_FRAME.toLocaleString('en-GB'));
    expect(JSON.stringify(schemas['Joined'])).toContain(`At most ${MOST_AT_ONCE} messages`);
  });
});

function shapeOf(rule: FieldRule): Record<string, unknown> {
  switch (rule.is) {
    case 'uuid':
      return { type: 'string', format: 'uuid' };
    case 'number':
      return { type: 'integer', minimum: 0 };
    case 'text':
      return { type: 'string', minLength: 1, maxLength: rule.longest };
    case 'one-of':
      return { type: 'string', enum: rule.values };
  }
}
