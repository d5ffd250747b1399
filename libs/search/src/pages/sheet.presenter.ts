import type { PublicProfileView } from '@pa/register';
import { dateWords, type PageModel, type ShownReason } from '@pa/web';
import type { FoundPa, FoundPas } from '../pa-search.service';
import type { PaSearch } from '../query/pa-search';
import { searchPaths } from '../search.paths';
import { needWords } from './need-words';

/** A block of a sheet: it is never cut over two pages. */
export interface SheetBlock {
  readonly title: string;
  readonly lines: readonly string[];
  readonly items?: readonly string[];
}

export interface ListContext {
  readonly districtName: (district: string) => string | null;
  /** YYYY-MM-DD. */
  readonly today: string;
  /** For whom it is printed. */
  readonly for: string;
}

/** The PAs of a search, numbered, so that somebody can say a number on the phone. */
export function listSheet(found: FoundPas, context: ListContext): PageModel {
  const { search, pas } = found;
  const first = (search.page - 1) * search.pageSize + 1;
  const need = needWords(search.hours);
  return {
    title: `PAs for ${context.for}`,
    lead: [
      `Printed on ${dateWords(context.today)}.`,
      ...(need ? [`You asked for ${need}.`] : []),
      ...(pas.length === 0 ? ['Nobody fits just now. Call us, and we look with you.'] : []),
    ],
    blocks: pas.map((one, index) => paBlock(one, { ...context, number: first + index })),
    ask: 'Would you like to talk to one of them? Call us and say the number.',
    page: { back: { href: searchPaths.find(search), text: 'Back to the PAs you found' } },
  };
}

function paBlock({ pa, match }: FoundPa, context: ListContext & { readonly number: number }): SheetBlock {
  const place = [context.districtName(pa.district) ?? pa.district, match.distance].filter((words) => words).join('. ');
  return { title: `${context.number}. ${pa.card.name}`, lines: [`${place}.`], items: match.reasons.map(reasonWords) };
}

/** Paper has no icons to tell a gap from a match, so the words do. */
export function reasonWords({ kind, text }: ShownReason): string {
  return kind === 'gap' ? `Not a match: ${text}` : text;
}

export interface ProfileContext {
  readonly reasons: readonly ShownReason[];
  readonly search: PaSearch;
  readonly id: string;
}

/** One PA's profile in words alone. */
export function profileSheet(view: PublicProfileView, { reasons, search, id }: ProfileContext): PageModel {
  const { name, firstName, headline, place } = view;
  const why = { title: `Why you see ${firstName}`, lines: [], items: reasons.map(reasonWords) };
  return {
    title: name,
    lead: [headline, place].filter((words) => words !== ''),
    blocks: [...[why].filter(isFull), ...profileBlocks(view)],
    ask: `Would you like to talk to ${firstName}? Call us, and we ask.`,
    page: { back: { href: searchPaths.pa(id, search), text: `Back to ${firstName}` } },
  };
}

/** What a profile says, block by block. */
export function profileBlocks(view: PublicProfileView): SheetBlock[] {
  const { firstName } = view;
  return [
    { title: `About ${firstName}`, lines: view.paragraphs },
    ...weekBlocks(view),
    { title: `What ${firstName} will do`, lines: [], items: words(view.tasks.will) },
    { title: 'Will do with training', lines: [], items: words(view.tasks.training) },
    { title: `What ${firstName} will not do`, lines: [], items: words(view.tasks.not) },
    { title: `What ${firstName} is like`, lines: [], items: words(view.values) },
    { title: 'Has worked with', lines: [], items: view.experience },
    { title: 'Training', lines: ['The register has not seen certificates.'], items: view.training },
    { title: 'Practical things', lines: [], items: view.practical.map(practicalWords) },
  ].filter(isFull);
}

function weekBlocks({ week, weekLine, firstName, hasHours }: PublicProfileView): SheetBlock[] {
  if (!hasHours) return [{ title: `${firstName}’s week`, lines: [weekLine] }];
  return week.weeks.map(({ title, days }) => ({
    title: title === '' ? `${firstName}’s week` : `${firstName}’s week: ${title}`,
    lines: [weekLine],
    items: days.map(({ name, times }) => `${name}: ${times.join(', ')}`),
  }));
}

function words(list: ReadonlyArray<{ readonly text: string }>): string[] {
  return list.map(({ text }) => text);
}

function practicalWords({ key, value }: PublicProfileView['practical'][number]): string {
  return `${key}: ${value}`;
}

/** A block that says nothing is left out: a heading alone is a riddle. */
function isFull({ items, lines, title }: SheetBlock): boolean {
  const says = title === 'Training' ? (items ?? []) : [...lines, ...(items ?? [])];
  return says.length > 0;
}
