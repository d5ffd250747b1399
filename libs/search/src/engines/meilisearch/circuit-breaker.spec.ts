import { CircuitBreaker } from './circuit-breaker';

describe('leaving an engine alone that does not answer', () => {
  let now: number;
  let asked: number;
  let breaker: CircuitBreaker;

  beforeEach(() => {
    [now, asked] = [0, 0];
    breaker = new CircuitBreaker(() => now);
  });

  const ask = (answers: boolean) =>
    breaker.run(async () => {
      asked++;
      if (!answers) throw new Error('down');
      return 'answer';
    });

  it('begins after three failures in a row, and lasts five seconds', async () => {
    for (let tries = 0; tries < 3; tries++) await expect(ask(false)).rejects.toThrow('down');
    await expect(ask(true)).rejects.toThrow('resting');
    expect(asked).toBe(3);
    now = 5_000;
    expect(await ask(true)).toBe('answer');
    expect(await ask(true)).toBe('answer');
  });

  it('lets one ask again, and waits once more when that fails', async () => {
    for (let tries = 0; tries < 3; tries++) await expect(ask(false)).rejects.toThrow('down');
    now = 5_000;
    const first = ask(false);
    await expect(ask(true)).rejects.toThrow('resting');
    await expect(first).rejects.toThrow('down');
    await expect(ask(true)).rejects.toThrow('resting');
    expect(asked).toBe(4);
  });

  it('does not count failures between which one was answered', async () => {
    for (let tries = 0; tries < 9; tries++) await (tries % 3 === 2 ? ask(true) : expect(ask(false)).rejects.toThrow());
    expect(asked).toBe(9);
  });
});
