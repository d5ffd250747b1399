/*
  Builds what browsers fetch: dist/assets/<name>.<hash>.<ext> and dist/assets/manifest.json (name → address).
  An address never changes what it holds, so the server may let it be kept for ever.

  Scripts are ES modules that import one another by relative address, so they share one hashed folder.
*/
import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const source = join(root, 'libs/web/src/assets');
const modules = join(root, 'node_modules');
const font = join(modules, '@fontsource/atkinson-hyperlegible-next');
const govukScript = join(modules, 'govuk-frontend/dist/govuk/govuk-frontend.min.js');
const passkeyScript = join(modules, '@simplewebauthn/browser/dist/bundle/index.umd.min.js');

/** What the week editor shares with the server, so that both know one week: TypeScript, stripped of its types here. */
const components = join(root, 'libs/web/src/components');
const SHARED = ['span-field', 'time-words', 'week-model', 'week-ring', 'week-span', 'week-words'];

/** What a conversation's page shares with the server's tests and, in protocol.ts, with the server. */
const live = join(root, 'libs/messaging/src/live');
const LIVE = ['protocol', 'client/line', 'client/message-log', 'client/send-queue', 'client/conversation-client'];
const socketScript = join(modules, 'socket.io-client/dist/socket.io.esm.min.js');

/** Latin for English; Latin extended for Welsh and Polish names. The unicode ranges are the font package's own. */
const FACES = ['400', '700'].flatMap((weight) => ['latin-ext', 'latin'].map((subset) => ({ weight, subset })));

const digest = (...parts) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex').slice(0, 12);
};

async function filesUnder(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !/\.spec\.[jt]s$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

/** One hash over everything that decides the output. */
async function inputsHash() {
  const packages = [
    '@swc/core',
    'govuk-frontend',
    'sass',
    '@fontsource/atkinson-hyperlegible-next',
    '@simplewebauthn/browser',
    'socket.io-client',
  ];
  const files = [
    fileURLToPath(import.meta.url),
    ...packages.map((name) => join(modules, name, 'package.json')),
    ...SHARED.map((name) => join(components, `${name}.ts`)),
    ...LIVE.map((name) => join(live, `${name}.ts`)),
    ...(await filesUnder(source)),
  ];
  const parts = await Promise.all(files.map(async (file) => [file.slice(root.length), await readFile(file)]));
  return digest(...parts.flat());
}

async function buildFonts(write) {
  const rules = [];
  for (const { weight, subset } of FACES) {
    const name = `atkinson-hyperlegible-next-${subset}-${weight}-normal.woff2`;
    const address = await write(name, await readFile(join(font, 'files', name)));
    const all = await readFile(join(font, `${weight}.css`), 'utf8');
    const range = new RegExp(`/files/${name}[^}]*?unicode-range:([^;]+);`).exec(all)?.[1].trim();
    if (!range) throw new Error(`The font package has no unicode range for ${name}`);
    rules.push(
      `@font-face{font-family:'Atkinson Hyperlegible Next';font-style:normal;font-display:swap;font-weight:${weight};` +
        `src:url(${address}) format('woff2');unicode-range:${range}}`,
    );
  }
  await write('fonts.css', rules.join('\n'));
}

async function buildStyles(write) {
  const { compile } = createRequire(import.meta.url)('sass');
  const govuk = compile(join(source, 'govuk.scss'), { loadPaths: [modules], style: 'compressed', quietDeps: true });
  await write('govuk.css', govuk.css);
  const partials = (await filesUnder(join(source, 'look'))).filter((file) => file.endsWith('.css'));
  const texts = await Promise.all(partials.map((file) => readFile(file, 'utf8')));
  await write('look.css', texts.join('\n'));
}

/** The scripts in one hashed folder; the manifest names the files at its top: those are what pages ask for. */
async function buildScripts(target, manifest) {
  const folder = join(source, 'scripts');
  const own = (await filesUnder(folder)).filter((file) => file.endsWith('.js'));
  const files = await Promise.all([
    ...own.map(async (file) => [file.slice(folder.length + 1).replaceAll('\\', '/'), await readFile(file, 'utf8')]),
    ...SHARED.map(async (name) => [`shared/${name}.js`, await browserScript(join(components, `${name}.ts`))]),
    ...LIVE.map(async (name) => [`live/${name}.js`, await browserScript(join(live, `${name}.ts`))]),
    readFile(govukScript, 'utf8').then((text) => ['govuk-frontend.js', withoutMap(text)]),
    readFile(socketScript, 'utf8').then((text) => ['socket-io.js', withoutMap(text)]),
    readFile(passkeyScript, 'utf8').then((text) => ['simplewebauthn.js', text]),
  ]);
  const folderName = `scripts.${digest(...files.flat())}`;
  for (const [name, text] of files) {
    const file = join(target, folderName, name);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
    if (!name.includes('/')) manifest[name] = `/assets/${folderName}/${name}`;
  }
}

const withoutMap = (text) => text.replace(/\/\/# sourceMappingURL=.*\s*$/, '');

async function browserScript(file) {
  const { transform } = createRequire(import.meta.url)('@swc/core');
  const { code } = await transform(await readFile(file, 'utf8'), {
    filename: file,
    configFile: false,
    swcrc: false,
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'es6' },
  });
  return code.replace(/( from )(['"])(\.\.?\/[^'"]+)\2/g, "$1'$3.js'");
}

async function readManifest(file) {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT' || error instanceof SyntaxError) return null;
    throw error;
  }
}

/**
 * Builds into dist/assets unless what is there was built from the same inputs. Returns { built, manifest }. Names carry
 * their hash, so new files go beside the old ones, and the manifest, put in place last, changes from one to the other at
 * once. What the manifest before named is kept: a server that is running may still be asked for it.
 */
export async function buildAssets() {
  const out = join(root, 'dist/assets');
  const inputs = await inputsHash();
  const old = await readManifest(join(out, 'manifest.json'));
  if (old?.inputs === inputs) return { built: false, manifest: old.files };

  await mkdir(out, { recursive: true });
  const manifest = {};
  const write = async (name, content) => {
    const hashed = name.replace(/(\.[a-z0-9]+)$/, `.${digest(content)}$1`);
    await writeFile(join(out, hashed), content);
    return (manifest[name] = `/assets/${hashed}`);
  };
  await buildFonts(write);
  await buildStyles(write);
  for (const name of ['icons.svg', 'mark.svg']) await write(name, await readFile(join(source, name)));
  await buildScripts(out, manifest);
  const draft = join(out, `manifest.${process.pid}.json`);
  await writeFile(draft, `${JSON.stringify({ inputs, files: manifest }, null, 2)}\n`);
  await rename(draft, join(out, 'manifest.json'));
  await removeOthers(out, [...Object.values(manifest), ...Object.values(old?.files ?? {})]);
  return { built: true, manifest };
}

async function removeOthers(out, addresses) {
  const kept = new Set(['manifest.json', ...addresses.map((address) => address.split('/')[2])]);
  for (const name of await readdir(out)) {
    if (!kept.has(name) && !name.startsWith('manifest.')) await rm(join(out, name), { recursive: true, force: true });
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const from = Date.now();
  const { built } = await buildAssets();
  console.log(built ? `Assets built in ${Date.now() - from} ms` : 'Assets are up to date');
}
