import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** A browser that starts here, and what it must find in its environment. */
export interface ChromiumProgram {
  path: string;
  environment: Record<string, string>;
}

const work = resolve(__dirname, '../.work');

const INSTALLED = [
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

const MEND =
  'There is no browser for the browser tests. Set CHROME_PATH to the full path of Chrome or Chromium, or install one.';

/** CHROME_PATH, else the Chromium out of the npm registry (Linux on x64), else an installed Chrome. */
export function findChromium(): ChromiumProgram {
  const chosen = process.env['CHROME_PATH'];
  if (chosen) {
    if (!existsSync(chosen)) {
      throw new Error(`CHROME_PATH names ${chosen}, which is not there. ${MEND}`);
    }
    return { path: chosen, environment: {} };
  }
  if (process.platform === 'linux' && process.arch === 'x64') {
    return packagedChromium();
  }
  const installed = INSTALLED.find((path) => existsSync(path));
  if (!installed) {
    throw new Error(MEND);
  }
  return { path: installed, environment: {} };
}

/**
 * The package keeps the browser compressed, made for a cloud function's /tmp. We unpack it once, in a folder of ours that
 * gets its name when it is whole, so that several workers and a killed run never meet half a browser.
 */
function packagedChromium(): ChromiumProgram {
  const home = dirname(dirname(dirname(require.resolve('@sparticuz/chromium'))));
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string };
  const folder = join(work, `chromium-${version}`);
  if (!existsSync(folder)) {
    unpack(home, folder);
  }
  const path = join(folder, 'chromium');
  const environment: Record<string, string> = existsSync('/etc/fonts/fonts.conf')
    ? {}
    : { FONTCONFIG_FILE: join(folder, 'fonts/fonts.conf') };
  // A bare machine may lack the few libraries that the package brings; a machine that has them uses its own.
  const withLibraries = { ...environment, LD_LIBRARY_PATH: join(folder, 'al2023/lib') };
  const fitting = [environment, withLibraries].find((candidate) => starts(path, candidate));
  if (!fitting) {
    throw new Error(`The Chromium of the package @sparticuz/chromium does not start here. ${MEND}`);
  }
  return { path, environment: fitting };
}

function unpack(home: string, folder: string): void {
  mkdirSync(work, { recursive: true });
  const draft = mkdtempSync(`${folder}-`);
  const script = `import chromium from ${JSON.stringify(join(home, 'build/esm/index.js'))}; await chromium.executablePath();`;
  // It unpacks into the folder for temporary files, with its libraries only where it believes itself in a cloud function.
  const environment = { ...process.env, TMPDIR: draft, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' };
  execFileSync(process.execPath, ['--input-type=module', '-e', script], { env: environment, stdio: 'inherit' });
  const fonts = join(draft, 'fonts/fonts.conf');
  writeFileSync(fonts, readFileSync(fonts, 'utf8').replaceAll('/tmp/fonts', join(folder, 'fonts')));
  try {
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(folder)) {
      throw error;
    }
  }
}

function starts(path: string, environment: Record<string, string>): boolean {
  return spawnSync(path, ['--version'], { env: { ...process.env, ...environment }, stdio: 'ignore' }).status === 0;
}
