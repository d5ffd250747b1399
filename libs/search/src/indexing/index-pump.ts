import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Meili } from '../engines/meilisearch/meili';
import { IndexKeeper } from './index-keeper.service';
import { IndexNewsRepository } from './index-news.repository';
import { IndexStatesRepository } from './index-states.repository';

const SWEEP_MS = 5_000;
const LISTEN_AGAIN_MS = 1_000;

/**
 * Keeps the indexes of an engine beside PostgreSQL up to date: news of a change wakes it as soon as it is committed, a sweep finds
 * what was missed or waits for another try. Without such an engine it notes that nothing is written, once, and rests.
 */
@Injectable()
export class IndexPump implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly timers = new Set<NodeJS.Timeout>();
  private running: Promise<void> | undefined;
  private isWanted = false;
  private stopped = false;

  constructor(
    private readonly meili: Meili,
    private readonly keeper: IndexKeeper,
    private readonly news: IndexNewsRepository,
    private readonly states: IndexStatesRepository,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (!this.meili.isSet) return this.states.forget(null);
    await this.listen();
    this.sweep();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    for (const timer of this.timers) clearTimeout(timer);
    await this.running;
    await this.keeper.stop();
    await this.news.stop();
  }

  private listen(): Promise<void> {
    return this.news.listen({
      heard: () => this.wake(),
      lost: () => this.later(() => void this.listen(), LISTEN_AGAIN_MS),
    });
  }

  private sweep(): void {
    this.wake();
    this.later(() => this.sweep(), SWEEP_MS);
  }

  /** Whoever wakes it while it works gets another round after this one: many changes in a moment are one round. */
  private wake(): void {
    this.isWanted = true;
    this.running ??= this.work().finally(() => (this.running = undefined));
  }

  private async work(): Promise<void> {
    while (this.isWanted && !this.stopped) {
      this.isWanted = false;
      await this.keeper.round();
    }
  }

  private later(deed: () => void, ms: number): void {
    if (this.stopped) return;
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      deed();
    }, ms);
    this.timers.add(timer);
  }
}
