import { Inject, Injectable } from '@nestjs/common';
import { EngineError, type EngineFault } from '../engines/meilisearch/engine.error';
import { Meili } from '../engines/meilisearch/meili';
import { SEARCHING_MEILI } from '../engines/meilisearch/meili.providers';
import { idsOf, idsOnly } from '../engines/meilisearch/meilisearch.engine';
import { IndexGate } from '../engines/index-gate';
import type { IndexDescription } from '../indexing/index-description';
import { formatOf } from '../indexing/index-rebuild.service';
import { IndexStatesRepository, type IndexState } from '../indexing/index-states.repository';
import { PA_INDEX } from '../indexing/pa-index';
import { SearchIndexes } from '../indexing/search-indexes';

/** How one index stands, over all registers. */
export interface IndexHealth {
  readonly name: string;
  /** With the settings of this version. */
  readonly isBuilt: boolean;
  readonly isBeingRebuilt: boolean;
  /** Since the moment of which it has every change; null when there never was one. */
  readonly secondsBehind: number | null;
  readonly waiting: number;
  readonly setAside: number;
  /** What went wrong last and is not mended: a word out of a list, never a text of the engine's. */
  readonly error: { readonly code: string; readonly at: Date | null } | null;
}

export interface SearchStanding {
  /** False: there is no engine beside PostgreSQL, and no index. */
  readonly hasEngine: boolean;
  /** Why the engine does not answer; null when it does. */
  readonly fault: EngineFault | null;
  readonly answeredBy: 'engine' | 'postgresql';
  readonly indexes: readonly IndexHealth[];
}

const NO_ENGINE: SearchStanding = { hasEngine: false, fault: null, answeredBy: 'postgresql', indexes: [] };
const LOOK_AGAIN_AFTER_MS = 1_000;

/** How the search stands, for people and machines. Looks once a second at most, however many ask. */
@Injectable()
export class SearchHealth {
  private looked: { readonly at: number; readonly standing: Promise<SearchStanding> } | undefined;

  constructor(
    private readonly indexes: SearchIndexes,
    private readonly states: IndexStatesRepository,
    private readonly gate: IndexGate,
    @Inject(SEARCHING_MEILI) private readonly meili: Meili,
  ) {}

  look(): Promise<SearchStanding> {
    const now = performance.now();
    if (!this.looked || now - this.looked.at >= LOOK_AGAIN_AFTER_MS) this.looked = { at: now, standing: this.read() };
    return this.looked.standing;
  }

  private async read(): Promise<SearchStanding> {
    if (!this.indexes.isUsed) return NO_ENGINE;
    const states = new Map((await this.states.list()).map((state) => [state.name, state]));
    const fault = await this.faultOfEngine();
    const asked = await Promise.all(this.indexes.all.map((index) => this.gate.isAsked(index)));
    return {
      hasEngine: true,
      fault,
      answeredBy: fault === null && asked.every(Boolean) ? 'engine' : 'postgresql',
      indexes: this.indexes.all.map((index) => healthOf(index, states.get(index.name))),
    };
  }

  /** Asks as a search does, with the key of searches. An index that is not there yet is no fault of the engine's. */
  private async faultOfEngine(): Promise<EngineFault | null> {
    try {
      idsOf(await this.meili.search(PA_INDEX, '', { limit: 1, ...idsOnly() }), '');
      return null;
    } catch (error) {
      if (!(error instanceof EngineError)) throw error;
      return error.code === 'index_not_found' ? null : error.fault;
    }
  }
}

const UNBUILT = { isBuilt: false, isBeingRebuilt: false, secondsBehind: null, waiting: 0, setAside: 0, error: null };

function healthOf(index: IndexDescription, state: IndexState | undefined): IndexHealth {
  if (!state) return { name: index.name, ...UNBUILT };
  const { secondsBehind, waiting, aside: setAside, error, errorAt: at } = state;
  return {
    name: index.name,
    isBuilt: state.isBuilt && state.format === formatOf(index),
    isBeingRebuilt: state.building !== null,
    secondsBehind,
    waiting,
    setAside,
    error: error === null ? null : { code: error, at },
  };
}
