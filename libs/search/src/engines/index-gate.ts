import { Injectable, Logger } from '@nestjs/common';
import { formatOf } from '../indexing/index-rebuild.service';
import type { IndexDescription } from '../indexing/index-description';
import { IndexStatesRepository } from '../indexing/index-states.repository';
import { CircuitBreaker } from './meilisearch/circuit-breaker';
import { EngineError } from './meilisearch/engine.error';

/** An index that is further behind than this is not asked: somebody who has just joined would be missing from it. */
export const MOST_SECONDS_BEHIND = 30;
const LOOK_AGAIN_AFTER_MS = 1_000;

/**
 * Decides whether an index beside PostgreSQL is asked. It is while it was built with the settings of this version, is up to date
 * by the notes of the worker that writes it, and answers.
 */
@Injectable()
export class IndexGate {
  private readonly logger = new Logger(IndexGate.name);
  private readonly breaker = new CircuitBreaker();
  private readonly looked = new Map<string, { at: number; isOpen: Promise<boolean> }>();
  /** Why it is passed by; null while it is asked. */
  private closedBy: string | null = null;

  constructor(private readonly states: IndexStatesRepository) {}

  /** What the index answers; null when it is not to be asked, or failed: then PostgreSQL is asked. */
  async ask<T>(description: IndexDescription, question: () => Promise<T>): Promise<T | null> {
    try {
      if (!(await this.isOpen(description))) throw new EngineError('behind');
      const answer = await this.breaker.run(question);
      this.note(null);
      return answer;
    } catch (error) {
      if (!(error instanceof EngineError)) throw error;
      this.note(error.message);
      return null;
    }
  }

  /** Whether a search would ask the index now. */
  async isAsked(description: IndexDescription): Promise<boolean> {
    return !this.breaker.isResting && (await this.isOpen(description));
  }

  private isOpen(description: IndexDescription): Promise<boolean> {
    const now = performance.now();
    const known = this.looked.get(description.name);
    if (known && now - known.at < LOOK_AGAIN_AFTER_MS) return known.isOpen;
    const isOpen = this.look(description);
    this.looked.set(description.name, { at: now, isOpen });
    return isOpen;
  }

  private async look(description: IndexDescription): Promise<boolean> {
    const state = await this.states.find(description.name);
    const isBuilt = state?.isBuilt === true && state.format === formatOf(description);
    return isBuilt && state.secondsBehind !== null && state.secondsBehind <= MOST_SECONDS_BEHIND;
  }

  /** Said once when it begins and once when it ends, not for every search. */
  private note(reason: string | null): void {
    if (reason === null && this.closedBy !== null) this.logger.log('Searches are answered by the search engine again');
    if (reason !== null && this.closedBy === null)
      this.logger.warn({ reason }, 'Searches are answered by PostgreSQL alone');
    this.closedBy = reason;
  }
}
