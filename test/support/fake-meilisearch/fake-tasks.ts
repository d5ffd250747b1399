/** A task as the engine tells of it. */
export interface FakeTask {
  readonly uid: number;
  readonly indexUid: string | null;
  readonly type: string;
  status: 'enqueued' | 'processing' | 'succeeded' | 'failed';
  error: { message: string; code: string; type: string; link: string } | null;
  readonly enqueuedAt: string;
}

/** What a task does; throws a text of the engine's own list when it fails. */
export type FakeWork = () => void;

/** The engine's queue: one after the other, in the order in which they came, some time later. */
export class FakeTasks {
  readonly all: FakeTask[] = [];
  /** Tasks are taken, and wait until `release`. */
  held = false;
  /** So many of the next tasks fail for no reason of their own. */
  failing = 0;
  private readonly waiting: { task: FakeTask; work: FakeWork }[] = [];
  private isBusy = false;

  add(type: string, indexUid: string | null, work: FakeWork): FakeTask {
    const task: FakeTask = {
      uid: this.all.length,
      indexUid,
      type,
      status: 'enqueued',
      error: null,
      enqueuedAt: new Date().toISOString(),
    };
    this.all.push(task);
    this.waiting.push({ task, work });
    this.wake();
    return task;
  }

  release(): void {
    this.held = false;
    this.wake();
  }

  forget(): void {
    this.waiting.length = 0;
  }

  private wake(): void {
    if (this.isBusy || this.held) return;
    this.isBusy = true;
    setImmediate(() => {
      this.isBusy = false;
      const next = this.held ? undefined : this.waiting.shift();
      if (!next) return;
      this.carryOut(next.task, next.work);
      this.wake();
    });
  }

  private carryOut(task: FakeTask, work: FakeWork): void {
    task.status = 'processing';
    try {
      if (this.failing-- > 0) throw new Error('internal');
      work();
      task.status = 'succeeded';
    } catch (error) {
      const code = error instanceof Error ? error.message : 'internal';
      task.status = 'failed';
      task.error = { message: `It failed: ${code}`, code, type: 'invalid_request', link: '' };
    }
  }
}
