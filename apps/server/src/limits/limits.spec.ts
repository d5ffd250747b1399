import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LIMITS, limitsDocument } from './limits-document';

/** Spaces, rules of tables and signs that a formatter adds are no difference. */
const plain = (text: string) =>
  text
    .split('\n')
    .map((line) => line.replace(/[ \\]+/g, ' ').replace(/-{2,}/g, '--'))
    .filter((line) => line.trim() !== '');

/** A socket is held by one process, which counts what comes over it: nobody else could. */
const OF_ONE_SOCKET = ['live-handshakes', 'live-frames'];

describe('the table of limits', () => {
  it('names each limit once, counts all in the database but those of one open socket, and says them in words', () => {
    const names = LIMITS.map(({ name }) => name);
    expect(names).toEqual([...new Set(names)]);
    for (const { name, shared, words, points, seconds } of LIMITS)
      expect([
        shared || OF_ONE_SOCKET.includes(name),
        /^[A-Z].{10,120}\.$/.test(words),
        points > 0,
        seconds > 0,
      ]).toEqual([true, true, true, true]);
  });

  it('stands in docs/limits.md as it is', () => {
    const written = readFileSync(join(__dirname, '..', '..', '..', '..', 'docs', 'limits.md'), 'utf8');
    expect(plain(written)).toEqual(plain(limitsDocument()));
  });
});
