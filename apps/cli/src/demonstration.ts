import type { INestApplicationContext } from '@nestjs/common';
import {
  DEMONSTRATION_AUTHENTICATOR_SECRET,
  demonstrationCode,
  DemonstrationContent,
  DemonstrationPeople,
  DemonstrationPlatform,
  demonstrationRegisters,
  halfSetUpRegister,
  RegistersRepository,
  type DemonstrationRegister,
  type Agreed,
  type HowMany,
} from '@pa/demonstration';
import { ConfigError, type Config } from '@pa/platform';
import { PaIndexer } from '@pa/search';
import { withServices } from './services';

export { demonstrationSignIns } from '@pa/demonstration';

const EVERYONE: HowMany = { pas: 1200, employers: 300 };

const ALL: readonly DemonstrationRegister[] = [...demonstrationRegisters, halfSetUpRegister];

/** What the operator and those who run the registers agreed on. */
const AGREED = [
  ['Merseyside Disabled People’s Centre', 'large', ['Liverpool', 'Cheshire West and Chester'], 60_000],
  ['Severn Centre for Independent Living', 'medium', ['Bristol', 'Somerset', 'Devon'], 40_000],
  ['Broads Centre for Independent Living', 'small', ['Norfolk', 'Suffolk'], 25_000],
] as const;

function agreedOf([organisation, plan, councils, penceAMonth]: (typeof AGREED)[number], place: number): Agreed {
  return { licenseeId: ALL[place]?.id ?? '', organisation, plan, councils, penceAMonth };
}

type Say = (line: string) => void;

/** Where the demonstration registers answer on a platform's host. */
export function demonstrationHosts(platformHost: string): { name: string; host: string }[] {
  return ALL.map((register) => ({ name: register.name, host: hostOf(register, { platformHost }) }));
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
    const wanted = await listWanted(registers);
    if (await registers.haveHosts(wanted.map((register) => hostOf(register, config))))
      return say('It is there already.');
    for (const register of wanted) await registers.addMissing(register);
    await withServices(config, async (services) => {
      say(`Making the people of ${demonstrationRegisters.length} registers`);
      // Side by side: while PostgreSQL writes one register, the people of the other are made up.
      const peopled = demonstrationRegisters.filter((register) => wanted.includes(register));
      await Promise.all(peopled.map((register) => fill(register, { services, howMany, say })));
      await services.get(DemonstrationPlatform).load(halfSetUpRegister.id, AGREED.map(agreedOf));
    });
    for (const register of wanted) await registers.openAt(hostOf(register, config), register.id);
    await registers.analyse();
  });
}

/** Whether every demonstration register is made and open. Only the owner of the database can tell. */
export async function isDemonstrationThere(config: Config): Promise<boolean> {
  const ownerUrl = config.databaseOwnerUrl;
  if (ownerUrl === undefined) return false;
  return RegistersRepository.use(ownerUrl, async (registers) =>
    registers.haveHosts((await listWanted(registers)).map((register) => hostOf(register, config))),
  );
}

/** All but those that an operator has had erased since. */
async function listWanted(registers: RegistersRepository): Promise<DemonstrationRegister[]> {
  const closed = await registers.listClosed();
  return ALL.filter(({ id }) => !closed.includes(id));
}

async function fill(
  register: DemonstrationRegister,
  { services, howMany, say }: { services: INestApplicationContext; howMany: HowMany; say: Say },
): Promise<void> {
  const began = performance.now();
  const added = await services.get(DemonstrationPeople).load(register, howMany);
  await services.get(DemonstrationContent).load(register);
  say(`${register.name}: ${number(added)} people added, filling the search`);
  const shown = await services.get(PaIndexer).rebuild(register.id);
  say(`${register.name}: ${number(added)} people, ${number(shown)} PAs can be found, ${seconds(began)}`);
}

function hostOf({ slug }: DemonstrationRegister, { platformHost }: Pick<Config, 'platformHost'>): string {
  return `${slug}.${platformHost}`;
}

function number(count: number): string {
  return count.toLocaleString('en-GB');
}

function seconds(began: number): string {
  return `${((performance.now() - began) / 1000).toFixed(1)} s`;
}

/** The code that staff of the demonstration sign in with now. */
export async function printDemonstrationCode(say: Say, at = new Date()): Promise<void> {
  say(await demonstrationCode(at));
  say(`It is good until ${nextHalfMinute(at)}, and once. The app's key is ${DEMONSTRATION_AUTHENTICATOR_SECRET}.`);
}

function nextHalfMinute(at: Date): string {
  return new Date((Math.floor(at.getTime() / 30_000) + 1) * 30_000).toLocaleTimeString('en-GB');
}
