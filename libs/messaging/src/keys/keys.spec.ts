import { createSecretKey, randomBytes } from 'node:crypto';
import { Secrets } from '@pa/platform';
import fc from 'fast-check';
import { BoundedMap } from './bounded-map';
import { ConversationKeys } from './conversation-keys';
import { lockBody, unlockBody } from './locked-body';

const licenseeId = '018f0000-0000-7000-8000-000000000001';
const place = { licenseeId, conversationId: 'conversation', messageId: 'message' };
const key = createSecretKey(randomBytes(32));

describe('the key of a conversation', () => {
  const secrets = new Secrets({ secretKey: randomBytes(32) });
  const keys = new ConversationKeys(secrets);

  it('is another one each time, and opens for its register alone', () => {
    const keySealed = keys.make(licenseeId);
    const own = keys.keyOf({ licenseeId, conversationId: 'a', keySealed });
    expect(own.symmetricKeySize).toBe(32);
    expect(keys.keyOf({ licenseeId, conversationId: 'b', keySealed: keys.make(licenseeId) }).equals(own)).toBe(false);
    const elsewhere = '018f0000-0000-7000-8000-000000000002';
    expect(() => keys.keyOf({ licenseeId: elsewhere, conversationId: 'a', keySealed })).toThrow();
  });

  it('is the same after it was sealed again', () => {
    const keySealed = keys.make(licenseeId);
    const own = keys.keyOf({ licenseeId, conversationId: 'c', keySealed });
    const again = secrets.seal(licenseeId, secrets.open(licenseeId, keySealed), 'conversations.key_sealed');
    const opened = new ConversationKeys(secrets).keyOf({ licenseeId, conversationId: 'c', keySealed: again });
    expect(opened.equals(own)).toBe(true);
  });
});

describe('a locked body', () => {
  it('opens as it was, whatever it was', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }).filter((text) => text.isWellFormed()),
        (text) => {
          expect(unlockBody(key, place, lockBody(key, place, text))).toBe(text);
        },
      ),
    );
  });

  it('does not open in another place, with another key, or with a byte changed', () => {
    const locked = lockBody(key, place, 'Good morning');
    for (const part of ['licenseeId', 'conversationId', 'messageId'] as const)
      expect(() => unlockBody(key, { ...place, [part]: 'other' }, locked)).toThrow();
    expect(() => unlockBody(createSecretKey(randomBytes(32)), place, locked)).toThrow();
    for (let at = 0; at < locked.length; at += 1) {
      const changed = Buffer.from(locked);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(() => unlockBody(key, place, changed)).toThrow();
    }
    expect(() => unlockBody(key, place, locked.subarray(0, 20))).toThrow('not known here');
  });
});

describe('a bounded map', () => {
  it('forgets what was used longest ago', () => {
    const map = new BoundedMap<number>(2);
    map.set('a', 1);
    map.set('b', 2);
    expect(map.get('a')).toBe(1);
    map.set('c', 3);
    expect([map.get('a'), map.get('b'), map.get('c'), map.size]).toEqual([1, undefined, 3, 2]);
    map.delete('a');
    expect(map.get('a')).toBeUndefined();
  });
});
