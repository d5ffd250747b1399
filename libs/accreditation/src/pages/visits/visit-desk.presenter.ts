import { paginate, type PageModel } from '@pa/web';
import { schemesPaths } from '../../schemes/schemes.paths';
import { isAgreed } from '../../visits/home-answer';
import {
  CALL_OFF_WORDS,
  CALL_OFF_WHYS,
  isAnswered,
  LONGEST_PLACE,
  visitWhen,
  VISIT_WAY_WORDS,
  VISIT_WAYS,
  type Visit,
} from '../../visits/visit';
import { LATE_DAYS, type VisitCase, type VisitPage } from '../../visits/visit-desk.service';
import type { Goer, NamedVisit } from '../../visits/visit-people';
import { visitsPaths } from '../../visits/visits.paths';
import { VISITS_PAGE_SIZE, type VisitList } from '../../visits/visits.repository';
import { viewForm } from './finding-views.presenter';
import { copyWords, findingLine, type TypedSettle } from './visit-findings.presenter';
import { homeForm, homeNotice, homeRows } from './visit-home.presenter';
import { missedForm, putRightForm } from './visit-misses.presenter';
import { visitRows, visitState } from './visit-words';
import { type HomeForm, type MissedForm, type PutRightForm, type ViewForm, VisitTimeForm } from './visit.forms';

const LISTS: ReadonlyArray<{ readonly key: VisitList; readonly text: string; readonly empty: string }> = [
  { key: 'planned', text: 'To come', empty: 'No visit is planned' },
  { key: 'to-write-up', text: 'To write up', empty: 'Every visit is written up' },
  { key: 'to-do', text: 'Things to do', empty: 'Nothing is left to do' },
  { key: 'over', text: 'Over', empty: 'No visit is over yet' },
];

export function visitListIn(list: unknown): VisitList {
  return LISTS.find(({ key }) => key === list)?.key ?? 'planned';
}

export function visitsModel({ visits, total, page, late }: VisitPage, list: VisitList, mayPlan: boolean): PageModel {
  const chosen = LISTS.find(({ key }) => key === list);
  return {
    title: 'Visits to PAs',
    page: { bodyClass: 'pa-wide' },
    mayPlan,
    planHref: visitsPaths.choose,
    late: late > 0 ? lateModel(late) : null,
    questionsHref: visitsPaths.questions,
    tabs: LISTS.map(({ key, text }) => ({ text, href: visitsPaths.listOf(key), current: key === list })),
    heading: chosen?.text,
    empty: chosen?.empty,
    lines: visits.map((visit) => ({
      href: visitsPaths.one(visit.id),
      text: `${visit.paName}, ${visitWhen(visit.startsAt)}`,
      more: moreOf(visit),
      state: visitState(visit),
    })),
    pages: paginate({
      page,
      pageSize: VISITS_PAGE_SIZE,
      total,
      words: ['visit', 'visits'],
      href: (number) => `${visitsPaths.listOf(list)}&page=${number}`,
    }),
  };
}

function lateModel(late: number) {
  const which = late === 1 ? '1 visit was' : `${late} visits were`;
  return {
    title: `${which} to be written up more than ${LATE_DAYS} days ago`,
    lines: ['Please write what was seen, note that you could not meet, or call the visit off.'],
    href: visitsPaths.listOf('to-write-up'),
  };
}

function moreOf(visit: NamedVisit): string {
  const isAsked = visit.state !== 'planned' || isAgreed(visit);
  const home =
    visit.homeAnswer === 'no' ? 'The person who is helped said no.' : 'Nobody has asked the person who is helped.';
  return `${VISIT_WAY_WORDS[visit.way]}. ${visit.auditorName ?? 'Nobody'} goes.${isAsked ? '' : ` ${home}`}`;
}

export function planModel(
  { paName, goers, visits }: { paName: string; goers: readonly Goer[]; visits: readonly Visit[] },
  { pa, form }: { pa: string; form: VisitTimeForm },
): PageModel {
  return {
    title: `Plan a visit to ${paName}`,
    page: { back: { href: visitsPaths.list, text: 'Back to visits' } },
    action: visitsPaths.planFor(pa),
    visits: visitLines(visits),
    ...timeModel(form, goers),
  };
}

function timeModel(form: VisitTimeForm, goers: readonly Goer[]) {
  return {
    time: {
      values: form,
      day: form.boxes,
      longest: LONGEST_PLACE,
      goers: [{ value: '', text: 'Choose one' }, ...goers.map(({ personId: value, name: text }) => ({ value, text }))],
      ways: VISIT_WAYS.map((value) => ({ value, text: VISIT_WAY_WORDS[value] })),
    },
  };
}

/** What came with errors, and by which form. */
export interface TypedVisit {
  readonly time?: VisitTimeForm;
  readonly home?: HomeForm;
  readonly missed?: MissedForm;
  readonly right?: PutRightForm;
  readonly view?: { readonly id: string; readonly form: ViewForm };
  readonly settle?: TypedSettle;
}

export function visitModel(visit: VisitCase, goers: readonly Goer[], typed: TypedVisit = {}): PageModel {
  const { id, version, state, mayPlan, findings, note, questions, reply } = visit;
  const isPlanned = state === 'planned';
  return {
    title: `${visit.paName}, ${visitWhen(visit.startsAt)}`,
    page: { back: { href: visitsPaths.list, text: 'Back to visits' } },
    state: visitState(visit),
    rows: [...visitRows(visit, 'staff'), ...homeRows(visit)],
    home: { notice: homeNotice(visit, mayPlan), form: homeForm(visit, typed.home) },
    version,
    reply,
    note: note && { words: note, copy: copyWords(visit.noteKept) },
    questions: isPlanned ? questions : [],
    findings: findings.map((finding) => ({
      ...findingLine(id, finding, typed.settle),
      view: viewForm(visit, finding, typed.view?.id === finding.id ? typed.view.form : undefined),
    })),
    serious: visit.isSerious ? seriousModel(visit) : null,
    writeHref: mayWrite(visit) ? visitsPaths.findings(id) : null,
    writeText: state === 'held' ? 'Put it right' : 'Write up the visit',
    missed: missedForm(visit, typed.missed),
    putRight: putRightForm(visit, typed.right),
    move: isPlanned && mayPlan ? { action: visitsPaths.move(id), isOpen: Boolean(typed.time) } : null,
    callOff: isPlanned && mayPlan ? { action: visitsPaths.callOff(id), whys: CALL_OFF_WHYS.map(whyOption) } : null,
    ...timeModel(typed.time ?? timeFormOf(visit), goers),
  };
}

/** Auditors decide about no approval. */
function seriousModel({ mayPlan, approvalId }: VisitCase) {
  return {
    lines: [
      'A visit stops no approval by itself. An assessor or a manager decides.',
      ...(approvalId ? [] : ['This PA has not asked for an approval.']),
    ],
    href: mayPlan && approvalId ? schemesPaths.case(approvalId) : null,
  };
}

/** Visits of one PA, one a line, for staff. */
export function visitLines(visits: readonly Visit[]) {
  return visits.map((visit) => ({
    href: visitsPaths.one(visit.id),
    text: visitWhen(visit.startsAt),
    more: `${VISIT_WAY_WORDS[visit.way]}.${visit.isSerious ? ' Something serious was seen.' : ''}`,
    state: visitState(visit),
  }));
}

/** It is written up from its time on, once the person who is helped agreed, and put right while nobody has answered it. */
export function mayWrite(visit: VisitCase): boolean {
  const { hasBegun, state, findings } = visit;
  return hasBegun && ((state === 'planned' && isAgreed(visit)) || (state === 'held' && !isAnswered(findings)));
}

function whyOption(value: (typeof CALL_OFF_WHYS)[number]) {
  return { value, text: CALL_OFF_WORDS[value] };
}

function timeFormOf({ auditorId, way, place }: VisitCase): VisitTimeForm {
  return Object.assign(new VisitTimeForm(), { auditorId: auditorId ?? '', way, place });
}
