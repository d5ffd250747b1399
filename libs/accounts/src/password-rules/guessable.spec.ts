import fc from 'fast-check';
import { CommonPasswords } from './common-passwords';
import { isOwnWord, isPattern, wordWithin } from './guessable';

describe('a password that is easy to guess', () => {
  it.each([
    'aaaaaaaaaaaa',
    'abcabcabcabc',
    '1234567890',
    '0987654321',
    'abcdefghijk',
    '1111111111',
    'xyxyxyxyxy',
    '12345678901',
  ])('is a row or a pattern: %s', (password) => expect(isPattern(password)).toBe(true));

  it.each([
    'three words here',
    'correct horse battery staple',
    'a password of the tests',
    'demonstration only 1',
    'p7Hk-29fa-Qq',
  ])('is not a sentence or what a password manager makes: %s', (password) => expect(isPattern(password)).toBe(false));

  it('is a row wherever it starts and however long it is', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10 }),
        fc.integer({ min: 10, max: 14 }),
        fc.boolean(),
        (from, length, back) => {
          const row = Array.from({ length }, (_, index) => String.fromCharCode(97 + from + index));
          expect(isPattern((back ? row.toReversed() : row).join(''))).toBe(true);
        },
      ),
    );
  });

  it('is the register’s name, one’s own name or address, with digits and signs around', () => {
    const words = ['North West PA Register', 'amira.khan@example.com', 'amira.khan', 'Amira Khan', 'Khan'];
    for (const password of [
      'northwestparegister',
      'North West PA Register 2026!',
      'AmiraKhan1990',
      'khankhan',
      'amira.khan@example.com',
    ])
      expect(isOwnWord(password, words)).toBe(true);
    for (const password of ['Amira likes long walks', 'khan eats seven green apples', 'nor west'])
      expect(isOwnWord(password, words)).toBe(false);
    expect(isOwnWord('Jo1234567890', ['Jo'])).toBe(false);
  });

  it('has the word inside found, without what people put around it', () => {
    expect(wordWithin('!!Password2024!')).toBe('password');
    expect(wordWithin('2024')).toBe('');
    expect(wordWithin('three words here')).toBe('three words here');
  });
});

describe('the list of common passwords', () => {
  const common = new CommonPasswords();

  it.each(['password', '123456', 'qwertyuiop', 'manchester', 'basketball', '1q2w3e4r5t'])('knows %s', async (word) =>
    expect(await common.has(word)).toBe(true),
  );

  it('knows none of ten thousand sentences made by chance', async () => {
    const word = fc.stringMatching(/^[a-z]{3,8}$/);
    const sentences = fc.sample(fc.array(word, { minLength: 3, maxLength: 5 }), 10_000).map((words) => words.join(' '));
    const known = await Promise.all(sentences.map((sentence) => common.has(sentence)));
    expect(known.filter(Boolean)).toHaveLength(0);
  });

  it('leaves less than a megabyte behind', async () => {
    const list: Buffer = await (common as unknown as { hashes: Promise<Buffer> }).hashes;
    expect(list.length).toBeGreaterThan(49_000 * 6);
    expect(list.length).toBeLessThan(1_000_000);
  });
});
