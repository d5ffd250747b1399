import { readFile } from 'node:fs/promises';
import { AccountRecoveries, IDENTITY_CHECKS, StaffInvitations, type IdentityCheck } from '@pa/accounts';
import { StarterLoader } from '@pa/content';
import { Licences, NewRegistersRepository, nextStates, readRegisterFile, type RegisterFile } from '@pa/licensing';
import {
  InvalidError,
  LICENCE_STATES,
  LicenseeDirectory,
  NotFoundError,
  type Config,
  type LicenceState,
} from '@pa/platform';
import { Argument, type Command } from 'commander';
import { ownerUrlOf } from './explain';
import { withServices } from './services';

type Print = (line: string) => void;

/** The commands with which whoever runs the installation makes registers and moves their licences. */
export function addRegisterCommands(all: Command, settings: () => Promise<Config>, print: Print): void {
  all
    .command('register:create')
    .description('make a register from a file, as docs/register.example.yaml; what is there already stays as it is')
    .argument('<file>', 'YAML')
    .action(async (path: string) => createRegister(await settings(), path, print));
  all
    .command('operator:invite')
    .description('invite somebody to the platform’s own console, by email')
    .argument('<email>', 'their email address')
    .action(async (email: string) => inviteOperator(await settings(), email, print));
  all
    .command('operator:recover')
    .description('send an operator who lost their second step a link that takes it away; the password stays')
    .argument('<email>', 'their email address')
    .addArgument(new Argument('<check>', 'how you made sure who it is').choices(IDENTITY_CHECKS))
    .action(async (email: string, how: IdentityCheck) => recoverOperator(await settings(), { email, how, print }));
  all
    .command('register:licence')
    .description('move the licence of a register')
    .argument('<slug>', 'the register, such as east-anglia')
    .addArgument(new Argument('<state>', 'what it becomes').choices(LICENCE_STATES))
    .action(async (slug: string, state: LicenceState) => moveLicence(await settings(), { slug, state, print }));
}

async function createRegister(config: Config, path: string, print: Print): Promise<void> {
  const file = readFileOf(path, await readFile(path, 'utf8'));
  if (file.hosts.includes(config.platformHost))
    throw new InvalidError('host-taken', `The platform itself answers at ${config.platformHost}.`);
  const { id, isNew, newHosts } = await NewRegistersRepository.make(ownerUrlOf(config), file);
  const isInvited = await withServices(config, async (services) => {
    await services.get(StarterLoader).load(id);
    return services.get(StaffInvitations).inviteFirstManager(id, file.manager);
  });
  if (isNew) print(`${file.name} is made.`);
  if (newHosts.length > 0) print(`It answers at ${newHosts.join(', ')}.`);
  if (isInvited) print('An invitation is on its way to its manager.');
  if (!isNew && newHosts.length === 0 && !isInvited) print('It is there already. Nothing was changed.');
}

/** @throws InvalidError with every problem and its line */
function readFileOf(path: string, text: string): RegisterFile {
  const read = readRegisterFile(text);
  if ('file' in read) return read.file;
  const told = read.problems.map(({ line, message }) => `${path}:${line}: ${message}`);
  throw new InvalidError('wrong-file', [...told, 'Nothing was made.'].join('\n'));
}

async function inviteOperator(config: Config, email: string, print: Print): Promise<void> {
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email))
    throw new InvalidError('no-address', `${email} is no email address. Nobody was invited.`);
  const isSent = await withServices(config, (services) => services.get(StaffInvitations).inviteOperator(email));
  print(isSent ? 'An invitation is on its way.' : 'An invitation went there a moment ago.');
}

async function recoverOperator(
  config: Config,
  { email, how, print }: { email: string; how: IdentityCheck; print: Print },
): Promise<void> {
  await withServices(config, (services) => services.get(AccountRecoveries).grantOperator(email, how));
  print('A link is on its way. It works once, for 2 days, and they still need their password.');
  print('Once they are in, they must set up a passkey or an authenticator app again.');
}

interface Asked {
  readonly slug: string;
  readonly state: LicenceState;
  readonly print: Print;
}

async function moveLicence(config: Config, { slug, state, print }: Asked): Promise<void> {
  await withServices(config, async (services) => {
    const registers = await services.get(LicenseeDirectory).list();
    const register = registers.find((one) => one.slug === slug);
    if (!register)
      throw new NotFoundError(
        'no-register',
        `There is no register ${slug}. There are: ${registers.map((one) => one.slug).join(', ')}.`,
      );
    const { gracedUntil } = await services.get(Licences).move(register.id, { to: state, by: 'operator' });
    print(`The licence of ${register.name} is ${state} now.`);
    if (gracedUntil) print(`It works as usual until ${gracedUntil.slice(0, 10)}.`);
    const next = nextStates(state, 'operator');
    print(next.length > 0 ? `It can become: ${next.join(', ')}.` : 'This is for good.');
  });
}
