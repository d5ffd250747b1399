import { EngineError } from './engine.error';

const MOST_FAILURES = 3;
const REST_MS = 5_000;

/**
 * Spares people the wait for an engine that is down: after three failures in a row nobody asks it for five seconds, then one asks
 * again, and the others when that one was answered.
 */
export class CircuitBreaker {
  private failures = 0;
  private asksAgainAt = 0;

  constructor(private readonly now: () => number = () => performance.now()) {}

  /** Nobody is let through. */
  get isResting(): boolean {
    return this.failures >= MOST_FAILURES && this.now() < this.asksAgainAt;
  }

  /** @throws EngineError with the fault `resting`, at once, while the engine is left alone */
  async run<T>(ask: () => Promise<T>): Promise<T> {
    if (this.isResting) throw new EngineError('resting');
    if (this.failures >= MOST_FAILURES) this.asksAgainAt = this.now() + REST_MS;
    try {
      const answer = await ask();
      this.failures = 0;
      return answer;
    } catch (error) {
      this.failures++;
      this.asksAgainAt = this.now() + REST_MS;
      throw error;
    }
  }
}
