import { Algorithm } from '@node-rs/argon2';
import { hashing } from './hash-threads';

const CHEAP = { algorithm: Algorithm.Argon2id, memoryCost: 64, timeCost: 1, parallelism: 1 };

describe('hashing', () => {
  it('gives each of many who ask at once the answer to their own question', async () => {
    const passwords = Array.from({ length: 30 }, (_, n) => `password ${n}`);
    const hashes = await Promise.all(passwords.map((password) => hashing('hash', password, CHEAP)));
    const right = await Promise.all(hashes.map((hash, n) => hashing('verify', hash, `password ${n}`)));
    const wrong = await Promise.all(hashes.map((hash, n) => hashing('verify', hash, `password ${n + 1}`)));
    expect(right).not.toContain(false);
    expect(wrong).not.toContain(true);
  });

  it('says what argon2 refuses and goes on', async () => {
    await expect(hashing('verify', 'no hash', 'password')).rejects.toThrow();
    await expect(hashing('hash', 'password', { ...CHEAP, memoryCost: 0 })).rejects.toThrow();
    const hash = await hashing('hash', 'password', CHEAP);
    await expect(hashing('verify', hash, 'password')).resolves.toBe(true);
  });

  it('leaves the thread of requests free', async () => {
    let turns = 0;
    const ticking = setInterval(() => (turns += 1), 1);
    await hashing('hash', 'password', { ...CHEAP, memoryCost: 65_536, timeCost: 4 });
    clearInterval(ticking);
    expect(turns).toBeGreaterThan(5);
  });
});
