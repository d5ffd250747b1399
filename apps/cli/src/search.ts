import type { Command } from 'commander';
import { LicenseeDirectory, type Config } from '@pa/platform';
import {
  IndexRebuild,
  IndexReconcile,
  PaIndexer,
  SearchHealth,
  SearchIndexes,
  SearchKeys,
  searchNotice,
} from '@pa/search';
import type { INestApplicationContext } from '@nestjs/common';
import { withServices } from './services';

type Print = (line: string) => void;

/** The commands for the search: PostgreSQL's own rows, and the indexes of an engine beside it where there is one. */
export function addSearchCommands(all: Command, settings: () => Promise<Config>, print: Print): void {
  all
    .command('search:rebuild')
    .description('write everyone who may be found into the search anew, register by register; people go on searching')
    .action(async () => withServices(await settings(), (services) => rebuildSearch(services, print)));
  all
    .command('search:reconcile')
    .description('hold the indexes of the search engine against the database; what differs is sent again')
    .action(async () => withServices(await settings(), (services) => reconcileSearch(services, print)));
  all
    .command('search:health')
    .description('say how the indexes of the search engine stand: how far behind, what waits, what went wrong last')
    .action(async () => withServices(await settings(), (services) => tellHealth(services, print)));
  all
    .command('search:keys')
    .description('make the two keys of the search engine, or find them again; MEILI_KEY must be its master key')
    .action(async () => withServices(await settings(), (services) => makeKeys(services, print)));
}

async function rebuildSearch(services: INestApplicationContext, print: Print): Promise<void> {
  for (const { id, name } of await services.get(LicenseeDirectory).list()) {
    const took = stopwatch();
    const count = await services.get(PaIndexer).rebuild(id);
    print(`${name}: ${numberOf(count)} PAs, ${took()} s`);
  }
  const indexes = services.get(SearchIndexes);
  for (const index of indexes.isUsed ? indexes.all : []) {
    const took = stopwatch();
    await services
      .get(IndexRebuild)
      .run(index, ({ name }, count) => print(`${index.name}: ${name}, ${numberOf(count)} documents, ${took()} s`));
    print(`${index.name}: searched from now on`);
  }
}

async function reconcileSearch(services: INestApplicationContext, print: Print): Promise<void> {
  const indexes = services.get(SearchIndexes);
  if (!indexes.isUsed)
    return print('MEILI_URL is not set: searches run on PostgreSQL, and there is nothing to compare.');
  for (const index of indexes.all) {
    const { missing, stale, extra } = await services.get(IndexReconcile).run(index);
    const isEqual = missing + stale + extra === 0;
    print(
      isEqual
        ? `${index.name}: as the database`
        : `${index.name}: ${missing} missing, ${stale} stale, ${extra} too many; the worker sends them again`,
    );
  }
}

async function tellHealth(services: INestApplicationContext, print: Print): Promise<void> {
  const standing = await services.get(SearchHealth).look();
  if (!standing.hasEngine) return print('MEILI_URL is not set: searches run on PostgreSQL.');
  const { title, lines } = searchNotice(standing);
  for (const line of [title, ...lines]) print(line);
  for (const index of standing.indexes) {
    const { name, isBuilt, isBeingRebuilt, secondsBehind, waiting, setAside, error } = index;
    const behind = secondsBehind === null ? 'never caught up' : `${secondsBehind.toFixed(0)} s behind`;
    const state = isBuilt ? behind : 'not built';
    const parts = [state, `${waiting} waiting`, `${setAside} set aside`, ...(isBeingRebuilt ? ['being rebuilt'] : [])];
    print(`${name}: ${[...parts, `last error: ${error?.code ?? 'none'}`].join(', ')}`);
  }
}

async function makeKeys(services: INestApplicationContext, print: Print): Promise<void> {
  for (const { setting, what, key } of await services.get(SearchKeys).make()) print(`${setting}=${key}  # ${what}`);
}

function stopwatch(): () => string {
  const began = performance.now();
  return () => ((performance.now() - began) / 1000).toFixed(1);
}

function numberOf(count: number): string {
  return count.toLocaleString('en-GB');
}
