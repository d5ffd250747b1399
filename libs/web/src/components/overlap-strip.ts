import { inOnePiece, markup, NO_HTML, type Html } from './html';
import { Kept } from './kept';
import { DAYS, shortHours } from './time-words';
import { percent } from './week-drawing';
import { DAY_SLOTS, HALF_HOUR } from './week-span';

/** A half-hour of the week beside a need: not offered and not asked, offered only, asked and offered, asked only. */
export type SlotState = 'none' | 'can' | 'met' | 'unmet';

/** What a day comes to, as the matching rules count it. */
export interface OverlapDay {
  readonly askedMinutes: number;
  readonly coveredMinutes: number;
  /** What is not covered: "not 07:00 to 08:00"; empty when all is. */
  readonly missing: string;
}

export interface OverlapBar {
  readonly kind: 'can' | 'met' | 'unmet';
  /** Half-hours of the day, 0 to 48. */
  readonly from: number;
  readonly to: number;
}

export interface OverlapRow {
  /** 0 is Monday. */
  readonly day: number;
  readonly asked: boolean;
  /** "1 of 2". */
  readonly sum: string;
  /** What a screen reader hears after it: " hours, not 07:00 to 08:00". */
  readonly rest: string;
  readonly bars: readonly OverlapBar[];
}

const NOTHING: OverlapDay = { askedMinutes: 0, coveredMinutes: 0, missing: '' };

/** Seven rows for a card. `stateOf` answers for each of the 336 half-hours from Monday 00:00. */
export function drawOverlap(days: readonly OverlapDay[], stateOf: (slot: number) => SlotState): OverlapRow[] {
  return DAYS.map((_, day) => {
    const { askedMinutes, coveredMinutes, missing } = days[day] ?? NOTHING;
    return {
      day,
      asked: askedMinutes > 0,
      sum: `${shortHours(coveredMinutes)} of ${shortHours(askedMinutes)}`,
      rest: ` ${askedMinutes === 60 ? 'hour' : 'hours'}${missing && `, ${missing}`}`,
      bars: barsOf(day * DAY_SLOTS, stateOf),
    };
  });
}

/** Whether a half-hour is set in a ring of bits, Monday 00:00 first, the highest bit of each byte first. */
export function isSet(ring: Uint8Array, slot: number): boolean {
  return ((ring[slot >> 3] ?? 0) & (0x80 >> (slot & 7))) !== 0;
}

/** Offered hours first, so that the asked ones lie on top; an offer that is asked to the minute needs no bar of its own. */
function barsOf(first: number, stateOf: (slot: number) => SlotState): OverlapBar[] {
  const offered: OverlapBar[] = [];
  const asked: OverlapBar[] = [];
  let offeredFrom = -1;
  let askedFrom = 0;
  let before: SlotState = 'none';
  for (let at = 0; at <= DAY_SLOTS; at += 1) {
    const state = at < DAY_SLOTS ? stateOf(first + at) : 'none';
    const isOffered = state === 'can' || state === 'met';
    if (isOffered && offeredFrom < 0) offeredFrom = at;
    if (!isOffered && offeredFrom >= 0) {
      offered.push({ kind: 'can', from: offeredFrom, to: at });
      offeredFrom = -1;
    }
    if (state === before) continue;
    if (before === 'met' || before === 'unmet') asked.push({ kind: before, from: askedFrom, to: at });
    askedFrom = at;
    before = state;
  }
  const beyond = offered.filter(({ from, to }) => !asked.some((bar) => bar.from === from && bar.to === to));
  return [...beyond, ...asked];
}

const HATCH = markup` fill="url(#pa-hatch)"`;

/** Where it lies between top and bottom is the look's. A page holds hundreds, so none says more than it must. */
function barHtml({ kind, from, to }: OverlapBar): Html {
  const [x, width] = [percent(from * HALF_HOUR), percent((to - from) * HALF_HOUR)];
  return markup`<rect class="pa-bar--${kind}" x="${x}%" width="${width}%"${kind === 'unmet' ? HATCH : NO_HTML}/>`;
}

const NAMES = DAYS.map((name) => name.slice(0, 3)).join('\n');
const DASH = markup`&ndash;`;
const AXIS = markup`<p class="pa-overlap__axis"><span>06<i>:00</i></span><span>12<i>:00</i></span><span>18<i>:00</i></span></p>`;

/** A page holds twenty of a few strips, and so does the next. They tell of hours, never of whose they are. */
const MOST_STRIPS = 2_000;
const stripsMade = new Kept<Html>(MOST_STRIPS);

function stripHtml(rows: readonly OverlapRow[]): Html {
  let shows = '';
  for (const row of rows) {
    shows += row.asked ? `\n${row.sum}${row.rest}` : '\n';
    for (const { kind, from, to } of row.bars) shows += `|${kind}${from}-${to}`;
  }
  return stripsMade.get(shows, () => inOnePiece(newStrip(rows)));
}

/** What is seen is one drawing between two columns of words; what is heard lies over it, a day a row, told in one go. */
function newStrip(rows: readonly OverlapRow[]): Html {
  const sums = rows.map(({ asked, sum }, day) => markup`${day > 0 ? '\n' : ''}${asked ? sum : DASH}`);
  return markup`<div class="pa-strip" aria-hidden="true"><span>${NAMES}</span><svg><use href="#pa-days"/>${rows.map(dayHtml)}<use href="#pa-days-ticks"/></svg><b>${sums}</b>${AXIS}</div><ul class="pa-overlap__days" role="list">${rows.map(heardHtml)}</ul>`;
}

function dayHtml({ day, bars }: OverlapRow): Html {
  return bars.length > 0 ? markup`<g class="pa-day-${day}">${bars.map(barHtml)}</g>` : NO_HTML;
}

function heardHtml({ day, asked, sum, rest }: OverlapRow): Html {
  return markup`<li>${DAYS[day] ?? ''}: ${asked ? `${sum}${rest}` : 'no hours needed'}</li>`;
}

/** The strip: seven rows, "1 of 2" at the end of each; what the eye sees is also said. */
export function overlapHtml(rows: readonly OverlapRow[], title = 'Your hours'): Html {
  return markup`<div class="pa-overlap"><p class="pa-overlap__title">${title}</p>${stripHtml(rows)}</div>`;
}
