import { Gathering, type Together } from './gathering';

interface Asked {
  readonly licenseeId: string;
  readonly asks: readonly string[];
}

/** Answers when it is let to, so that what goes together does not depend on time. */
function gathering(more: Partial<Together<string, string>> = {}) {
  const asked: Asked[] = [];
  const open: Array<() => void> = [];
  const line = new Gathering<string, string>({
    most: 3,
    answer: async (licenseeId, asks) => {
      asked.push({ licenseeId, asks });
      await new Promise<void>((go) => open.push(go));
      return asks.map((ask) => `${ask}!`);
    },
    ...more,
  });
  const turn = () => new Promise<void>((done) => setImmediate(() => setImmediate(done)));
  const next = async () => {
    await turn();
    open.shift()?.();
    await turn();
  };
  return { line, asked, next };
}

const asksOf = (asked: readonly Asked[]) => asked.map(({ asks }) => asks);

describe('asking together', () => {
  it('sends what came in one turn with one statement, and what came meanwhile with the next', async () => {
    const { line, asked, next } = gathering();
    const first = ['a', 'b'].map((ask) => line.ask('here', ask));
    await next();
    expect(await Promise.all(first)).toEqual(['a!', 'b!']);
    const second = line.ask('here', 'c');
    await new Promise<void>((done) => setImmediate(done));
    const third = ['d', 'e'].map((ask) => line.ask('here', ask));
    await next();
    await next();
    expect(await Promise.all([second, ...third])).toEqual(['c!', 'd!', 'e!']);
    expect(asksOf(asked)).toEqual([['a', 'b'], ['c'], ['d', 'e']]);
  });

  it('never mixes registers, and takes no more at once than it may', async () => {
    const { line, asked, next } = gathering();
    const all = ['a', 'b', 'c', 'd'].map((ask) => line.ask('here', ask));
    const other = line.ask('elsewhere', 'x');
    for (let n = 0; n < 3; n += 1) await next();
    expect(await Promise.all([...all, other])).toEqual(['a!', 'b!', 'c!', 'd!', 'x!']);
    expect(asked.filter(({ licenseeId }) => licenseeId === 'elsewhere')).toEqual([
      { licenseeId: 'elsewhere', asks: ['x'] },
    ]);
    expect(asksOf(asked.filter(({ licenseeId }) => licenseeId === 'here'))).toEqual([['a', 'b', 'c'], ['d']]);
  });

  it('keeps apart what must not go together, in the order in which it came', async () => {
    const { line, asked, next } = gathering({ apart: (ask) => ask.charAt(0) });
    const all = ['a1', 'a2', 'b1', 'a3'].map((ask) => line.ask('here', ask));
    for (let n = 0; n < 3; n += 1) await next();
    await Promise.all(all);
    expect(asksOf(asked)).toEqual([['a1', 'b1'], ['a2'], ['a3']]);
  });

  it('begins a second statement for who comes while one is on its way, and no third', async () => {
    const { line, asked, next } = gathering({ lanes: 2 });
    const turn = () => new Promise<void>((done) => setImmediate(done));
    const all: Array<Promise<string>> = [];
    for (const asks of [['a', 'b'], ['c'], ['d'], ['e']]) {
      all.push(...asks.map((ask) => line.ask('here', ask)));
      await turn();
    }
    expect(asksOf(asked)).toEqual([['a', 'b'], ['c']]);
    for (let n = 0; n < 3; n += 1) await next();
    expect(await Promise.all(all)).toEqual(['a!', 'b!', 'c!', 'd!', 'e!']);
    expect(asksOf(asked)).toEqual([['a', 'b'], ['c'], ['d', 'e']]);
    const later = line.ask('here', 'f');
    await next();
    expect(await later).toBe('f!');
  });

  it('keeps apart across its lanes too, in the order in which it came', async () => {
    const { line, asked, next } = gathering({ lanes: 2, apart: (ask) => ask.charAt(0) });
    const turn = () => new Promise<void>((done) => setImmediate(done));
    const first = line.ask('here', 'a1');
    await turn();
    const rest = ['a2', 'a3', 'b1'].map((ask) => line.ask('here', ask));
    await turn();
    expect(asksOf(asked)).toEqual([['a1'], ['b1']]);
    for (let n = 0; n < 4; n += 1) await next();
    expect(await Promise.all([first, ...rest])).toEqual(['a1!', 'a2!', 'a3!', 'b1!']);
    expect(asksOf(asked)).toEqual([['a1'], ['b1'], ['a2'], ['a3']]);
  });

  it('tells everybody who asked together that it failed, and goes on', async () => {
    let fails = true;
    const line = new Gathering<string, string>({
      most: 9,
      answer: async (_, asks) => {
        if (fails) throw new Error('no database');
        return asks;
      },
    });
    const failed = await Promise.allSettled([line.ask('here', 'a'), line.ask('here', 'b')]);
    expect(failed.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    fails = false;
    expect(await line.ask('here', 'c')).toBe('c');
  });

  it('refuses answers that are not one for each', async () => {
    const line = new Gathering<string, string>({ most: 9, answer: async () => [] });
    await expect(line.ask('here', 'a')).rejects.toThrow('Not everybody');
  });
});
