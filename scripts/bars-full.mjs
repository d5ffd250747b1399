// npm run bars:full: the files of test/bars in their full size, one after the other, each in a run of its own so that one that
// fails takes no other with it. npm test runs the same files in a short form. Names choose some: npm run bars:full -- b3 g2.
// What was measured stands in coverage/bars-full.md.

import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { root } from './build.mjs';
import { interruptible, run } from './test/run.mjs';

const jest = join(root, 'node_modules/jest/bin/jest.js');
const answer = join(root, 'coverage/bars-full.json');
const isTest = /\.(spec|int-spec|e2e-spec|browser-spec)\.ts$/;

process.env.BARS = 'full';
interruptible();
const asked = process.argv.slice(2).map((name) => name.toLowerCase());
const files = readdirSync(join(root, 'test/bars'))
  .filter((file) => isTest.test(file))
  .filter(
    (file) => asked.length === 0 || asked.some((name) => file.startsWith(`${name}-`) || file.startsWith(`${name}.`)),
  )
  .sort();
if (files.length === 0) throw new Error(`There is no bar called ${asked.join(', ')} in test/bars.`);
mkdirSync(join(root, 'coverage'), { recursive: true });

const lines = [];
for (const file of files) {
  const bar = await tried(file);
  lines.push(bar);
  console.log(`\n${bar}\n`);
  writeTable();
}
console.log(readFileSync(join(root, 'coverage/bars-full.md'), 'utf8'));
process.exitCode = lines.every((line) => line.endsWith('| met |')) ? 0 : 1;

async function tried(file) {
  rmSync(answer, { force: true });
  const began = performance.now();
  const args = [jest, '--runTestsByPath', join('test/bars', file), '--runInBand', '--verbose'];
  const ok = await run(process.execPath, [...args, '--json', `--outputFile=${answer}`]);
  const seconds = (performance.now() - began) / 1000;
  return `| ${file.replace(isTest, '')} | ${countOf(answer)} | ${seconds.toFixed(0)} | ${ok ? 'met' : 'MISSED'} |`;
}

/** A file that does not load leaves no count. */
function countOf(path) {
  try {
    const { numPassedTests, numTotalTests } = JSON.parse(readFileSync(path, 'utf8'));
    return `${numPassedTests} of ${numTotalTests}`;
  } catch (error) {
    return `none (${error.code ?? error.name})`;
  }
}

function writeTable() {
  const machine = `${availableParallelism()} × ${cpus()[0].model}, Node ${process.version}, load ${loadavg()[0].toFixed(1)}`;
  const head = ['# Bars in their full form', '', `${new Date().toISOString().slice(0, 16)}, ${machine}.`, ''];
  const table = ['| bar | tests | seconds | |', '| --- | --- | --- | --- |', ...lines, ''];
  writeFileSync(join(root, 'coverage/bars-full.md'), [...head, ...table].join('\n'));
}
