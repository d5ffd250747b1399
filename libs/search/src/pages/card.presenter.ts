import { packWeek, SLOTS_A_WEEK, type Coverage, type NeedSpan, type WeekRings } from '@pa/matching';
import {
  avatarOf,
  drawOverlap,
  isSet,
  type OverlapRow,
  type ProofLine,
  type ResultCard,
  type SaidLine,
  type SlotState,
} from '@pa/web';
import type { FoundPa } from '../pa-search.service';
import { factsAmong } from '../projection/packed-facts';
import type { PaSearch } from '../query/pa-search';
import { fromFirstPage } from '../query/pa-search-params';
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
  const { search, canSee } = context;
  const from = fromFirstPage(search);
  return pas.map((found, index) => (canSee ? namedCard(found, context, from) : hiddenCard(found, context, index)));
}

function namedCard(found: FoundPa, context: CardContext, from: PaSearch): ResultCard {
  const { pa, match } = found;
  return {
    avatar: avatarOf(pa.id, pa.card.name),
    name: pa.card.name,
    href: searchPaths.pa(pa.id, from),
    place: placeOf(found, context),
    reasons: reasonsOf(found),
    said: saidLines(found),
    overlap: match.coverage && overlapOf(match.coverage, packWeek(pa.card.week)),
    proof: [...approvalOf(found), { kind: 'fresh', text: match.freshness }],
  };
}

function hiddenCard(found: FoundPa, context: CardContext, index: number): ResultCard {
  const { pa, match } = found;
  return {
    avatar: avatarOf(context.opaqueId(pa.id)),
    number: context.firstNumber + index,
    place: placeOf(found, context),
    reasons: reasonsOf(found),
    overlap: match.coverage && overlapOf(match.coverage),
  };
}

/** The distance stands beside the name already. */
function reasonsOf({ match }: FoundPa): ResultCard['reasons'] {
  return match.reasons.filter(({ part }) => part !== 'distance');
}

function approvalOf({ pa }: FoundPa): ProofLine[] {
  const isApproved = factsAmong(pa.facts, 'flags', ['accredited']).length > 0;
  return isApproved ? [{ kind: 'seen', text: 'Approved by this register' }] : [];
}

/** "Amira K. wrote: I can use a hoist", with what was asked for marked. */
function saidLines({ pa, said }: FoundPa): SaidLine[] {
  return said.map(({ where, pieces }) => ({ by: `${pa.card.name} ${where}`, pieces }));
}

/** "CH2, Chester, about 2.5 miles away". */
function placeOf({ pa, match }: FoundPa, { districtName }: CardContext): string {
  const away = match.distance === null ? null : `${match.distance.charAt(0).toLowerCase()}${match.distance.slice(1)}`;
  return [pa.district, districtName(pa.district), away].filter((words) => words).join(', ');
}

const STATES: readonly SlotState[] = ['none', 'can', 'met', 'unmet'];
const [CAN, MET, UNMET] = [1, 2, 3];

/** The strip of a card; with a week, also the hours the PA offers that nobody asked for. */
function overlapOf(coverage: Coverage, week?: WeekRings): OverlapRow[] {
  const states = new Uint8Array(SLOTS_A_WEEK);
  if (week) markOffered(states, week);
  for (const { slot, covered } of coverage.slots) states[slot] = covered > 0 ? MET : UNMET;
  return drawOverlap(
    coverage.rows.map(({ askedMinutes, coveredMinutes, missingText }) => ({
      askedMinutes,
      coveredMinutes,
      missing: missingText ?? '',
    })),
    (slot) => STATES[states[slot] ?? 0] ?? 'none',
  );
}

function markOffered(states: Uint8Array, { awakeA, awakeB, asleepA, asleepB }: WeekRings): void {
  const isOffered = (slot: number) =>
    isSet(awakeA, slot) || isSet(awakeB, slot) || isSet(asleepA, slot) || isSet(asleepB, slot);
  for (let slot = 0; slot < SLOTS_A_WEEK; slot += 1) if (isOffered(slot)) states[slot] = CAN;
}

/** The hours of a search as spans of a usual week, for drawing. */
export function askedWeek(hours: readonly NeedSpan[]) {
  return hours.map((span) => ({ ...span, weeks: 'every' as const, termTimeOnly: false }));
}
