import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const WANTED = 24;

export const isWantedNode = () => Number(process.versions.node.split('.')[0]) >= WANTED;

/**
 * The package `node` brings Node 24, and npm puts it first on the path of every script. Whoever starts us by hand with an
 * older Node is handed over to it. Resolves with the exit code.
 */
export function handOver(root, script) {
  const program = join(root, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (!existsSync(program)) {
    console.error(
      `This needs Node ${WANTED}, and here runs Node ${process.versions.node}. Node ${WANTED} comes with "npm ci", unless npm ` +
        'was told to run no install scripts. Mend it with: npm rebuild node --foreground-scripts',
    );
    return Promise.resolve(1);
  }
  const child = spawn(program, [script, ...process.argv.slice(2)], { stdio: 'inherit' });
  // Ctrl-C reaches the child by itself; it decides when all is stopped.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  process.on('SIGHUP', () => child.kill('SIGHUP'));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
}
