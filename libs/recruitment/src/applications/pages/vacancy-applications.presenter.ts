import type { PublicProfileView } from '@pa/register';
import { dateWords, paginate, type PageModel } from '@pa/web';
import { recruitmentPaths as paths } from '../../recruitment.paths';
import type { VacancyEntity } from '../../vacancies/vacancy.entity';
import { CHOSEN_TURN_DOWNS, TURN_DOWN_REASONS } from '../application';
import {
  APPLICATION_STATES,
  ENDED_STATES,
  findApplicationMove,
  OPEN_STATES,
  type ApplicationState,
} from '../application-state';
import {
  APPLICATIONS_A_PAGE,
  LONGEST_NOTES,
  type ApplicationOrder,
  type SeenApplication,
  type SeenList,
} from '../vacancy-applications.service';
import { shownFile } from '../files/application-files.presenter';
import { reasonForEmployer, stateForEmployer } from './application-words';
import { dayWords, fitLines, jobRows, type OwnStages } from './own-applications.presenter';
import { shownInterview, shownOffer } from './stages.presenter';

/** What a list shows: those that are open, those that are over, or one state. */
export const LIST_PARTS = {
  open: { text: 'Open', states: OPEN_STATES },
  new: { text: 'New', states: ['submitted'] },
  shortlist: { text: 'Shortlist', states: ['shortlisted', 'interview', 'offered', 'accepted'] },
  over: { text: 'Over', states: ENDED_STATES },
} as const satisfies Record<string, { text: string; states: readonly ApplicationState[] }>;
export type ListPart = keyof typeof LIST_PARTS;

export interface ListQuery {
  readonly part: ListPart;
  readonly order: ApplicationOrder;
  readonly page: number;
}

const ORDER_WORDS = [
  { value: 'best', text: 'Best fit' },
  { value: 'first', text: 'First sent' },
];

export function vacancyListModel({ vacancy, items, total, counts }: SeenList, query: ListQuery): PageModel {
  const here = paths.applications(vacancy.id);
  const href = (asked: Partial<ListQuery>): string => {
    const { part, order, page } = { ...query, page: 1, ...asked };
    return `${here}?show=${part}&sort=${order}${page > 1 ? `&page=${page}` : ''}`;
  };
  const all = APPLICATION_STATES.reduce((sum, state) => sum + counts[state], 0);
  return {
    title: `Applications: ${vacancy.title}`,
    page: { back: { href: paths.vacancy(vacancy.id), text: 'Back to the advert' } },
    tabs: (Object.keys(LIST_PARTS) as ListPart[]).map((part) => ({
      text: LIST_PARTS[part].text,
      href: href({ part }),
      current: part === query.part,
      count: LIST_PARTS[part].states.reduce((sum, state) => sum + counts[state], 0),
      countWords: 'applications',
    })),
    isBlind: vacancy.isBlind,
    hasAny: all > 0,
    items: items.map(shownInList),
    pages: paginate({
      page: query.page,
      pageSize: APPLICATIONS_A_PAGE,
      total,
      words: ['application', 'applications'],
      href: (page) => href({ page }),
    }),
    sort: { action: here, value: query.order, options: ORDER_WORDS, keep: [{ name: 'show', value: query.part }] },
    sideBySideHref: paths.sideBySide(vacancy.id),
    findHref: '/find',
  };
}

function shownInList(one: SeenApplication) {
  return {
    id: `a-${one.id}`,
    name: one.name,
    href: paths.application(one.vacancyId, one.id),
    state: stateForEmployer(one.state),
    place: placeOf(one),
    reasons: fitLines(one.fit),
    sentOn: dayWords(one.submittedAt),
  };
}

function placeOf({ district, fit }: SeenApplication): string {
  const away = fit?.distance ?? '';
  return [district, away === '' ? '' : `${away.charAt(0).toLowerCase()}${away.slice(1)}`].filter(Boolean).join(', ');
}

export interface SeenContext extends OwnStages {
  /** Null until the name is shown. */
  readonly profile: PublicProfileView | null;
}

export function seenModel(vacancy: VacancyEntity, one: SeenApplication, context: SeenContext): PageModel {
  const deed = (name: string): string => paths.applicationDeed(vacancy.id, one.id, name);
  const can = (name: Parameters<typeof findApplicationMove>[0]): boolean =>
    findApplicationMove(name, one.state) !== null;
  const [offer] = context.offers;
  return {
    title: one.name,
    page: { back: { href: paths.applications(vacancy.id), text: 'All applications' } },
    advert: { title: vacancy.title, rows: jobRows(vacancy) },
    state: stateForEmployer(one.state),
    reason: reasonForEmployer(one.state, one.reason),
    startsOn: one.startsOn && dateWords(one.startsOn),
    isNamed: one.isNamed,
    place: placeOf(one),
    reasons: fitLines(one.fit),
    sentOn: dayWords(one.submittedAt),
    words: {
      message: one.words.message,
      answers: vacancy.questions.map(({ id, text }) => ({ text, answer: one.words.answers[id] ?? '' })),
    },
    file: shownFile(one.id, context.file),
    profile: context.profile,
    interview: ENDED_STATES.includes(one.state) ? null : shownInterview(context.interviews[0], context.now),
    offer: offer ? shownOffer(offer) : null,
    notes: one.notes,
    longestNotes: LONGEST_NOTES,
    can: {
      shortlist: can('shortlist'),
      interview: can('offer-interview'),
      offer: can('make-offer'),
      takeBack: can('take-offer-back'),
      hire: can('hire'),
      turnDown: can('turn-down'),
    },
    turnDowns: CHOSEN_TURN_DOWNS.map((value) => ({ value, text: TURN_DOWN_REASONS[value] })),
    hrefs: {
      shortlist: deed('shortlist'),
      interview: deed('interview'),
      callOff: deed('call-off'),
      offer: deed('offer'),
      takeBack: deed('take-offer-back'),
      hire: deed('hire'),
      turnDown: deed('turn-down'),
      notes: deed('notes'),
      calendar: paths.calendar(one.id),
      messages: paths.messagesAbout(one.id),
      questions: paths.questionsToAsk(one.id),
      plan: paths.meetingPlan(one.id),
      terms: one.state === 'accepted' || one.state === 'hired' ? paths.writtenTerms(one.id) : null,
    },
  };
}

/** The shortlist as one table: a row is a PA, so that it folds to cards on a narrow screen. */
export function sideBySideModel(vacancy: VacancyEntity, list: readonly SeenApplication[]): PageModel {
  const questions = vacancy.questions.map(({ text }) => text);
  const columns = ['PA', 'State', 'Hours', 'How far', 'Fits', 'Does not fit', ...questions, 'Your notes'];
  return {
    title: `Side by side: ${vacancy.title}`,
    page: { back: { href: paths.applications(vacancy.id), text: 'All applications' }, bodyClass: 'pa-wide' },
    isEmpty: list.length === 0,
    applicationsHref: paths.applications(vacancy.id),
    table: {
      caption: 'Your shortlist',
      columns: columns.map((text) => ({ text })),
      rows: list.map((one) => rowOf(vacancy, one).map((cell, index) => ({ ...cell, label: columns[index] }))),
    },
  };
}

function rowOf(vacancy: VacancyEntity, one: SeenApplication) {
  const lines = one.fit?.reasons ?? [];
  const said = (isGap: boolean): string =>
    lines
      .filter(({ kind, part }) => (kind === 'gap') === isGap && part !== 'hours' && part !== 'distance')
      .map(({ text }) => text)
      .join('. ');
  const missing = lines.filter(({ kind, part }) => kind === 'gap' && part === 'hours').map(({ text }) => text);
  return [
    { text: one.name, href: paths.application(one.vacancyId, one.id) },
    { state: stateForEmployer(one.state) },
    { text: [one.fit?.hours ?? '', ...missing].filter(Boolean).join('. ') || 'Not said' },
    { text: placeOf(one) || 'Not said' },
    { text: said(false) || 'Nothing more' },
    { text: said(true) || 'Nothing' },
    ...vacancy.questions.map(({ id }) => ({ text: one.words.answers[id] ?? '' })),
    { text: one.notes || 'None' },
  ];
}
