import { DemonstrationPeople, demonstrationRegisters, RegistersRepository, type HowMany } from '@pa/demonstration';
import { ConfigError, type Config } from '@pa/platform';
import { PaIndexer } from '@pa/search';
import { withServices } from './services';

export { demonstrationSignIns } from '@pa/demonstration';

const EVERYONE: HowMany = { pas: 1200, employers: 300 };

type Say = (line: string) => void;

/** Where the demonstration registers answer on a platform's host. */
export function demonstrationHosts(platformHost: string): { name: string; host: string }[] {
  return demonstrationRegisters.map(({ name, slug }) => ({ name, host: `${slug}.${platformHost}` }));
}

/**
 * Makes the demonstration registers and their people, once: what is there stays as it is. A register gets its host name
 * last, so that one that was cut off half-way answers nobody and is taken up again.
 * @throws ConfigError when the settings do not allow a demonstration
 */
export async function loadDemonstration(config: Config, say: Say, howMany: HowMany = EVERYONE): Promise<void> {
  const ownerUrl = config.databaseOwnerUrl;
  if (!config.demo) throw new ConfigError(['DEMO must be "1" to load the demonstration.']);
  if (!ownerUrl)
    throw new ConfigError(['DATABASE_OWNER_URL must be set: only the owner of the database can make registers.']);
  await RegistersRepository.use(ownerUrl, async (registers) => {
    const hosts = demonstrationHosts(config.platformHost).map(({ host }) => host);
    if (await registers.haveHosts(hosts)) return say('It is there already.');
    await withServices(config, async (services) => {
      const people = services.get(DemonstrationPeople);
      const indexer = services.get(PaIndexer);
      for (const [index, register] of demonstrationRegisters.entries()) {
        const step = `${index + 1} of ${demonstrationRegisters.length}, ${register.name}`;
        const began = performance.now();
        await registers.addMissing(register);
        say(`${step}: making people`);
        const added = await people.load(register, howMany);
        say(`${step}: ${number(added)} people added, filling the search`);
        const shown = await indexer.rebuild(register.id);
        await registers.openAt(hosts[index] as string, register.id);
        say(`${step}: ${number(added)} people, ${number(shown)} PAs can be found, ${seconds(began)}`);
      }
    });
    await registers.analyse();
  });
}

function number(count: number): string {
  return count.toLocaleString('en-GB');
}

function seconds(began: number): string {
  return `${((performance.now() - began) / 1000).toFixed(1)} s`;
}
