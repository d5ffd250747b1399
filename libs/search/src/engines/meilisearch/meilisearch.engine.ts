import { Inject, Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { MOST_NAMED } from '../../indexing/search-settings';
import { PA_INDEX } from '../../indexing/pa-index';
import { plainTextOf } from '../../text/text-query';
import { SearchEngine, type Membership, type MembershipQuery, type Reach } from '../search-engine';
import { EngineError } from './engine.error';
import type { Meili } from './meili';
import { SEARCHING_MEILI } from './meili.providers';
import { paFilter } from './pa-filter';

/** Answers membership out of Meilisearch. Throws EngineError when it cannot; who asks then turns to PostgreSQL. */
@Injectable()
export class MeilisearchEngine extends SearchEngine {
  constructor(@Inject(SEARCHING_MEILI) private readonly meili: Meili) {
    super();
  }

  async members(query: MembershipQuery): Promise<Membership> {
    const filter = paFilter(query);
    const params = { filter, sort: sortOf(query.reach), limit: MOST_NAMED, ...idsOnly() };
    const answer = await this.meili.search(PA_INDEX, plainTextOf(query.words ?? ''), params);
    const ids = idsOf(answer, query.licenseeId);
    return { kind: 'ids', ids, truncated: ids.length >= MOST_NAMED };
  }
}

/** All words count, and nothing but ids is handed over. */
export function idsOnly() {
  return { attributesToRetrieve: ['id', 'licenseeId'], matchingStrategy: 'all' as const };
}

/** Nearest first; without a place freshest first, as PostgreSQL does, for when there are too many to name. */
function sortOf(reach: Reach | null): string[] {
  if (reach?.point) return [`_geoPoint(${reach.point.latitude}, ${reach.point.longitude}):asc`];
  return ['confirmed:desc'];
}

/**
 * The ids of an answer, each once, without those of other registers, which no filter of ours lets through.
 * @throws EngineError `wrong-answer` for anything that is no list of documents
 */
export function idsOf(answer: unknown, licenseeId: string): string[] {
  const hits: unknown = (answer as { hits?: unknown } | null)?.hits;
  if (!Array.isArray(hits)) throw new EngineError('wrong-answer');
  if (!(hits as unknown[]).every(isNamed)) throw new EngineError('wrong-answer');
  const ids = (hits as NamedHit[]).filter((hit) => hit.licenseeId === licenseeId).map(({ id }) => id);
  return [...new Set(ids)];
}

interface NamedHit {
  readonly id: string;
  readonly licenseeId: string;
}

function isNamed(hit: unknown): hit is NamedHit {
  if (typeof hit !== 'object' || hit === null || !('id' in hit) || !('licenseeId' in hit)) return false;
  return isUUID(hit.id) && isUUID(hit.licenseeId);
}
