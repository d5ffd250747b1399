import { assertNoUnitRuns } from './running-unit';

/** How asks go to the database together. */
export interface Together<Ask, Answer> {
  /** At most so many in one statement. */
  readonly most: number;
  /** Answers in the order of the asks. What it throws is thrown to each of them. */
  readonly answer: (licenseeId: string, asks: readonly Ask[]) => Promise<readonly Answer[]>;
  /** Asks of which this is the same never go together: the later one waits for the next statement. */
  readonly apart?: (ask: Ask) => string;
  /** So many statements of one licensee are on their way at once at most; 1 when not said. */
  readonly lanes?: number;
}

interface Waiting<Ask, Answer> {
  readonly ask: Ask;
  readonly done: (answer: Answer) => void;
  readonly failed: (error: unknown) => void;
}

/** What one licensee's askers wait for. */
interface Line<Ask, Answer> {
  waiting: Waiting<Ask, Answer>[];
  /** Statements on their way. */
  busy: number;
  /** A lane begins at the end of this turn. */
  isCalled: boolean;
  /** Of what is on its way, what keeps others apart. */
  readonly taken: Set<string>;
}

/**
 * Many who ask the same of one licensee's rows at once ask with one statement: whoever comes while all lanes are on their
 * way goes with the next. Nobody waits for a clock, so whoever asks alone is answered as soon as without it. Under load the
 * costs of a statement (its way there and back, its commit) are shared; a second lane lets whoever just missed one go at once.
 */
export class Gathering<Ask, Answer> {
  private readonly lines = new Map<string, Line<Ask, Answer>>();

  constructor(private readonly together: Together<Ask, Answer>) {}

  async ask(licenseeId: string, ask: Ask): Promise<Answer> {
    assertNoUnitRuns();
    return new Promise((done, failed) => {
      const line = this.lines.get(licenseeId) ?? { waiting: [], busy: 0, isCalled: false, taken: new Set<string>() };
      this.lines.set(licenseeId, line);
      line.waiting.push({ ask, done, failed });
      if (line.isCalled || line.busy >= (this.together.lanes ?? 1)) return;
      line.isCalled = true;
      // What was read off the sockets in the same turn goes along.
      setImmediate(() => void this.serve(licenseeId, line));
    });
  }

  private async serve(licenseeId: string, line: Line<Ask, Answer>): Promise<void> {
    line.isCalled = false;
    line.busy += 1;
    for (let now = this.take(line); now.length > 0; now = this.take(line)) {
      await this.answer(licenseeId, now);
      for (const { ask } of now) this.free(line, ask);
    }
    line.busy -= 1;
    if (line.busy === 0 && !line.isCalled) this.lines.delete(licenseeId);
  }

  /** The next that may go, in the order in which they came. */
  private take(line: Line<Ask, Answer>): Waiting<Ask, Answer>[] {
    const { most, apart } = this.together;
    const taken = new Set(line.taken);
    const [now, later]: [Waiting<Ask, Answer>[], Waiting<Ask, Answer>[]] = [[], []];
    for (const one of line.waiting) {
      const key = apart?.(one.ask);
      const isFree = now.length < most && (key === undefined || !taken.has(key));
      (isFree ? now : later).push(one);
      if (key === undefined) continue;
      taken.add(key);
      if (isFree) line.taken.add(key);
    }
    line.waiting = later;
    return now;
  }

  private free(line: Line<Ask, Answer>, ask: Ask): void {
    const key = this.together.apart?.(ask);
    if (key !== undefined) line.taken.delete(key);
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
