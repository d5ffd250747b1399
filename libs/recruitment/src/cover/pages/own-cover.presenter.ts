import { poundsText, taskGroupsOf } from '@pa/register';
import { countWords, paginate, type PageModel } from '@pa/web';
import { recruitmentPaths as paths } from '../../recruitment.paths';
import { FURTHEST_COVER_DAYS, LONGEST_COVER_ADDRESS, LONGEST_COVER_NOTE } from '../cover';
import { findCoverMove } from '../cover-state';
import { momentOf } from '../cover-spans';
import { COVER_PAGE_SIZE, type SeenCover, type SeenCoverList } from '../cover-views.service';
import { boxesIn, KIND_CHOICES, listIn, MILES_CHOICES, SPAN_LINES, textIn } from './cover.forms';
import { coverPayWords, coverRows, stateForEmployer } from './cover-words';

const BACK = { href: paths.cover, text: 'Back to your cover' };

export function listModel({ rows, total, page }: SeenCoverList): PageModel {
  return {
    title: page > 1 ? `Your cover, page ${page}` : 'Your cover',
    newHref: paths.newCover,
    circleHref: paths.circle,
    planHref: paths.emergencyPlan,
    items: rows.map(({ request, spans }) => ({
      text: spans[0] ? momentOf(spans[0].startsAt) : '',
      href: paths.oneCover(request.id),
      hint: spans.length > 1 ? `and ${countWords(spans.length - 1, 'more time', 'more times')}` : '',
      state: stateForEmployer(request.state),
    })),
    pages: paginate({
      page,
      pageSize: COVER_PAGE_SIZE,
      total,
      words: ['request', 'requests'],
      href: (number) => (number > 1 ? `${paths.cover}?page=${number}` : paths.cover),
    }),
  };
}

/** What a new form begins with: the answers of the request before, so that they are not asked again. */
export interface Beginning {
  readonly id: string;
  readonly earlier: SeenCover | null;
  readonly district: string;
  readonly circle: number;
}

/** A new request: empty, begun from an earlier one, or as it was typed. */
export function newModel({ id, earlier, district, circle }: Beginning, body?: unknown): PageModel {
  const begun = beginningOf(earlier, district);
  const given = (name: string, before = ''): string => (body === undefined ? before : textIn(body, name));
  const tasks = body === undefined ? begun.tasks : listIn(body, 'tasks');
  return {
    title: 'Ask for cover',
    page: { back: BACK },
    id: given('id', id),
    days: FURTHEST_COVER_DAYS,
    lines: SPAN_LINES.map((line) => ({
      line,
      date: boxesIn(body, `date${line}`),
      from: given(`from${line}`),
      to: given(`to${line}`),
      kind: given(`kind${line}`) || 'awake',
    })),
    hasMore: SPAN_LINES.slice(1).some((line) => given(`from${line}`) !== '' || given(`date${line}-day`) !== ''),
    kinds: KIND_CHOICES,
    groups: taskGroupsOf((key) => (tasks.includes(key) ? 'yes' : '')).map((group) => ({
      title: group.title,
      options: group.lines.map(({ key, text }) => ({ value: key, text })),
      isOpen: group.lines.some(({ value }) => value === 'yes'),
    })),
    values: {
      tasks,
      pay: given('pay', begun.pay),
      sleepIn: given('sleepIn', begun.sleepIn),
      place: given('place', begun.place),
      withinMiles: given('withinMiles', begun.withinMiles),
      note: given('note', begun.note),
      circleFirst: given('circleFirst') === 'yes',
      circleConfirmed: given('circleConfirmed') === 'yes',
      address: given('address'),
    },
    miles: MILES_CHOICES,
    longest: { note: LONGEST_COVER_NOTE, address: LONGEST_COVER_ADDRESS },
    circle: circle > 0 ? countWords(circle, 'PA') : '',
    circleHref: paths.circle,
  };
}

function beginningOf(earlier: SeenCover | null, district: string) {
  if (!earlier) return { tasks: [], pay: '', sleepIn: '', place: district, withinMiles: '10', note: '' };
  const { tasks, payPence, sleepInPence, withinMiles } = earlier.request;
  return {
    tasks,
    pay: poundsText(payPence),
    sleepIn: poundsText(sleepInPence),
    place: earlier.request.district,
    withinMiles: String(withinMiles),
    note: earlier.note,
  };
}

/** One request with what can be done now. `address` is what was typed, where it has to be mended. */
export function ownModel(cover: SeenCover, typed?: { address: string }): PageModel {
  const { request, asked, declined, holder } = cover;
  const deed = (name: Parameters<typeof paths.coverDeed>[1]): string => paths.coverDeed(request.id, name);
  const may = (name: Parameters<typeof findCoverMove>[0]): boolean => findCoverMove(name, request.state) !== null;
  return {
    title: 'Cover you asked for',
    page: { back: BACK },
    state: stateForEmployer(request.state),
    rows: [...coverRows(cover, cover.note), { key: 'How far', value: `Up to ${request.withinMiles} miles` }],
    isOpen: request.state === 'open',
    isHeld: request.state === 'held',
    isConfirmed: request.state === 'confirmed',
    isUnfilled: request.state === 'unfilled',
    asked: askedWords(asked, declined),
    nextWave: request.nextWaveAt && asked > 0 ? momentOf(request.nextWaveAt) : '',
    holder: holder && {
      ...holder,
      href: holder.profileId ? `/pas/${holder.profileId}` : '',
      circleHref: holder.profileId && !holder.isTrusted ? paths.circleOf(holder.profileId) : '',
    },
    address: typed?.address ?? cover.address ?? '',
    shownAddress: cover.address ?? '',
    longest: LONGEST_COVER_ADDRESS,
    canCallOff: may('cancel'),
    canSayNo: holder !== null && may('release'),
    hrefs: {
      confirm: deed('confirm'),
      sayNo: deed('say-no'),
      callOff: deed('call-off'),
      ideas: deed('ideas'),
      again: paths.newCover,
      plan: paths.emergencyPlan,
    },
  };
}

function askedWords(asked: number, declined: number): string {
  if (asked === 0) return 'We have asked nobody yet.';
  const no = declined === 0 ? 'None of them has said no.' : `${countWords(declined, 'PA has', 'PAs have')} said no.`;
  return `We have asked ${countWords(asked, 'PA')}. ${no}`;
}

/** What can still be done when nobody says yes. */
export function ideasModel(cover: SeenCover, body?: unknown): PageModel {
  const { request, spans, asked, declined } = cover;
  const given = (name: string, before: string): string => (body === undefined ? before : textIn(body, name));
  return {
    title: 'What you can do next',
    page: { back: { href: paths.oneCover(request.id), text: 'Back to this cover' } },
    isOpen: request.state === 'open',
    asked: askedWords(asked, declined),
    pay: coverPayWords(request),
    miles: MILES_CHOICES,
    hasAwake: spans.some(({ kind }) => kind !== 'sleep-in'),
    hasSleepIn: spans.some(({ kind }) => kind === 'sleep-in'),
    values: {
      withinMiles: given('withinMiles', String(request.withinMiles)),
      pay: given('pay', poundsText(request.payPence)),
      sleepIn: given('sleepIn', poundsText(request.sleepInPence)),
    },
    canSplit:
      spans.length > 1 || spans.some(({ startsAt, endsAt }) => endsAt.getTime() - startsAt.getTime() > 4 * 3_600_000),
    isAsked: request.helpAskedAt !== null,
    canAsk: request.helpAskedAt === null && (request.state === 'open' || request.state === 'unfilled'),
    hrefs: {
      wider: paths.coverDeed(request.id, 'wider'),
      help: paths.coverDeed(request.id, 'help'),
      again: paths.newCover,
      plan: paths.emergencyPlan,
      circle: paths.circle,
      find: '/find',
    },
  };
}
