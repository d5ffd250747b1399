import { shownMiles } from '@pa/matching';
import type { FoundPa, FoundPas } from '../pa-search.service';
import { searchParams } from '../query/pa-search-params';
import { totalText } from '../total-text';
import type { SaidWords } from '../text/said-words';
import type { CountedChoice } from '../wider-choices.service';
import type { HiddenPaResponse, PaResponse, PasResponse, SaidWordsResponse, SuggestionResponse } from './pas.response';

/** How PAs are answered: who may see them, and the ids of those who may not. */
export interface Viewer {
  readonly canSee: boolean;
  /** The id that a PA has for someone who may not see who it is. */
  readonly opaqueId: (id: string) => string;
}

/** One page of the API. What may not be seen is never put in, so nothing has to be taken out. */
export function pasResponse(found: FoundPas, viewer: Viewer): PasResponse {
  const { search, place, total, truncated, facets } = found;
  return {
    total,
    totalText: totalText(total, viewer.canSee),
    truncated,
    page: search.page,
    pageSize: search.pageSize,
    place: place && { kind: place.kind, label: place.label, near: place.near },
    items: found.pas.map((pa) => (viewer.canSee ? named(pa) : hidden(pa, viewer.opaqueId(pa.pa.id)))),
    facets,
    ...(total === 0 && { suggestions: found.choices.map(suggestion) }),
  };
}

function named(found: FoundPa): PaResponse {
  const { id, card } = found.pa;
  return { ...hidden(found, id), displayName: card.name, headline: card.headline, said: saidResponse(found.said) };
}

export function saidResponse(said: readonly SaidWords[]): SaidWordsResponse[] {
  return said.map(({ where, pieces }) => ({
    where,
    pieces: pieces.map(({ text, isMatch }) => ({ text, isMatch })),
  }));
}

function hidden({ pa, match }: FoundPa, id: string): HiddenPaResponse {
  return {
    id,
    district: pa.district,
    distanceMiles: pa.hundredths === null ? null : shownMiles(pa.hundredths),
    match: { score: match.score, reasons: match.reasons.map(({ kind, text }) => ({ kind, text })) },
  };
}

function suggestion({ text, count, search }: CountedChoice): SuggestionResponse {
  return { text, count, query: searchParams(search) };
}
