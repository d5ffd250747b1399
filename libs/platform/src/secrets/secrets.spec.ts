import fc from 'fast-check';
import { ConfigError } from '../config/config.error';
import { hashOfToken, newToken, Secrets } from './secrets';

const secrets = new Secrets({ secretKey: Buffer.alloc(32, 3) });
const HERE = '01890000-0000-7000-8000-000000000001';
const ELSEWHERE = '01890000-0000-7000-8000-000000000002';

describe('sealed fields', () => {
  it('open to what was sealed, in any script', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(secrets.open(HERE, secrets.seal(HERE, text))).toBe(text);
      }),
    );
  });

  it('look different every time and hold no clear text', () => {
    const [one, two] = [secrets.seal(HERE, 'amira@example.com'), secrets.seal(HERE, 'amira@example.com')];
    expect(one.equals(two)).toBe(false);
    expect(one.includes(Buffer.from('amira'))).toBe(false);
  });

  it('do not open on another register', () => {
    expect(() => secrets.open(ELSEWHERE, secrets.seal(HERE, 'x'))).toThrow();
  });

  it('do not open when any byte after the version was changed', () => {
    fc.assert(
      fc.property(fc.nat(), (place) => {
        const sealed = secrets.seal(HERE, 'a text of some length');
        const at = 1 + (place % (sealed.length - 1));
        sealed[at]! ^= 1;
        expect(() => secrets.open(HERE, sealed)).toThrow();
      }),
    );
  });
});

describe('the key ring', () => {
  const root = Buffer.alloc(32, 3);
  const [old, young] = [
    { id: '2026', key: Buffer.alloc(32, 4) },
    { id: '2027', key: Buffer.alloc(32, 5) },
  ];
  const before = new Secrets({ secretKey: root, secretKeys: [old] });
  const turned = new Secrets({ secretKey: root, secretKeys: [young, old] });

  it('seals with the newest key and opens with every one', () => {
    const [one, two] = [secrets.seal(HERE, 'x'), before.seal(HERE, 'x')];
    expect([turned.open(HERE, one), turned.open(HERE, two)]).toEqual(['x', 'x']);
    expect(turned.newestKeyId).toBe('2027');
    expect(turned.keyIds).toEqual(['base', '2027', '2026']);
    expect(() => before.open(HERE, turned.seal(HERE, 'x'))).toThrow('The key "2027" is not in SECRET_KEYS');
  });

  it('opens what was sealed before there was a ring', () => {
    const first = Buffer.from('AQEBAQEBAQEBAQEBAUfqDppbQ7PIuVjEO8YeGdlfvAp4wke0CcJ8', 'base64url');
    expect(turned.open(HERE, first)).toBe('Amira Khan');
    expect(turned.resealed(HERE, first)?.[0]).toBe(2);
  });

  it('seals again only what an older key sealed, for the same place', () => {
    const sealed = before.seal(HERE, 'Amira Khan', 'people.name_sealed');
    const again = turned.resealed(HERE, sealed);
    expect(again && turned.open(HERE, again, 'people.name_sealed')).toBe('Amira Khan');
    expect(again && turned.resealed(HERE, again)).toBeNull();
    expect(() => again && turned.open(HERE, again, 'people.email_sealed')).toThrow('another place');
  });

  it('lets a root be exchanged: the old one goes on as the key "base" of the ring', () => {
    const exchanged = new Secrets({
      secretKey: Buffer.alloc(32, 9),
      secretKeys: [young, { id: 'base', key: root }],
    });
    expect(exchanged.open(HERE, secrets.seal(HERE, 'x'))).toBe('x');
  });

  it('leaves blind indexes as they are when it turns', () => {
    expect(turned.blindIndex(HERE, 'email', 'x').equals(secrets.blindIndex(HERE, 'email', 'x'))).toBe(true);
  });
});

describe('a blind index', () => {
  it('finds equal values of one register and one purpose, and nothing else', () => {
    const index = secrets.blindIndex(HERE, 'email', 'amira@example.com');
    expect(index).toHaveLength(32);
    expect(index.equals(secrets.blindIndex(HERE, 'email', 'amira@example.com'))).toBe(true);
    expect(index.equals(secrets.blindIndex(ELSEWHERE, 'email', 'amira@example.com'))).toBe(false);
    expect(index.equals(secrets.blindIndex(HERE, 'telephone', 'amira@example.com'))).toBe(false);
    expect(index.equals(secrets.blindIndex(HERE, 'email', 'zoe@example.com'))).toBe(false);
  });
});

describe('tokens', () => {
  it('are 32 random bytes that fit into a link, and only their hash is kept', () => {
    const token = newToken();
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(newToken()).not.toBe(token);
    expect(hashOfToken(token)).toHaveLength(32);
  });
});

describe('keys', () => {
  it('refuse to be made without SECRET_KEY', () => {
    expect(() => new Secrets({ secretKey: undefined })).toThrow(ConfigError);
  });
});
