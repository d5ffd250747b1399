import { localDay } from '@pa/accounts';
import { countWords, dateWords } from '@pa/web';
import type { ClosingFacts } from './register-closing.service';

/** What stands against erasing a register, in words; nothing where it may be erased. */
export function obstaclesTo({ erasableFrom, held }: Omit<ClosingFacts, 'register'>, now: Date): string[] {
  return [
    ...(erasableFrom === null
      ? ['Its licence has not ended. End it first, so that people can fetch what is theirs.']
      : []),
    ...(erasableFrom !== null && erasableFrom > now.toISOString()
      ? [
          `People can fetch what is theirs until ${dateWords(localDay(new Date(erasableFrom)))}. It can be erased from then on.`,
        ]
      : []),
    ...(held > 0
      ? [`Data of ${countWords(held, 'person', 'people')} must be kept for now. The managers have to end each hold.`]
      : []),
  ];
}
