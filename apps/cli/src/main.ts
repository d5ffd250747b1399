import 'reflect-metadata';
import { configFromEnvironment } from '@pa/platform';
import { runCommand } from './program';

/** The commands on a real database: what a container runs. `npm run` goes by scripts/cli.mjs, which can start our own. */
async function main(): Promise<void> {
  process.exitCode = await runCommand(process.argv.slice(2), async () => configFromEnvironment());
}

void main();
