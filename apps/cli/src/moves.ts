import { RegisterExport, RegisterImport } from '@pa/departure';
import { IndexRebuild, LicenseeDirectory, NotFoundError, type Config } from '@pa/platform';
import { PaIndexer } from '@pa/search';
import type { Command } from 'commander';
import { dataMap } from './data-map';
import { ownerUrlOf } from './explain';
import { withServices } from './services';

type Print = (line: string) => void;

/** The commands with which a register moves from one installation to another. */
export function addMoveCommands(all: Command, settings: () => Promise<Config>, print: Print): void {
  all
    .command('register:import-key')
    .description('print the public key for which exports to this installation are sealed')
    .action(async () =>
      withServices(await settings(), async (services) => print(services.get(RegisterImport).importKey())),
    );
  all
    .command('register:export')
    .description('write a register that takes no changes into a folder, sealed for another installation')
    .argument('<slug>', 'the register, such as east-anglia')
    .argument('<key>', 'what register:import-key printed there')
    .argument('<folder>', 'where it is written; it must not be there yet')
    .action(async (slug: string, importKey: string, folder: string) =>
      exportRegister(await settings(), { slug, importKey, folder, print }),
    );
  all
    .command('register:import')
    .description('bring in a register that another installation wrote; whole or not at all')
    .argument('<folder>', 'the folder of the export')
    .action(async (folder: string) => importRegister(await settings(), folder, print));
}

interface Asked {
  readonly slug: string;
  readonly importKey: string;
  readonly folder: string;
  readonly print: Print;
}

async function exportRegister(config: Config, { slug, importKey, folder, print }: Asked): Promise<void> {
  await withServices(config, async (services) => {
    const licensee = (await services.get(LicenseeDirectory).list()).find((one) => one.slug === slug);
    if (!licensee) throw new NotFoundError('no-register', `There is no register ${slug}.`);
    const { tables } = await services.get(RegisterExport).write({ licensee, importKey, map: dataMap, folder }, print);
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    print(
      `${licensee.name} is in ${folder}: ${rows.toLocaleString('en-GB')} rows. Only the other installation can open it.`,
    );
  });
}

async function importRegister(config: Config, folder: string, print: Print): Promise<void> {
  await withServices(config, async (services) => {
    const { licenseeId } = await services
      .get(RegisterImport)
      .read({ ownerUrl: ownerUrlOf(config), folder, map: dataMap }, print);
    await services.get(IndexRebuild).rebuild(print);
    await services.get(PaIndexer).rebuild(licenseeId);
    print('The register is here, and can be found again. It takes no changes until its licence is active:');
    print('npm run register:licence -- SLUG active');
  });
}
