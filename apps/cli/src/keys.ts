import { randomBytes } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import { StatementKeys } from '@pa/accreditation';
import type { Command } from 'commander';
import {
  IndexRebuild,
  KeyRotation,
  LicenseeDirectory,
  NotFoundError,
  type Config,
  type RotationReport,
} from '@pa/platform';
import { isUUID } from 'class-validator';
import { withServices } from './services';

type Say = (line: string) => void;

/** The commands that make and turn keys. */
export function addKeyCommands(all: Command, settings: () => Promise<Config>, print: Say): void {
  addStatementCommands(all, settings, print);
  all
    .command('keys:new')
    .description('print a new key for SECRET_KEYS; changes nothing')
    .argument('<id>', 'what the key is called: small letters, digits and hyphens, such as 2027')
    .action((id: string) => print(`${id}:${randomBytes(32).toString('base64')}`));
  all
    .command('keys:rotate')
    .description('seal every field again under the first key of SECRET_KEYS; may be stopped and run again')
    .option('--indexes', 'also make blind indexes anew: after SECRET_KEY was exchanged, with everything else stopped')
    .action(async ({ indexes }: { indexes?: boolean }) =>
      rotateKeys(await settings(), { indexes: indexes ?? false }, print),
    );
}

/** Keys with which a register signs that it approves somebody. */
function addStatementCommands(all: Command, settings: () => Promise<Config>, print: Say): void {
  all
    .command('statements:turn')
    .description('let a register sign approvals with a new key; what the old one signed still counts')
    .argument('<slug>', 'the register, such as north-west')
    .action(async (slug: string) =>
      withServices(await settings(), async (services) => {
        const id = await registerCalled(services, slug);
        print(`The new key is ${await services.get(StatementKeys).turn(id)}.`);
      }),
    );
  all
    .command('statements:withdraw')
    .description('end a key that somebody else may have seen, and all that it signed')
    .argument('<slug>', 'the register, such as north-west')
    .argument('<key>', 'its id, as /.well-known/jwks.json shows it')
    .action(async (slug: string, key: string) =>
      withServices(await settings(), async (services) => {
        const id = await registerCalled(services, slug);
        const isDone = isUUID(key) && (await services.get(StatementKeys).withdraw(id, key));
        if (!isDone) throw new NotFoundError('no-such-key', `${slug} has no such key, or not any more.`);
        print('What it signed does not count any more.');
      }),
    );
}

async function registerCalled(services: INestApplicationContext, slug: string): Promise<string> {
  const register = (await services.get(LicenseeDirectory).list()).find((one) => one.slug === slug);
  if (!register) throw new NotFoundError('no-such-register', `There is no register called ${slug}.`);
  return register.id;
}

async function rotateKeys(config: Config, { indexes }: { indexes: boolean }, print: Say): Promise<void> {
  await withServices(config, async (services) => {
    if (indexes) {
      const count = await services.get(IndexRebuild).rebuild(print);
      print(`${count.toLocaleString('en-GB')} blind indexes made anew.`);
    }
    const report = await services.get(KeyRotation).rotate(print);
    rotationWords(report).forEach((line) => print(line));
  });
}

/** What an operator does next. */
export function rotationWords({ resealed, left, removable }: RotationReport): string[] {
  const done = `${resealed.toLocaleString('en-GB')} values sealed again.`;
  if (left > 0)
    return [
      done,
      `${left.toLocaleString('en-GB')} are under an older key: a process still seals with it. Restart all, then run this again.`,
    ];
  if (removable.length === 0) return [done, 'Everything is under the newest key. No older key is in SECRET_KEYS.'];
  return [
    done,
    `Everything is under the newest key. Take out of SECRET_KEYS: ${removable.join(', ')}. Keep SECRET_KEY.`,
  ];
}
