import { Command, CommanderError } from 'commander';
import type { Config } from '@pa/platform';
import { checkPlaces, importPlaces, withCentroids } from '@pa/places';
import { loadDemonstration, printDemonstrationCode } from './demonstration';
import { explain, ownerUrlOf } from './explain';
import { addKeyCommands } from './keys';
import { runMigrations } from './migrations';
import { makeRoles, rolesSql } from './roles';
import { addMoveCommands } from './moves';
import { addRegisterCommands } from './registers';
import { addSearchCommands } from './search';

/** Gives the settings when a command needs them; a database of our own is started only then. */
export type Settings = () => Promise<Config>;

const print = (line: string): void => void process.stdout.write(`${line}\n`);

/** Runs one of the operator's commands. Answers the exit code: 0 done, 1 failed, 2 asked for wrongly. */
export async function runCommand(words: readonly string[], settings: Settings): Promise<number> {
  try {
    await program(settings).parseAsync([...words], { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    process.stderr.write(`${explain(error)}\n`);
    return 1;
  }
}

function program(settings: Settings): Command {
  const all = new Command('npm run <command> --')
    .description('Commands for whoever runs this installation. Settings come from the environment, as for npm start.')
    .exitOverride()
    .configureHelp({ showGlobalOptions: false });
  addDatabaseCommands(all, settings);
  addDataCommands(all, settings);
  addSearchCommands(all, settings, print);
  addKeyCommands(all, settings, print);
  addRegisterCommands(all, settings, print);
  addMoveCommands(all, settings, print);
  all.commands.forEach((command) => command.exitOverride());
  return all;
}

function addDatabaseCommands(all: Command, settings: Settings): void {
  all
    .command('migrate')
    .description('bring the database up to date, as its owner')
    .action(async () => {
      const ran = await runMigrations(ownerUrlOf(await settings()));
      ran.forEach((name) => print(name));
      print(ran.length === 0 ? 'The database is up to date.' : `${ran.length} migrations ran.`);
    });
  all
    .command('roles')
    .description('print the SQL for the three database roles; with --apply, run it')
    .option('--apply <url>', 'an administrator’s address of the server; passwords come from the two settings')
    .action(async ({ apply }: { apply?: string }) => {
      if (!apply) return print(rolesSql());
      await makeRoles(await settings(), apply);
      print('The roles and the database are as they should be. Next: migrate.');
    });
}

function addDataCommands(all: Command, settings: Settings): void {
  all
    .command('demo:load')
    .description('make the two demonstration registers and their people, once')
    .action(async () => loadDemonstration(await settings(), print));
  all
    .command('demo:code')
    .description('print the code with which staff of the demonstration sign in now')
    .action(async () => printDemonstrationCode(print));
  all
    .command('places:import')
    .description('take the centres of postcode districts from ONSPD, NSPL, Code-Point Open or a list')
    .argument('<paths...>', 'files, or folders of .csv files')
    .action(async (paths: string[]) =>
      withCentroids(ownerUrlOf(await settings()), (store) => importPlaces({ paths, store, print })),
    );
  all
    .command('places:check')
    .description('say how far our own centres are from those of a file; changes nothing')
    .argument('<path>', 'a file in one of the formats of places:import')
    .argument('[areas...]', 'postcode areas, such as CH L M; all when left out')
    .action(async (path: string, areas: string[]) => checkPlaces({ path, areas, print }));
}
