import { spawn } from 'node:child_process';
import { root } from '../build.mjs';

let interrupted = false;

/** Ctrl-C reaches the running part by itself; we wait until it has put away its PostgreSQL, and start no further part. */
export function interruptible() {
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.on(signal, () => (interrupted = true));
  }
}

/** Shows what the program says. Resolves with whether it ended well. */
export function run(program, args) {
  return new Promise((resolve, reject) => {
    const shell = process.platform === 'win32' && program === 'npm';
    const child = spawn(program, args, { cwd: root, stdio: 'inherit', shell });
    const stop = () => child.kill('SIGTERM');
    process.once('SIGTERM', stop);
    child.once('error', reject);
    child.once('close', (code) => {
      process.off('SIGTERM', stop);
      if (interrupted) {
        process.exit(130);
      }
      resolve(code === 0);
    });
  });
}
