// A thread that hashes, one password after the other, away from the one that answers requests (hash-threads.ts).
const { parentPort } = require('node:worker_threads');
const argon2 = require('@node-rs/argon2');

parentPort.on('message', ({ deed, given }) => {
  try {
    parentPort.postMessage({ answer: argon2[`${deed}Sync`](...given) });
  } catch (error) {
    parentPort.postMessage({ problem: error.message });
  }
});
