import { createHash } from 'node:crypto';
import type { Transaction } from '@pa/platform';
import type { Settings } from 'meilisearch';
import type { IndexedDocument } from '../engines/meilisearch/meili';

/** What a document says, without what every document has. */
export interface DocumentFacts {
  readonly id: string;
  readonly [field: string]: unknown;
}

/** All that tells one index from another. */
export abstract class IndexDescription {
  /** Of the live index, and what its neighbours while rebuilding begin with. */
  abstract readonly name: string;
  abstract readonly settings: Settings;
  /** Counted up whenever documents say something else than before: the index is then rebuilt by itself. */
  abstract readonly format: number;
  /** The documents of those of `ids` who may be found now, as they are now; who is missing is taken out of the index. */
  abstract documents(tx: Transaction, ids: readonly string[]): Promise<DocumentFacts[]>;
  /** Ids of all who may be found, in order, `limit` at a time after `after`. */
  abstract listIds(tx: Transaction, after: string | null, limit: number): Promise<string[]>;
}

/** A document as it is sent: with its register, the version that it was read at, and a print by which two are compared. */
export function indexedDocument(licenseeId: string, facts: DocumentFacts, version: number): IndexedDocument {
  const print = createHash('sha256').update(JSON.stringify(facts)).digest('base64url').slice(0, 22);
  return { ...facts, key: keyOf(licenseeId, facts.id), licenseeId, version, print };
}

/** Unique over all registers: the database's ids are unique in each. */
export function keyOf(licenseeId: string, id: string): string {
  return `${licenseeId}_${id}`;
}
