import type { Hit } from '@pa/recruitment';

/** Groups of figures that are no time, sum of money or part of a date. */
const GROUP = /(?<![\d.£:/#-])\d{1,8}(?![\d:/#%]|[.,]\d)/g;
/** The start of a mobile's number, as it is mostly written and seldom anything else. */
const MOBILE = /^07[1-9]\d{2,3}$/;
/** Between two parts of one number, people say a few words: "then", "(middle bit)", "finish with". */
const MOST_BETWEEN = 45;
const LENGTH = 11;
/** A last part that is said first: "the last six are 900637 and it starts 07700". */
const SAID_FIRST = /\b(?:last|end(?:s|ing)?|then|after|start(?:s|ing)?|begin(?:s|ning)?|front|before|first|same)\b/;
const BACKWARDS = /\b(?:backwards?|back to front|revers\w*|flip|turn it round|other way (?:round|about))\b/;

interface Group extends Hit {
  readonly figures: string;
}

/** A telephone number whose parts stand apart, in their order, the last before the first, or backwards. */
export function findScattered(lower: string): Hit[] {
  const groups = [...lower.matchAll(GROUP)].map(({ index, 0: figures }) => ({
    figures,
    start: index,
    end: index + figures.length,
  }));
  const starts = groups.flatMap(({ figures }, place) => (MOBILE.test(figures) ? [place] : []));
  return [
    ...starts.flatMap((place) => [inOrder(groups, place, lower), turned(groups, place, lower)]),
    BACKWARDS.test(lower) ? backwards(groups) : null,
  ].filter((hit) => hit !== null);
}

function inOrder(groups: readonly Group[], place: number, lower: string): Hit | null {
  const first = groups[place] as Group;
  let [last, figures] = [first, first.figures];
  for (const group of groups.slice(place + 1)) {
    if (group.start - last.end > MOST_BETWEEN || /£/.test(lower.slice(last.end, group.start))) return null;
    last = group;
    figures += group.figures;
    if (figures.length >= LENGTH) return figures.length === LENGTH ? { start: first.start, end: last.end } : null;
  }
  return null;
}

/** What stands before the start of a number, and makes it whole. */
function turned(groups: readonly Group[], place: number, lower: string): Hit | null {
  const start = groups[place] as Group;
  let [first, figures] = [start, ''];
  for (const group of groups.slice(0, place).reverse()) {
    if (first.start - group.end > (figures === '' ? 2 * MOST_BETWEEN : MOST_BETWEEN)) return null;
    first = group;
    figures = group.figures + figures;
    if (figures.length + start.figures.length >= LENGTH) break;
  }
  const isWhole = figures.length + start.figures.length === LENGTH;
  return isWhole && SAID_FIRST.test(lower.slice(Math.max(0, first.start - 30), start.start))
    ? { start: first.start, end: start.end }
    : null;
}

function backwards(groups: readonly Group[]): Hit | null {
  for (let place = 0; place < groups.length; place += 1) {
    let figures = '';
    for (const group of groups.slice(place)) {
      figures += group.figures;
      if (figures.length === LENGTH && /70$/.test(figures))
        return { start: (groups[place] as Group).start, end: group.end };
      if (figures.length > LENGTH) break;
    }
  }
  return null;
}
