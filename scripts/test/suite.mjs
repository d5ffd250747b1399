import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../build.mjs';
import { addUpCounts } from './counts.mjs';
import { run } from './run.mjs';

const jest = join(root, 'node_modules/jest/bin/jest.js');

/** Every file of the product counts, also one that no test loads. The entry points run as processes of their own. */
const product = ['{apps,libs}/**/*.ts', '!**/*.*spec.ts', '!libs/*/test/**', '!apps/*/src/main.ts', '!**/*.d.ts'];

/** Runs one project of jest.config.js and keeps its coverage beside the others'. Counts its tests. */
export async function runSuite(project, workers) {
  const results = join(root, 'coverage', `${project}-results.json`);
  mkdirSync(join(root, 'coverage'), { recursive: true });
  rmSync(results, { force: true });
  const coverage = join(root, 'coverage', project);
  rmSync(coverage, { recursive: true, force: true });
  mkdirSync(coverage, { recursive: true });
  const args = ['--selectProjects', project, '--passWithNoTests', `--maxWorkers=${workers}`];
  args.push('--workerIdleMemoryLimit=1500MB', '--json', `--outputFile=${results}`, '--coverage');
  args.push(`--coverageDirectory=${coverage}`, '--coverageReporters=json');
  // The files that no test loads are looked for once.
  const all = project === 'unit' ? product.map((pattern) => `--collectCoverageFrom=${pattern}`) : [];
  process.env.COVERAGE_COUNTS = coverage;
  const ok = await run(process.execPath, [jest, ...args, ...all]);
  await addUpCounts(coverage);
  if (!existsSync(results)) {
    return { passed: 0, failed: 1 };
  }
  return countOf(JSON.parse(readFileSync(results, 'utf8')), ok);
}

/** A file that does not even load counts as one failed test, and so does a run that fails without one. */
function countOf({ numPassedTests, numFailedTests, numRuntimeErrorTestSuites }, ok) {
  const failed = numFailedTests + numRuntimeErrorTestSuites;
  return { passed: numPassedTests, failed: ok ? failed : Math.max(1, failed) };
}
