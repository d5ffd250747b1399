import { assertNoUnitRuns } from './running-unit';

/** How asks go to the database together. */
export interface Together<Ask, Answer> {
  /** At most so many in one statement. */
  readonly most: number;
  /** Answers in the order of the asks. What it throws is thrown to each of them. */
  readonly answer: (licenseeId: string, asks: readonly Ask[]) => Promise<readonly Answer[]>;
  /** Asks of which this is the same never go together: the later one waits for the next statement. */
  readonly apart?: (ask: Ask) => string;
}

interface Waiting<Ask, Answer> {
  readonly ask: Ask;
  readonly done: (answer: Answer) => void;
  readonly failed: (error: unknown) => void;
}

/**
 * Many who ask the same of one licensee's rows at once ask with one statement: whoever comes while one is on its way goes
 * with the next. Nobody waits for a clock, so whoever asks alone is answered as soon as without it. Under load the costs of
 * a statement (its way there and back, its commit) are shared.
 */
export class Gathering<Ask, Answer> {
  private readonly lines = new Map<string, Waiting<Ask, Answer>[]>();

  constructor(private readonly together: Together<Ask, Answer>) {}

  async ask(licenseeId: string, ask: Ask): Promise<Answer> {
    assertNoUnitRuns();
    return new Promise((done, failed) => {
      const waiting = { ask, done, failed };
      const line = this.lines.get(licenseeId);
      if (line) {
        line.push(waiting);
        return;
      }
      this.lines.set(licenseeId, [waiting]);
      // What was read off the sockets in the same turn goes along.
      setImmediate(() => void this.serve(licenseeId));
    });
  }

  private async serve(licenseeId: string): Promise<void> {
    for (let line = this.lines.get(licenseeId) ?? []; line.length > 0; line = this.lines.get(licenseeId) ?? []) {
      const [now, later] = this.split(line);
      this.lines.set(licenseeId, later);
      await this.answer(licenseeId, now);
    }
    this.lines.delete(licenseeId);
  }

  private split(line: readonly Waiting<Ask, Answer>[]): [Waiting<Ask, Answer>[], Waiting<Ask, Answer>[]] {
    const { most, apart } = this.together;
    const taken = new Set<string>();
    const [now, later]: [Waiting<Ask, Answer>[], Waiting<Ask, Answer>[]] = [[], []];
    for (const one of line) {
      const key = apart?.(one.ask);
      const isFree = now.length < most && (key === undefined || !taken.has(key));
      (isFree ? now : later).push(one);
      if (key !== undefined) taken.add(key);
    }
    return [now, later];
  }

  private async answer(licenseeId: string, asked: readonly Waiting<Ask, Answer>[]): Promise<void> {
    try {
      const answers = await this.together.answer(
        licenseeId,
        asked.map(({ ask }) => ask),
      );
      if (answers.length !== asked.length) throw new Error('Not everybody who asked together was answered.');
      asked.forEach(({ done }, n) => done(answers[n] as Answer));
    } catch (error) {
      for (const { failed } of asked) failed(error);
    }
  }
}
