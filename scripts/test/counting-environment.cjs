// Where coverage is counted, in the one environment that all files of a process run in, one after the other:
// modules that are loaded once (kept-modules.cjs) know its globals. What a file may have changed of it is put back.
// By itself Jest copies all that a file's coverage says, places and source maps too, sends it to its first process and adds it
// up there: three seconds for each file that starts the server, and there are more than a hundred. What was not loaded before is
// written down whole, once for each worker; then only the counts. scripts/test/counts.mjs adds them up.

const { appendFileSync } = require('node:fs');
const { join } = require('node:path');
const { TestEnvironment } = require('jest-environment-node');

/** What Jest keeps of one file among the globals: its tests and its time-outs. */
const OF_ONE_FILE = /^(JEST_STATE_SYMBOL|EVENT_HANDLERS|TEST_TIMEOUT_SYMBOL|(LOG_ERRORS|WAIT)_BEFORE_RETRY|RETRY_\w+)$/;

class CountingEnvironment extends TestEnvironment {
  /** path → hash of what this worker has written down whole. */
  told = new Map();
  /** path → the counters that its code adds to. */
  counters = new Map();

  constructor(...given) {
    super(...given);
    const { exit, env } = this.global.process;
    this.began = { exit, env: { ...env } };
  }

  handleTestEvent({ name }) {
    const folder = process.env.COVERAGE_COUNTS;
    if (name !== 'run_finish' || !folder) return;
    for (const file of Object.values(this.global.__coverage__ ?? {})) this.counters.set(file.path, file);
    const lines = [...this.counters.values()].map((file) => this.newsOf(file)).filter(Boolean);
    appendFileSync(join(folder, `counts-${process.pid}.jsonl`), lines.map((line) => `${line}\n`).join(''));
    // Nothing is left that Jest would copy.
    this.global.__coverage__ = {};
  }

  /** Says it once, and counts from nothing again: the module stays loaded. */
  newsOf(file) {
    const { path, hash } = file;
    const isTold = this.told.get(path) === hash;
    const counts = { s: Object.values(file.s), f: Object.values(file.f), b: Object.values(file.b) };
    if (isTold && !Object.values(counts).flat(2).some(Boolean)) return null;
    const news = JSON.stringify(isTold ? { path, ...counts } : file);
    this.told.set(path, hash);
    for (const counted of [file.s, file.f]) for (const key of Object.keys(counted)) counted[key] = 0;
    for (const ways of Object.values(file.b)) ways.fill(0);
    return news;
  }

  /** Once for each file; the environment itself stays. */
  async teardown() {
    const { global, began } = this;
    this.fakeTimersModern.useRealTimers();
    global.process.exit = began.exit;
    for (const name of Object.keys(global.process.env)) if (!(name in began.env)) delete global.process.env[name];
    Object.assign(global.process.env, began.env);
    for (const symbol of Object.getOwnPropertySymbols(global))
      if (OF_ONE_FILE.test(symbol.description ?? '')) delete global[symbol];
  }
}

let kept;

/** Called with new for each file. */
module.exports = function keptEnvironment(...given) {
  kept ??= new CountingEnvironment(...given);
  return kept;
};
