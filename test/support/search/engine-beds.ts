import type { PlacesService } from '@pa/places';
import type { PaCardFacts, PaProfilesReader } from '@pa/register';
import { Meili } from '../../../libs/search/src/engines/meilisearch/meili';
import { MeilisearchEngine } from '../../../libs/search/src/engines/meilisearch/meilisearch.engine';
import { PostgresEngine } from '../../../libs/search/src/engines/postgres.engine';
import type { SearchEngine } from '../../../libs/search/src/engines/search-engine';
import { indexedDocument } from '../../../libs/search/src/indexing/index-description';
import { PaIndex } from '../../../libs/search/src/indexing/pa-index';
import { FakeMeilisearch } from '../fake-meilisearch/fake-meilisearch';
import { DISTRICTS } from './random-pas';

/** One engine with its own way to be filled, for a suite that every engine must pass. */
export interface EngineBed {
  /** As reports name it. */
  readonly name: string;
  start(): Promise<SearchEngine>;
  fill(licenseeId: string, pas: readonly PaCardFacts[]): Promise<void>;
  stop(): Promise<void>;
}

/** Where the districts of the tests are: a row of them, some miles apart. */
export const CENTRES: Readonly<Record<string, { latitude: number; longitude: number }>> = Object.fromEntries(
  DISTRICTS.map((district, at) => [district, { latitude: 53.2 + at * 0.02, longitude: -2.9 }]),
);

/** Without a register behind it: documents are made of facts that a test has. */
export function paIndexOfTests(): PaIndex {
  const places = { centroid: (district: string) => CENTRES[district] ?? null };
  return new PaIndex({} as PaProfilesReader, places as unknown as PlacesService);
}

/** PostgreSQL needs nothing but the projection, which the suite's own bed fills. */
export function postgresBed(): EngineBed {
  return {
    name: 'PostgreSQL',
    start: async () => new PostgresEngine(),
    fill: async () => undefined,
    stop: async () => undefined,
  };
}

/** A real Meilisearch where MEILI_URL names one, with an index that may be thrown away; else the fake, under that name. */
export function meilisearchBed(): EngineBed {
  const real = process.env['MEILI_URL'];
  const fake = new FakeMeilisearch();
  const index = paIndexOfTests();
  let meili: Meili;
  return {
    name: real ? 'Meilisearch' : 'a fake of Meilisearch',
    start: async () => {
      const url = real ?? (await fake.start());
      meili = new Meili({ url, key: process.env['MEILI_KEY'], timeout: 10_000, taskTimeout: 60_000 });
      if (real && (await meili.listUids()).includes(index.name)) await meili.drop(index.name);
      await meili.create(index.name, index.settings);
      return new MeilisearchEngine(meili);
    },
    fill: (licenseeId, pas) =>
      meili.put(
        index.name,
        pas.map((pa) => indexedDocument(licenseeId, index.documentOf(pa), 1)),
      ),
    stop: () => (real ? meili.drop(index.name) : fake.stop()),
  };
}
