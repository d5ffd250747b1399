import { availableParallelism, cpus } from 'node:os';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/build.mjs';

const FOLDER = join(root, 'test/bench/results');
const KEPT = join(FOLDER, 'search.json');
const PARTS = ['base', 'england', 'million'];

/**
 * Writes what was measured now beside what was measured before: a part that was not run keeps its figures and their date.
 * `results`: part → { figures: side → { rps, p95 in ms }, memory in MB }.
 */
export function report(results, { rounds, seconds }) {
  const machine = `${availableParallelism()} × ${cpus()[0].model}, Node ${process.version}`;
  const run = { machine, on: new Date().toISOString().slice(0, 10), rounds, seconds };
  const measured = Object.fromEntries(Object.entries(results).map(([part, result]) => [part, { ...result, ...run }]));
  const all = { ...keptParts(), ...measured };
  const parts = PARTS.filter((part) => all[part]).map((part) => [part, all[part]]);
  const list = bars(Object.fromEntries(parts));
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, 'search.md'), textOf(parts, list));
  writeFileSync(KEPT, `${JSON.stringify({ parts: Object.fromEntries(parts), bars: list }, null, 2)}\n`);
  console.log(`\n${textOf(parts, list)}`);
}

function keptParts() {
  try {
    return JSON.parse(readFileSync(KEPT, 'utf8')).parts ?? {};
  } catch (error) {
    if (error.code === 'ENOENT') return {};
    throw error;
  }
}

function bars({ base, england, million }) {
  const list = [];
  const add = (name, value, limit, atMost = true) =>
    list.push({
      name,
      value: Number(value.toFixed(2)),
      limit,
      met: atMost ? value <= limit : value >= limit,
      sign: atMost ? '≤' : '≥',
    });
  if (base) {
    const { 'plain handler': plain, 'our API': api, 'our page': page } = base.figures;
    add('API requests a second ÷ plain', api.rps / plain.rps, 0.75, false);
    add('API p95 ÷ plain p95', api.p95 / plain.p95, 1.4);
    add('page p95 ÷ API p95', page.p95 / api.p95, 1.6);
  }
  if (england)
    add('p95 in 123,000 ÷ p95 in 5,000', england.figures.england.p95 / england.figures['register of 5,000'].p95, 1.5);
  if (million)
    add(
      'p95 in a million over 30 ÷ p95 in 5,000',
      million.figures.million.p95 / million.figures['register of 5,000'].p95,
      2,
    );
  const memories = [base, england, million].filter(Boolean).map(({ memory }) => memory.most);
  add('server, resident at most (MB)', Math.max(...memories), 300);
  return list;
}

function textOf(parts, list) {
  const runs = parts.map(
    ([part, { machine, on, rounds, seconds, memory }]) =>
      `| ${part} | ${on} | ${machine} | ${rounds} runs of ${seconds} s | ${memory.most} |`,
  );
  const figures = parts.flatMap(([part, { figures: sides }]) =>
    Object.entries(sides).map(
      ([side, { rps, p95 }]) => `| ${part} | ${side} | ${rps.toFixed(0)} | ${p95.toFixed(1)} |`,
    ),
  );
  return [
    '# Search benchmark',
    '',
    'Medians, 20 connections, the load generator on the same machine.',
    '',
    '| part | run on | machine | runs | server, resident at most (MB) |',
    '| --- | --- | --- | --- | --- |',
    ...runs,
    '',
    '| part | side | requests a second | p95 ms |',
    '| --- | --- | --- | --- |',
    ...figures,
    '',
    '| bar | measured | wanted | |',
    '| --- | --- | --- | --- |',
    ...list.map(
      ({ name, value, limit, met, sign }) => `| ${name} | ${value} | ${sign} ${limit} | ${met ? 'met' : 'MISSED'} |`,
    ),
    '',
  ].join('\n');
}
