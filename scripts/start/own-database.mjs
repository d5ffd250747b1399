import { commandAtWork, tryLock } from './lock.mjs';
import { Refusal } from './steps.mjs';

/**
 * The PostgreSQL of this folder, for one command: that of the `npm start` that runs, else one started for as long as the
 * command takes. Answers the settings, and how to leave things as they were.
 */
export async function reachOwnDatabase(config, compiled) {
  const lock = tryLock(config.dataDir);
  return typeof lock === 'function' ? startFor(config, lock, compiled) : join(config, lock, compiled);
}

function join(config, holder, compiled) {
  if (!holder.address) {
    throw new Refusal(commandAtWork(holder));
  }
  const { runningEmbeddedPostgres } = compiled('libs/platform/src/embedded/embedded-postgres.js');
  const postgres = runningEmbeddedPostgres(config.dataDir);
  if (postgres === null) {
    throw new Refusal('npm start is only beginning, or ending. Try again in a few seconds.');
  }
  return { config: onIt(config, postgres, compiled), leave: async () => undefined };
}

async function startFor(config, giveBack, compiled) {
  const { startEmbeddedPostgres } = compiled('libs/platform/src/embedded/embedded-postgres.js');
  const say = (line) => console.error(line);
  let postgres;
  try {
    postgres = await startEmbeddedPostgres({ dataDirectory: config.dataDir, purpose: 'keep', say });
  } catch (error) {
    giveBack();
    throw error;
  }
  const stopNow = () => {
    postgres.stopNow();
    giveBack();
  };
  process.once('exit', stopNow);
  const leave = async () => {
    process.off('exit', stopNow);
    await postgres.stop();
    giveBack();
  };
  return { config: onIt(config, postgres, compiled), leave };
}

function onIt(config, postgres, compiled) {
  return compiled('libs/platform/src/embedded/embedded-config.js').embeddedConfig(config, postgres);
}
