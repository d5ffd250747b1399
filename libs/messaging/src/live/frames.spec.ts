import fc from 'fast-check';
import { ASK_NAMES, readFrame } from './frames';
import { LONGEST_BODY } from './protocol';

const ID = '01920000-0000-7000-8000-000000000001';
const sending = { conversationId: ID, clientId: ID, kind: 'text', body: 'Hello' };
const why = (name: Parameters<typeof readFrame>[0], came: unknown) => {
  const read = readFrame(name, came);
  return 'error' in read ? read.error.detail : null;
};

describe('a frame off the wire', () => {
  it('is read when every field is there and right', () => {
    expect(readFrame('message:send', sending)).toEqual({ frame: sending });
    expect(readFrame('conversation:join', { conversationId: ID, after: 0 })).toEqual({
      frame: { conversationId: ID, after: 0 },
    });
  });

  it.each([null, undefined, 'text', 7, [], [sending], Symbol('s'), () => undefined])(
    'is one object, not %p',
    (came) => {
      expect(why('message:send', came)).toBe('Send one object.');
    },
  );

  it('says which field it does not know', () => {
    expect(why('message:send', { ...sending, colour: 'red' })).toContain('“colour”');
    expect(why('typing', JSON.parse(`{ "conversationId": "${ID}", "__proto__": {} }`))).toContain('“__proto__”');
  });

  it('says which field is missing or wrong, and what it must be', () => {
    expect(why('typing', {})).toBe('“conversationId” must be an id.');
    expect(why('typing', Object.create({ conversationId: ID }))).toBe('“conversationId” must be an id.');
    expect(why('message:send', { ...sending, kind: 'shout' })).toBe('“kind” must be one of: text.');
    for (const body of ['', '  ', 'x'.repeat(LONGEST_BODY + 1), 'a\0b', '\ud800', 3, null])
      expect(why('message:send', { ...sending, body })).toBe('“body” must be text of 1 to 4000 characters.');
    for (const after of [-1, 1.5, '1', NaN, 2 ** 31])
      expect(why('conversation:join', { conversationId: ID, after })).toBe(
        '“after” must be a whole number, 0 or more.',
      );
  });

  it('is answered and never throws, whatever it is', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ASK_NAMES), fc.anything({ withNullPrototype: true }), (name, came) => {
        expect(readFrame(name, came)).toEqual(expect.objectContaining({ error: expect.objectContaining({}) }));
      }),
    );
  });
});
