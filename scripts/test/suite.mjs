import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../build.mjs';
import { addUpCounts } from './counts.mjs';
import { run } from './run.mjs';

const jest = join(root, 'node_modules/jest/bin/jest.js');

/** Every file of the product counts, also one that no test loads. The entry points run as processes of their own. */
const product = ['{apps,libs}/**/*.ts', '!**/*.*spec.ts', '!libs/*/test/**', '!apps/*/src/main.ts', '!**/*.d.ts'];

/**
 * Runs projects of jest.config.js side by side, as one run, and keeps their coverage beside the other runs'. Counts the tests of
 * each: `{ passed, failed, kinds: { http: { passed, failed } } }`, where a file that does not even load is one failed test.
 */
export async function runSuite(projects, workers) {
  const name = projects.join('-');
  const results = join(root, 'coverage', `${name}-results.json`);
  mkdirSync(join(root, 'coverage'), { recursive: true });
  rmSync(results, { force: true });
  const coverage = join(root, 'coverage', name);
  rmSync(coverage, { recursive: true, force: true });
  mkdirSync(coverage, { recursive: true });
  const args = ['--selectProjects', ...projects, '--passWithNoTests', `--maxWorkers=${workers}`];
  args.push('--workerIdleMemoryLimit=1500MB', '--json', `--outputFile=${results}`, '--coverage');
  args.push(`--coverageDirectory=${coverage}`, '--coverageReporters=json');
  // The files that no test loads are looked for once.
  const all = projects.includes('unit') ? product.map((pattern) => `--collectCoverageFrom=${pattern}`) : [];
  process.env.COVERAGE_COUNTS = coverage;
  const ok = await run(process.execPath, [jest, ...args, ...all]);
  await addUpCounts(coverage);
  if (!existsSync(results)) {
    return { passed: 0, failed: 1, kinds: {} };
  }
  return countOf(JSON.parse(readFileSync(results, 'utf8')), ok);
}

/** By the end of a file's name: the projects of jest.config.js choose their files by it. */
const KINDS = { http: '.e2e-spec.ts', browser: '.browser-spec.ts', integration: '.int-spec.ts', unit: '.spec.ts' };

/** A run that fails without a failed test counts as one. */
function countOf({ numPassedTests, numFailedTests, numRuntimeErrorTestSuites, testResults }, ok) {
  const kinds = {};
  for (const { name, assertionResults, status } of testResults) {
    const kind = Object.keys(KINDS).find((one) => name.endsWith(KINDS[one]));
    const counted = (kinds[kind] ??= { passed: 0, failed: 0 });
    const count = (wanted) => assertionResults.filter((result) => result.status === wanted).length;
    counted.passed += count('passed');
    counted.failed += assertionResults.length === 0 && status === 'failed' ? 1 : count('failed');
  }
  const failed = numFailedTests + numRuntimeErrorTestSuites;
  return { passed: numPassedTests, failed: ok ? failed : Math.max(1, failed), kinds };
}
