import type { Settings } from 'meilisearch';
import { MOST_MEMBERS } from '../engines/search-engine';
import { ONE_SLIP, TWO_SLIPS } from '../text/spelling';
import { SYNONYMS } from '../text/synonyms';
import { stem } from '../text/words';

/** More than are kept: the database still takes out whom it does not show. */
export const MOST_NAMED = MOST_MEMBERS + 1000;

/** The settings that both indexes share: text is read alike in both, and the nearest come first whatever was written. */
export function searchSettings(own: { filterable: string[]; sortable: string[] }): Settings {
  return {
    filterableAttributes: own.filterable,
    sortableAttributes: own.sortable,
    searchableAttributes: ['words'],
    displayedAttributes: ['id', 'licenseeId', 'print'],
    rankingRules: ['sort', 'words', 'typo', 'exactness'],
    stopWords: [],
    synonyms: synonymsOfStems(),
    typoTolerance: { enabled: true, minWordSizeForTypos: { oneTypo: ONE_SLIP, twoTypos: TWO_SLIPS } },
    pagination: { maxTotalHits: MOST_NAMED },
    faceting: { maxValuesPerFacet: 100 },
  };
}

/** Queries are sent as stems, so that is what synonyms are looked up by. Phrases stay as they are. */
export function synonymsOfStems(): Record<string, string[]> {
  const stems = (text: string) => text.split(' ').map(stem).join(' ');
  return Object.fromEntries([...SYNONYMS].map(([word, others]) => [stems(word), others.map(stems)]));
}
