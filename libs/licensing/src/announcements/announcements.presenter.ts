import { REGISTER_ROLES, type Announcement, type Licensee, type RegisterRole } from '@pa/platform';
import { dateWords, listWords, paginate, type PageModel } from '@pa/web';
import { MOST_LETTERS } from './announcement-rules';
import { stateOf, type AnnouncementState } from './announcement-state';
import type { AnnouncementForm } from './announcement.form';
import type { AnnouncementPaths } from './announcement.paths';

export const ANNOUNCEMENT_SORTS = ['state', 'title', 'from', 'until'] as const;
export type AnnouncementSort = (typeof ANNOUNCEMENT_SORTS)[number];

const PAGE_SIZE = 20;

const STATES: Readonly<Record<AnnouncementState, { readonly text: string; readonly kind: string }>> = {
  showing: { text: 'Showing', kind: 'good' },
  'to-come': { text: 'To come', kind: 'wait' },
  over: { text: 'Over', kind: 'plain' },
};

const ROLES: Readonly<Record<RegisterRole, string>> = {
  pa: 'PAs',
  employer: 'Employers',
  representative: 'People who act for an employer',
  'co-ordinator': 'Co-ordinators',
  assessor: 'Assessors',
  editor: 'Editors',
  manager: 'Managers',
  auditor: 'Auditors',
};

export interface AnnouncementsShown {
  readonly announcements: readonly Announcement[];
  readonly paths: AnnouncementPaths;
  readonly sort: AnnouncementSort;
  readonly page: number;
  readonly now: Date;
}

/** What `licensing/announcements.njk` shows. */
export function announcementsModel({ announcements, paths, sort, page, now }: AnnouncementsShown): PageModel {
  const order = ORDERS[sort];
  const listed = announcements.toSorted((a, b) => order(a, b, now) || a.id.localeCompare(b.id));
  const shown = listed.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
  return {
    title: 'Announcements',
    page: { bodyClass: 'pa-wide' },
    paths,
    table:
      shown.length > 0
        ? { caption: 'All announcements', columns: columnsFor(sort, paths), rows: shown.map(rowFor(paths, now)) }
        : null,
    isEmpty: announcements.length === 0,
    pages: paginate({
      page,
      pageSize: PAGE_SIZE,
      total: announcements.length,
      words: ['announcement', 'announcements'],
      href: (n) => `${paths.list}?sort=${sort}&page=${n}`,
    }),
  };
}

const COLUMNS: ReadonlyArray<{ readonly sort?: AnnouncementSort; readonly text: string }> = [
  { sort: 'title', text: 'Title' },
  { sort: 'state', text: 'State' },
  { sort: 'from', text: 'First day' },
  { sort: 'until', text: 'Last day' },
  { text: 'For' },
];

function columnsFor(chosen: AnnouncementSort, { list }: AnnouncementPaths) {
  return COLUMNS.map(({ sort, text }) => ({
    text,
    ...(sort && { href: `${list}?sort=${sort}` }),
    ...(sort === chosen && { sorted: sort === 'from' || sort === 'until' ? 'descending' : 'ascending' }),
  }));
}

function rowFor(paths: AnnouncementPaths, now: Date) {
  return (one: Announcement) => [
    { text: one.title, href: paths.one(one.id) },
    { state: STATES[stateOf(one, now)], label: 'State' },
    { text: dateWords(one.from), label: 'First day' },
    { text: dateWords(one.until), label: 'Last day' },
    { text: forWords(one), label: 'For' },
  ];
}

type Order = (a: Announcement, b: Announcement, now: Date) => number;
const PLACES: readonly AnnouncementState[] = ['showing', 'to-come', 'over'];
const place = (one: Announcement, now: Date) => PLACES.indexOf(stateOf(one, now));

/** By state: what shows, then what comes, then what is over; in each the latest first. */
const ORDERS: Readonly<Record<AnnouncementSort, Order>> = {
  state: (a, b, now) => place(a, now) - place(b, now) || b.from.localeCompare(a.from),
  title: (a, b) => a.title.localeCompare(b.title),
  from: (a, b) => b.from.localeCompare(a.from),
  until: (a, b) => b.until.localeCompare(a.until),
};

function forWords({ roles }: Announcement): string {
  return roles.length === REGISTER_ROLES.length ? 'Everybody' : listWords(roles.map((role) => ROLES[role]));
}

export interface AnnouncementShown {
  readonly form: AnnouncementForm;
  readonly paths: AnnouncementPaths;
  /** Where an operator writes, the registers to choose from. */
  readonly registers: readonly Licensee[] | null;
  /** As it is kept; null while it is new. */
  readonly kept: Announcement | null;
  readonly now: Date;
}

/** What `licensing/announcement.njk` shows. */
export function announcementModel({ form, paths, registers, kept, now }: AnnouncementShown): PageModel {
  const state = kept ? stateOf(kept, now) : null;
  return {
    title: kept ? 'Change an announcement' : 'Write an announcement',
    page: { back: { href: paths.list, text: 'Announcements' } },
    form,
    most: MOST_LETTERS,
    roles: REGISTER_ROLES.map((value) => ({ value, text: ROLES[value] })),
    wheres: [
      { value: 'all', text: 'At all registers' },
      { value: 'chosen', text: 'At those I choose below' },
    ],
    registers: registers?.map(({ id, name }) => ({ value: id, text: name })) ?? null,
    state: state && STATES[state],
    endAction: kept && state !== 'over' ? paths.end(kept.id) : null,
    over: kept && state === 'over' ? overRows(kept) : null,
  };
}

function overRows(one: Announcement) {
  return [
    { key: 'Title', value: one.title },
    { key: 'Words', values: one.words.split('\n') },
    { key: 'First day', value: dateWords(one.from) },
    { key: 'Last day', value: dateWords((one.endedAt ?? one.until).slice(0, 10)) },
    { key: 'For', value: forWords(one) },
  ];
}
