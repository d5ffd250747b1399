import { randomBytes } from 'node:crypto';
import type { Command } from 'commander';
import { IndexRebuild, KeyRotation, type Config, type RotationReport } from '@pa/platform';
import { withServices } from './services';

type Say = (line: string) => void;

/** The commands that make and turn keys. */
export function addKeyCommands(all: Command, settings: () => Promise<Config>, print: Say): void {
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
