import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '../..');

/** The product's own files, as they are kept. */
const files = execFileSync('git', ['ls-files', 'apps', 'libs'], { cwd: root, encoding: 'utf8' })
  .split('\n')
  .filter((path) => /\.(ts|js|njk|css|scss|sql)$/.test(path));
const product = files.filter((path) => !/\.(spec|int-spec)\.ts$|\/test\//.test(path));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const within = (pattern: RegExp, among: readonly string[]): string[] =>
  among.filter((path) => pattern.test(read(path)));

const MOST_LINES = 250;

/** What the linter cannot see: templates and styles, and what must stand in one place only. */
describe('The source', () => {
  it('is there to be looked at', () => {
    expect(product.length).toBeGreaterThan(300);
  });

  it('keeps every file short enough to be read in one go', () => {
    const long = product.filter((path) => read(path).split('\n').length - 1 > MOST_LINES);
    expect(long).toEqual([]);
  });

  it('reads the environment in one place', () => {
    expect(within(/process\.env\b/, product)).toEqual(['libs/platform/src/config/config.ts']);
  });

  it('names the licensee of a connection inside a transaction only', () => {
    const setters = within(/set_config\(\s*'app\.licensee_id'/, product);
    expect(setters.length).toBeGreaterThan(0);
    for (const path of setters)
      for (const [call] of read(path).matchAll(/set_config\(\s*'app\.licensee_id'[^)]*\)/g))
        expect(call).toMatch(/,\s*true\)$/);
    expect(within(/\bSET\s+(SESSION\s+)?app\.licensee_id/i, product)).toEqual([]);
  });

  it('puts nothing inline into a page and takes nothing through unescaped', () => {
    const views = product.filter((path) => path.endsWith('.njk'));
    expect(views.length).toBeGreaterThan(40);
    expect(within(/\|\s*safe\b|autoescape\s+false/, views)).toEqual([]);
    expect(within(/\sstyle=|\son[a-z]+=|<style\b|javascript:/i, views)).toEqual([]);
    expect(within(/<script(?![^>]*\bsrc=)/, views)).toEqual([]);
  });

  it('includes no template in another: what follows stays in memory after the page was sent', () => {
    expect(within(/\{%-?\s*include\b/, product)).toEqual([]);
  });

  it('has no console, debugger or test left alone in it', () => {
    const code = files.filter((path) => path.endsWith('.ts'));
    expect(within(/\bconsole\.|\bdebugger\b|\b(?:it|describe)\.only\(|\b(?:it|describe)\.skip\(/, code)).toEqual([]);
  });
});
