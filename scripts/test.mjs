// npm test: everything that decides whether a change may be merged, each part under its heading with its time. All parts
// run even when one fails, so that one run tells everything. The last line counts tests, and each other check as one.

import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { root } from './build.mjs';
import { checkCoverage } from './test/coverage.mjs';
import { interruptible, run } from './test/run.mjs';
import { runSuite } from './test/suite.mjs';

const workers = Math.max(2, Math.floor(availableParallelism() / 2));

const check = (name, script) => ({
  name,
  work: async () => asCount(await run('npm', ['run', '--silent', script])),
});

const suite = (name, project) => ({ name, work: () => runSuite(project, workers) });

const asCount = (ok) => (ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

const parts = [
  check('Format', 'check:format'),
  check('Lint', 'check:lint'),
  check('Types', 'check:types'),
  check('Boundaries', 'check:boundaries'),
  suite('Unit tests', 'unit'),
  check('Build', 'build'),
  suite('Integration tests on PostgreSQL', 'integration'),
  suite('HTTP tests', 'http'),
  suite('Browser tests in Chromium', 'browser'),
  { name: 'Coverage', work: async () => asCount(checkCoverage(join(root, 'coverage'))) },
];

interruptible();
const told = [];
for (const { name, work } of parts) {
  const began = performance.now();
  console.log(`\n=== ${name} ===\n`);
  told.push({ name, ...(await work()), seconds: (performance.now() - began) / 1000 });
}

const sum = (key) => told.reduce((total, part) => total + part[key], 0);
console.log('\n=== Summary ===\n');
for (const { name, passed, failed, seconds } of told) {
  const verdict = failed === 0 ? 'ok    ' : 'FAILED';
  console.log(
    `${verdict}  ${name.padEnd(34)}${String(passed).padStart(6)} passed ${String(failed).padStart(4)} failed ${seconds.toFixed(0).padStart(5)} s`,
  );
}
console.log(`\nAll in ${sum('seconds').toFixed(0)} s\n`);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') === 0 ? 0 : 1;
