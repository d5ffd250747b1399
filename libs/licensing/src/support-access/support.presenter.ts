import { dayAndTime } from '@pa/accounts';
import { AUDIT_PAGE_SIZE } from '@pa/platform';
import { countWords, paginate, type PageModel } from '@pa/web';
import { AREA_WORDS, SUPPORT_AREAS, SUPPORT_HOURS, type SupportArea } from './support-area';
import type { OpenedSupport } from './support-desk.service';
import { stateOf, WAITS_DAYS, type SupportGrant, type SupportState } from './support-grant';
import { MOST_LETTERS } from './support-rules';
import type { SupportChoiceForm, SupportOfferForm } from './support.form';
import { supportPaths as paths } from './support.paths';

const HOURS_A_DAY = 24;
/** What waits stands first, then what is open. */
const PLACES: Readonly<Partial<Record<SupportState, number>>> = { asked: 0, live: 1 };
const LAST = 2;

export const SUPPORT_STATES: Readonly<Record<SupportState, { readonly text: string; readonly kind: string }>> = {
  asked: { text: 'Waits for an answer', kind: 'wait' },
  lapsed: { text: 'Nobody answered', kind: 'plain' },
  live: { text: 'Open now', kind: 'good' },
  over: { text: 'Over', kind: 'plain' },
  refused: { text: 'Refused', kind: 'plain' },
  ended: { text: 'Ended by a manager', kind: 'plain' },
};

export function areasWords(areas: readonly SupportArea[]): string {
  return areas.map((area) => AREA_WORDS[area].text).join(', ');
}

/** When it ends or ended; for what was never allowed, when it was asked for. */
function timeWords(grant: SupportGrant, now: Date): string {
  const state = stateOf(grant, now);
  if (grant.endedAt) return `Ended ${dayAndTime(grant.endedAt)}`;
  if (grant.until) return `${state === 'live' ? 'Until' : 'Ran out'} ${dayAndTime(grant.until)}`;
  return `Asked ${dayAndTime(grant.madeAt)}`;
}

/** The same, and why a manager said no. */
export function answerWords(grant: SupportGrant, now: Date): string {
  return `${timeWords(grant, now)}${grant.answer === null ? '' : `. Why not: ${grant.answer}`}`;
}

/** What `licensing/support-list.njk` shows: what waits, what is open, and what was. */
export function supportListModel({ grants, now }: { grants: readonly SupportGrant[]; now: Date }): PageModel {
  const place = (grant: SupportGrant) => PLACES[stateOf(grant, now)] ?? LAST;
  const rows = grants
    .toSorted((a, b) => place(a) - place(b))
    .map((grant) => [
      { text: grant.reason, href: paths.one(grant.id) },
      { state: SUPPORT_STATES[stateOf(grant, now)], label: 'State' },
      { text: areasWords(grant.areas), label: 'Parts' },
      { text: answerWords(grant, now), label: 'When' },
    ]);
  return {
    title: 'Support access',
    page: { bodyClass: 'pa-wide' },
    offerHref: paths.offer,
    table: rows.length > 0 ? { caption: 'Requests and offers', columns: COLUMNS, rows } : null,
  };
}

export const COLUMNS = ['What for', 'State', 'Parts', 'When'].map((text) => ({ text }));

/** The parts as choices. */
export const AREA_CHOICES = SUPPORT_AREAS.map((value) => ({ value, ...AREA_WORDS[value] }));
const HOUR_CHOICES = SUPPORT_HOURS.map((hours) => ({ value: String(hours), text: hoursWords(hours) }));

function hoursWords(hours: number): string {
  const days = hours / HOURS_A_DAY;
  return days > 1 ? countWords(days, 'day') : countWords(hours, 'hour');
}

/** What `licensing/support-offer.njk` shows. */
export function offerModel(form: SupportOfferForm): PageModel {
  return {
    title: 'Offer support access',
    page: { back: { href: paths.list, text: 'Support access' } },
    form,
    most: MOST_LETTERS,
    areas: AREA_CHOICES,
    hours: HOUR_CHOICES,
  };
}

/** What `licensing/support.njk` shows: one request or offer, with what can be done about it and who looked at what. */
export function supportModel(opened: OpenedSupport, form: SupportChoiceForm, answer = ''): PageModel {
  const { grant, now, total, page, looks } = opened;
  const state = stateOf(grant, now);
  return {
    title: grant.askedBy ? 'A request to look' : 'What you offered',
    page: { back: { href: paths.list, text: 'Support access' } },
    state: SUPPORT_STATES[state],
    rows: factsOf(opened, state),
    choose: state === 'asked' ? { form, areas: AREA_CHOICES, hours: HOUR_CHOICES, answer, most: MOST_LETTERS } : null,
    refuseAction: paths.refuse(grant.id),
    allowAction: paths.one(grant.id),
    endAction: state === 'live' ? paths.end(grant.id) : null,
    wasOpen: grant.until !== null,
    looks: looks.map(({ area, who, at }) => ({ key: dayAndTime(at), value: `${who}: ${lookWords(area)}` })),
    pages: paginate({
      page,
      pageSize: AUDIT_PAGE_SIZE,
      total,
      words: ['look', 'looks'],
      href: (number) => `${paths.one(grant.id)}?page=${number}`,
    }),
  };
}

function lookWords(area: SupportArea | null): string {
  return area ? AREA_WORDS[area].text.toLowerCase() : 'a part that is no more';
}

function factsOf({ grant, askedBy, now }: OpenedSupport, state: SupportState) {
  return [
    { key: 'Who asks', value: askedBy ? `${askedBy}, who runs the service` : 'Nobody: a manager offered it' },
    { key: 'What for', values: grant.reason.split('\n') },
    { key: grant.until ? 'Parts they may see' : 'Parts they want to see', value: areasWords(grant.areas) },
    { key: 'When', value: timeWords(grant, now) },
    ...(grant.answer === null ? [] : [{ key: 'Why not', values: grant.answer.split('\n') }]),
    ...(state === 'lapsed' ? [{ key: 'What happened', value: `Nobody answered in ${WAITS_DAYS} days` }] : []),
  ];
}
