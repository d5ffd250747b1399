/**
 * What has been started, to be stopped in the other order: by Ctrl-C, by a signal, after a failed start, and as a last
 * resort while the process ends.
 */
export class StopList {
  #started = [];
  #starting = Promise.resolve();
  #stopping = null;

  constructor() {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
      process.on(signal, () => void this.#leave());
    }
    process.on('exit', () => this.#stopNow());
  }

  /** Somebody asked us to stop: nothing further is to be started. */
  get isStopping() {
    return this.#stopping !== null;
  }

  add(name, stop, stopNow = () => undefined) {
    this.#started.push({ name, stop, stopNow });
  }

  /** A signal that comes while we are still starting waits for the step at hand, so that nothing is left half-started. */
  async guard(work) {
    this.#starting = work();
    await this.#starting;
  }

  stopAll() {
    this.#stopping ??= this.#stopEach();
    return this.#stopping;
  }

  async #leave() {
    if (this.#stopping) {
      return;
    }
    console.log('\nStopping …');
    this.#stopping = this.#whenStarted().then(() => this.#stopEach());
    await this.#stopping;
    console.log('Stopped. Everything is kept.');
    process.exit(process.exitCode ?? 0);
  }

  async #whenStarted() {
    await this.#starting.catch(() => undefined);
  }

  async #stopEach() {
    while (this.#started.length > 0) {
      const { name, stop } = this.#started.at(-1);
      try {
        await stop();
      } catch (error) {
        console.error(`The ${name} did not stop in order: ${error.message}`);
        process.exitCode = 1;
      }
      this.#started.pop();
    }
  }

  #stopNow() {
    for (const { stopNow } of this.#started.splice(0).reverse()) {
      stopNow();
    }
  }
}
