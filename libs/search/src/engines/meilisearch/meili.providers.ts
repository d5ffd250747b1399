import type { Provider } from '@nestjs/common';
import { CONFIG, type Config } from '@pa/platform';
import { Meili } from './meili';

/** A search is answered by PostgreSQL in a few milliseconds: nobody waits longer than this for another engine. */
const SEARCH_TIMEOUT_MS = 500;
const WRITE_TIMEOUT_MS = 10_000;
const TASK_TIMEOUT_MS = 30_000;

/** The one that searches: with a key that can do nothing else. `Meili` itself is the one that writes. */
export const SEARCHING_MEILI = Symbol('SearchingMeili');

export const meiliProviders: Provider[] = [
  {
    provide: SEARCHING_MEILI,
    inject: [CONFIG],
    useFactory: ({ meiliUrl: url, meiliKey: key }: Config) =>
      new Meili({ url, key, timeout: SEARCH_TIMEOUT_MS, taskTimeout: SEARCH_TIMEOUT_MS }),
  },
  {
    provide: Meili,
    inject: [CONFIG],
    useFactory: ({ meiliUrl: url, meiliIndexKey: key }: Config) =>
      new Meili({ url, key, timeout: WRITE_TIMEOUT_MS, taskTimeout: TASK_TIMEOUT_MS }),
  },
];
