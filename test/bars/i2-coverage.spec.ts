import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const CHECK = pathToFileURL(resolve(__dirname, '../../scripts/test/coverage.mjs')).href;

/** What istanbul would write of one file of so many lines and branches of two ways each. */
function coverageOf({ lines, linesRun, branches, branchesRun }: Record<string, number>): object {
  const place = (line: number) => ({ start: { line, column: 0 }, end: { line, column: 9 } });
  const each = <T>(count: number | undefined, make: (n: number) => T) =>
    Object.fromEntries(Array.from({ length: count ?? 0 }, (_, n) => [String(n), make(n)]));
  const path = '/made-up.ts';
  return {
    [path]: {
      path,
      statementMap: each(lines, (n) => place(n + 1)),
      s: each(lines, (n) => (n < (linesRun ?? 0) ? 1 : 0)),
      fnMap: {},
      f: {},
      branchMap: each(branches, (n) => ({ type: 'if', loc: place(n + 1), locations: [place(n + 1), place(n + 1)] })),
      b: each(branches, (n) => (n < (branchesRun ?? 0) ? [1, 1] : [0, 0])),
    },
  };
}

/** I2. What npm test asks of the coverage of all suites together. It is red with a line or a branch too few. */
describe('I2: coverage', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'coverage-'));
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  function isEnough(...suites: readonly object[]): boolean {
    suites.forEach((suite, n) => {
      mkdirSync(join(folder, `suite-${n}`));
      writeFileSync(join(folder, `suite-${n}`, 'coverage-final.json'), JSON.stringify(suite));
    });
    const script = `const { checkCoverage } = await import(${JSON.stringify(CHECK)}); const said = console.log; console.log = () => undefined; const ok = checkCoverage(${JSON.stringify(folder)}); said(ok);`;
    return (
      execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' }).trim() === 'true'
    );
  }

  it.each([
    ['95 of 100 lines and 90 of 100 branches', { lines: 100, linesRun: 95, branches: 100, branchesRun: 90 }, true],
    ['a line less', { lines: 100, linesRun: 94, branches: 100, branchesRun: 90 }, false],
    ['a branch less', { lines: 100, linesRun: 95, branches: 100, branchesRun: 89 }, false],
  ])('with %s', (_what, counts, expected) => {
    expect(isEnough(coverageOf(counts))).toBe(expected);
  });

  it('counts what any of the suites ran', () => {
    const half = { lines: 100, branches: 100 };
    const [few, others] = [
      coverageOf({ ...half, linesRun: 50, branchesRun: 50 }),
      coverageOf({ ...half, linesRun: 100, branchesRun: 100 }),
    ];
    expect(isEnough(few)).toBe(false);
    rmSync(join(folder, 'suite-0'), { recursive: true });
    expect(isEnough(few, others)).toBe(true);
  });
});
