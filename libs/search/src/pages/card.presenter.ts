import { packNeed, packWeek, type Coverage, type NeedSpan } from '@pa/matching';
import { avatarOf, drawOverlap, isSet, type OverlapRow, type ResultCard, type SlotState } from '@pa/web';
import type { FoundPa } from '../pa-search.service';
import type { PaSearch } from '../query/pa-search';
import { searchPaths } from '../search.paths';

/** What a card needs beside the PA. */
export interface CardContext {
  readonly search: PaSearch;
  readonly canSee: boolean;
  readonly opaqueId: (id: string) => string;
  /** "Chester" of CH2. */
  readonly districtName: (district: string) => string | null;
  /** The place of the first card in the whole list, from 1. */
  readonly firstNumber: number;
}

/** The cards of a page. Without the right to see, a card is made of nothing that says who it is. */
export function cardsOf(pas: readonly FoundPa[], context: CardContext): ResultCard[] {
  const asked = packNeed(context.search.hours);
  const isAsked = (slot: number) => isSet(asked.needAwake, slot) || isSet(asked.needAsleep, slot);
  return pas.map((found, index) =>
    context.canSee ? namedCard(found, context, isAsked) : hiddenCard(found, context, index),
  );
}

function namedCard(found: FoundPa, context: CardContext, isAsked: (slot: number) => boolean): ResultCard {
  const { pa, match } = found;
  return {
    avatar: avatarOf(pa.id, pa.card.name),
    name: pa.card.name,
    href: searchPaths.pa(pa.id, { ...context.search, page: 1 }),
    place: placeOf(found, context),
    reasons: reasonsOf(found),
    overlap: match.coverage && overlapOf(match.coverage, offeredBeside(found, isAsked)),
    proof: [{ kind: 'fresh', text: match.freshness }],
  };
}

function hiddenCard(found: FoundPa, context: CardContext, index: number): ResultCard {
  const { pa, match } = found;
  return {
    avatar: avatarOf(context.opaqueId(pa.id)),
    number: context.firstNumber + index,
    place: placeOf(found, context),
    reasons: reasonsOf(found),
    overlap: match.coverage && overlapOf(match.coverage, () => false),
  };
}

/** The distance stands beside the name already. */
function reasonsOf({ match }: FoundPa): ResultCard['reasons'] {
  return match.reasons.filter(({ part }) => part !== 'distance');
}

/** "CH2, Chester, about 2.5 miles away". */
function placeOf({ pa, match }: FoundPa, { districtName }: CardContext): string {
  const away = match.distance === null ? null : `${match.distance.charAt(0).toLowerCase()}${match.distance.slice(1)}`;
  return [pa.district, districtName(pa.district), away].filter((words) => words).join(', ');
}

/** Hours a PA offers that nobody asked for. */
function offeredBeside({ pa }: FoundPa, isAsked: (slot: number) => boolean): (slot: number) => boolean {
  const { awakeA, awakeB, asleepA, asleepB } = packWeek(pa.card.week);
  const offered = [awakeA, awakeB, asleepA, asleepB];
  return (slot) => !isAsked(slot) && offered.some((ring) => isSet(ring, slot));
}

function overlapOf(coverage: Coverage, isOffered: (slot: number) => boolean): OverlapRow[] {
  const covered = new Map(coverage.slots.map(({ slot, covered: weeks }) => [slot, weeks > 0]));
  const state = (slot: number): SlotState => {
    const isMet = covered.get(slot);
    if (isMet !== undefined) return isMet ? 'met' : 'unmet';
    return isOffered(slot) ? 'can' : 'none';
  };
  return drawOverlap(
    coverage.rows.map(({ askedMinutes, coveredMinutes, missingText }) => ({
      askedMinutes,
      coveredMinutes,
      missing: missingText ?? '',
    })),
    state,
  );
}

/** The hours of a search as spans of a usual week, for drawing. */
export function askedWeek(hours: readonly NeedSpan[]) {
  return hours.map((span) => ({ ...span, weeks: 'every' as const, termTimeOnly: false }));
}
