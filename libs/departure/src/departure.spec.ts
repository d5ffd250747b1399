import { randomBytes } from 'node:crypto';
import { linesOf } from './lines';
import { FORMAT, FORMAT_VERSION, manifestIn } from './manifest';
import { importKeyOf, ParcelKey, publicKeyIn, publicTextOf } from './parcel-key';
import { inOrder, type TenantTable } from './tenant-table';

const table = (name: string, ...parents: string[]): TenantTable => ({
  ...{ name, parents, columns: [], generated: [], key: [], sealed: [], secret: [], index: [] },
});

describe('what a register is packed into', () => {
  const own = importKeyOf(randomBytes(32));
  const sending = ParcelKey.forSending(publicKeyIn(publicTextOf(own)));

  it('opens where it is meant for, in its own place, and nowhere else', () => {
    const sealed = sending.seal('zqx my words', 'a/people.name');
    const receiving = ParcelKey.forReceiving(own, sending.sender);
    expect(receiving.open(sealed, 'a/people.name')).toBe('zqx my words');
    expect(receiving.digest('x')).toBe(sending.digest('x'));
    expect(() => receiving.open(sealed, 'a/people.email')).toThrow();
    const other = ParcelKey.forReceiving(importKeyOf(randomBytes(32)), sending.sender);
    expect(() => other.open(sealed, 'a/people.name')).toThrow();
    expect(other.digest('x')).not.toBe(sending.digest('x'));
    expect(sealed).not.toContain(Buffer.from('zqx').toString('base64').slice(0, 3));
  });

  it('takes no key that is none, and no manifest that is none', () => {
    expect(() => publicKeyIn('short')).toThrow('register:import-key');
    for (const text of ['', '{', 'null', '{}', JSON.stringify({ format: FORMAT, version: 99 })])
      expect(() => manifestIn(text)).toThrow('no export');
    expect(manifestIn(JSON.stringify({ format: FORMAT, version: FORMAT_VERSION, files: [] })).files).toEqual([]);
  });

  it('brings parents before their children, and says which tables wait for each other', () => {
    const tables = [table('c', 'b', 'a'), table('b', 'a', 'b'), table('a')];
    expect(inOrder(tables).map(({ name }) => name)).toEqual(['a', 'b', 'c']);
    expect(() => inOrder([table('x', 'y'), table('y', 'x')])).toThrow('x, y');
  });

  it('reads lines that were cut anywhere, and ends them at line ends alone', async () => {
    const lines: string[] = [];
    async function* pieces() {
      yield 'a\u2028b';
      yield '\nc';
      yield 'd\n\n';
      yield 'e';
    }
    for await (const line of linesOf(pieces())) lines.push(line);
    expect(lines).toEqual(['a\u2028b', 'cd', '', 'e']);
  });
});
