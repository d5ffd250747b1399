import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { root } from '../build.mjs';

const file = fileURLToPath(new URL('demonstration-process.mjs', import.meta.url));

/** Makes the demonstration unless it is there; `note` is told how far it is. */
export async function loadDemonstration({ config, compiled, note, stopList }) {
  if (await compiled('apps/cli/src/demonstration.js').isDemonstrationThere(config)) {
    return;
  }
  // Detached: Ctrl-C reaches the whole group, and a start that is stopped finishes the step at hand first.
  const child = fork(file, { serialization: 'advanced', detached: true });
  stopList.add(
    'demonstration',
    () => undefined,
    () => child.kill('SIGKILL'),
  );
  child.on('message', note);
  child.send({ root, config });
  const [code] = await once(child, 'exit');
  if (code !== 0) {
    throw new Error(`Making the demonstration ended with ${code}.`);
  }
}
