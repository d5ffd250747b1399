import { createRequire } from 'node:module';
import { createReadStream, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const require = createRequire(import.meta.url);
/** What Jest's own report of coverage uses. */
const fromReporters = createRequire(createRequire(require.resolve('jest')).resolve('@jest/core'));
const { createCoverageMap } = require('istanbul-lib-coverage');
const { createSourceMapStore } = createRequire(fromReporters.resolve('@jest/reporters'))('istanbul-lib-source-maps');

const COUNTS = /^counts-\d+\.jsonl$/;

/**
 * Adds up what the workers of a suite wrote (counting-environment.cjs), to the files that Jest was told to look for and found
 * in no test, and leaves it as Jest would have.
 */
export async function addUpCounts(folder) {
  const files = new Map();
  const parts = readdirSync(folder).filter((name) => COUNTS.test(name));
  for (const part of parts) {
    for await (const line of createInterface({ input: createReadStream(join(folder, part)) })) addLine(files, line);
    rmSync(join(folder, part));
  }
  if (files.size === 0) return;
  const counted = await createSourceMapStore().transformCoverage(createCoverageMap(Object.fromEntries(files)));
  const report = join(folder, 'coverage-final.json');
  const unloaded = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : {};
  // What Jest says of a file that is counted has its branches in other places: they would be missing twice.
  writeFileSync(report, JSON.stringify({ ...unloaded, ...counted.toJSON() }));
}

function addLine(files, line) {
  if (line === '') return;
  const news = JSON.parse(line);
  const known = files.get(news.path);
  if (!known) return void files.set(news.path, news);
  for (const kind of ['s', 'f', 'b']) known[kind] = sumOf(known[kind], Object.values(news[kind]));
}

/** The keys of each kind stand in the same order in every process: the code is the same. */
function sumOf(counts, more) {
  const sum = (one, other) => (Array.isArray(one) ? one.map((count, way) => count + other[way]) : one + other);
  return Object.fromEntries(Object.entries(counts).map(([key, count], at) => [key, sum(count, more[at])]));
}
