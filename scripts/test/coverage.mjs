import { createRequire } from 'node:module';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from '../build.mjs';

const { createCoverageMap } = createRequire(import.meta.url)('istanbul-lib-coverage');

/** What the project promises of itself, in percent. */
const BAR = { lines: 95, branches: 90 };
const WORST_SHOWN = 15;

/** Adds up the coverage of all suites, shows the files that lack most, and says whether both bars are met. */
export function checkCoverage(folder) {
  const map = createCoverageMap({});
  for (const suite of readdirSync(folder)) {
    const file = join(folder, suite, 'coverage-final.json');
    if (existsSync(file)) {
      map.merge(JSON.parse(readFileSync(file, 'utf8')));
    }
  }
  const total = map.getCoverageSummary().toJSON();
  writeFileSync(join(folder, 'coverage-summary.json'), JSON.stringify(total, null, 2));
  showWorst(map);
  const verdicts = Object.entries(BAR).map(([kind, bar]) => {
    const { pct, covered, total: all } = total[kind];
    const met = pct >= bar;
    console.log(`${met ? 'ok    ' : 'FAILED'}  ${kind.padEnd(9)} ${pct} % (${covered} of ${all}), the bar is ${bar} %`);
    return met;
  });
  return verdicts.every(Boolean);
}

/** Those that pull the figures down most: by the number of lines and branches without a test. */
function showWorst(map) {
  const files = map.files().map((path) => {
    const { lines, branches } = map.fileCoverageFor(path).toSummary().toJSON();
    const missing = lines.total - lines.covered + branches.total - branches.covered;
    return { path: relative(root, path), missing, lines: lines.pct, branches: branches.pct };
  });
  const worst = files.filter(({ missing }) => missing > 0).sort((a, b) => b.missing - a.missing);
  worst.slice(0, WORST_SHOWN).forEach(({ path, missing, lines, branches }) => {
    console.log(`${String(missing).padStart(5)} missing  lines ${lines} %, branches ${branches} %  ${path}`);
  });
  console.log('');
}
