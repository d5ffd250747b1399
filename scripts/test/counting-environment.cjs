// Where coverage is counted in long suites. By itself Jest copies all that a file's coverage says, places and source maps too,
// sends it to its first process and adds it up there: three seconds for each file that starts the server, and there are more
// than a hundred. What a file did not load before is written down whole, once for each worker; then only the counts.
// scripts/test/counts.mjs adds them up.

const { appendFileSync } = require('node:fs');
const { join } = require('node:path');
const { TestEnvironment } = require('jest-environment-node');

/** path → hash of what this worker has written down whole. */
const told = new Map();

class CountingEnvironment extends TestEnvironment {
  handleTestEvent({ name }) {
    const folder = process.env.COVERAGE_COUNTS;
    const { __coverage__: coverage } = this.global;
    if (name !== 'run_finish' || !folder || !coverage) return;
    const lines = Object.values(coverage).map((file) => JSON.stringify(newsOf(file)));
    appendFileSync(join(folder, `counts-${process.pid}.jsonl`), `${lines.join('\n')}\n`);
    // Nothing is left that Jest would copy.
    this.global.__coverage__ = {};
  }
}

function newsOf(file) {
  const { path, hash, s, f, b } = file;
  if (told.get(path) === hash) return { path, s: Object.values(s), f: Object.values(f), b: Object.values(b) };
  told.set(path, hash);
  return file;
}

module.exports = CountingEnvironment;
