// npm test: everything that decides whether a change may be merged, each part under its heading with its time. All parts
// run even when one fails, so that one run tells everything. The last line counts tests, and each other check as one.

import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { root } from './build.mjs';
import { checkCoverage } from './test/coverage.mjs';
import { interruptible, run, runQuietly } from './test/run.mjs';
import { runSuite } from './test/suite.mjs';

const workers = Math.max(2, Math.floor(availableParallelism() / 2));

const asCount = (ok) => (ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

const script = (name) => ['npm', ['run', '--silent', name]];

const suite = (name, ...projects) => ({ name, work: () => runSuite(projects, workers) });

/** Each keeps one core busy and needs nothing of the others: they run side by side. */
const checks = [
  { name: 'Lint', script: 'check:lint' },
  { name: 'Format', script: 'check:format' },
  { name: 'Types', script: 'check:types' },
  { name: 'Boundaries', script: 'check:boundaries' },
];

const parts = [
  suite('Unit tests', 'unit'),
  { name: 'Build', work: async () => asCount(await run(...script('build'))) },
  // One run for all that need PostgreSQL: the longest files begin first, and no worker waits three times for the other's last.
  suite('PostgreSQL, HTTP and Chromium', 'integration', 'http', 'browser'),
  { name: 'Coverage', work: async () => asCount(checkCoverage(join(root, 'coverage'))) },
];

const told = [];
const heading = (name) => console.log(`\n=== ${name} ===\n`);
const secondsSince = (began) => (performance.now() - began) / 1000;

/** Takes one check after the other until none is left; what each says is shown under its heading when it ends. */
async function takeChecks(left) {
  for (let next = left.shift(); next; next = left.shift()) {
    const began = performance.now();
    const { ok, said } = await runQuietly(...script(next.script));
    heading(next.name);
    process.stdout.write(said);
    told.push({ name: next.name, ...asCount(ok), seconds: secondsSince(began) });
  }
}

interruptible();
const started = performance.now();
const left = [...checks];
await Promise.all(Array.from({ length: workers }, () => takeChecks(left)));
for (const { name, work } of parts) {
  const began = performance.now();
  heading(name);
  told.push({ name, ...(await work()), seconds: secondsSince(began) });
}

const sum = (key) => told.reduce((total, part) => total + part[key], 0);
heading('Summary');
const counts = ({ passed, failed }) => `${String(passed).padStart(6)} passed ${String(failed).padStart(4)} failed`;
for (const { name, passed, failed, seconds, kinds = {} } of told) {
  const verdict = failed === 0 ? 'ok    ' : 'FAILED';
  console.log(`${verdict}  ${name.padEnd(34)}${counts({ passed, failed })} ${seconds.toFixed(0).padStart(5)} s`);
  if (Object.keys(kinds).length < 2) continue;
  for (const [kind, count] of Object.entries(kinds))
    console.log(`          of them ${kind.padEnd(24)}${counts(count)}`);
}
console.log(`\nAll in ${secondsSince(started).toFixed(0)} s\n`);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') === 0 ? 0 : 1;
