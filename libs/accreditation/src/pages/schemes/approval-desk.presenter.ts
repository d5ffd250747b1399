import { localDay } from '@pa/accounts';
import { dateWords, paginate, type PageModel } from '@pa/web';
import type { CaseBoard, CaseLine, OpenCase } from '../../schemes/approval-desk.service';
import { SIGNED_OFF } from '../../schemes/scheme';
import { visitsPaths } from '../../visits/visits.paths';
import { schemesPaths } from '../../schemes/schemes.paths';
import type { ModuleStanding } from '../../schemes/standing';
import { APPEAL_DEEDS, STAFF_DEEDS, WHY_WORDS, WHYS } from '../../schemes/standing-state';
import { CASE_PAGE_SIZE, type CaseList } from '../../schemes/standings.repository';
import { partFilesPaths } from '../../part-files/part-files.paths';
import { sentLine } from '../part-files/part-file.presenter';
import type { DecideForm } from './approval.form';
import { DEED_WORDS, DONE_WORDS, STATE_WORDS } from './approval-words';

export const CASE_LISTS: ReadonlyArray<{ readonly key: CaseList; readonly text: string; readonly empty: string }> = [
  { key: 'waiting', text: 'Waiting for us', empty: 'Nobody waits for us.' },
  { key: 'on-the-way', text: 'On the way', empty: 'Nobody is on the way.' },
  { key: 'ending', text: 'Ending soon', empty: 'No approval ends in the next 90 days.' },
  { key: 'ended', text: 'Ended', empty: 'No approval has ended.' },
  { key: 'two-people', text: 'For a second person', empty: 'Nothing waits for a second person.' },
  { key: 'appeals', text: 'To look at again', empty: 'Nobody asked us to look again.' },
  { key: 'files', text: 'Files to look at', empty: 'No file waits for us.' },
  { key: 'all', text: 'All', empty: 'No PA has begun yet.' },
];

export function caseBoardModel(board: CaseBoard, list: CaseList): PageModel {
  const chosen = CASE_LISTS.find(({ key }) => key === list);
  return {
    title: 'Approvals of PAs',
    page: { bodyClass: 'pa-wide' },
    schemeHref: schemesPaths.scheme,
    lists: CASE_LISTS.map(({ key, text }) => ({ text, href: schemesPaths.boardList(key), isChosen: key === list })),
    heading: chosen?.text,
    empty: chosen?.empty,
    lines: board.lines.map(lineOf),
    pages: paginate({
      page: board.page,
      pageSize: CASE_PAGE_SIZE,
      total: board.total,
      words: ['PA', 'PAs'],
      href: (page) => `${schemesPaths.boardList(list)}&page=${page}`,
    }),
  };
}

function lineOf(line: CaseLine) {
  return {
    href: schemesPaths.case(line.id),
    name: line.paName,
    state: STATE_WORDS[line.stateToday],
    when: whenOf(line),
  };
}

function whenOf({ stateToday, approvedUntil, appliedAt }: CaseLine): string {
  if (approvedUntil && stateToday === 'approved') return `Approved until ${dateWords(approvedUntil)}`;
  if (approvedUntil && stateToday === 'lapsed') return `Ended on ${dateWords(approvedUntil)}`;
  return appliedAt ? `Asked on ${dateWords(localDay(appliedAt))}` : 'Has not asked yet';
}

/** `form`: what staff chose, when something of it needs another look. `isAppeal`: it was the answer to an appeal. */
export function openCaseModel(open: OpenCase, form?: DecideForm): PageModel {
  const choices = (deeds: readonly (typeof open.deeds)[number][]) =>
    open.deeds.filter((deed) => deeds.includes(deed)).map((value) => ({ value, text: DEED_WORDS[value] }));
  return {
    title: `${open.paName}: approval`,
    page: { back: { href: schemesPaths.board, text: 'Back to the approvals' } },
    rows: [
      { key: 'PA', value: open.paName },
      { key: 'Where it stands', value: STATE_WORDS[open.stateToday].text },
      { key: 'When', value: whenOf(open) },
      { key: 'All that the scheme wants', value: open.standing.isWhole ? 'Is there' : 'Is not there yet' },
    ],
    visitHref: visitsPaths.planFor(open.personId),
    isProposed: open.proposedBy !== null,
    parts: open.standing.modules.map((part) => partOf(part, open)),
    decisions: open.decisions.map(({ deed, why, words, at, by }) => ({
      title: `${DONE_WORDS[deed]}, ${dateWords(localDay(at))}${by ? `, by ${by}` : ''}`,
      lines: [why && WHY_WORDS[why], words].filter((line) => line),
    })),
    appeal: open.appeal,
    version: open.version,
    decide: { action: schemesPaths.decide(open.id), deeds: choices(STAFF_DEEDS) },
    answer: { action: schemesPaths.answer(open.id), deeds: choices(APPEAL_DEEDS) },
    whys: WHYS.map((value) => ({ value, text: WHY_WORDS[value] })),
    values: form ?? { deed: '', why: '', words: '' },
  };
}

function partOf({ module, isDone, until }: ModuleStanding, { id, files }: OpenCase) {
  const sent = files.find((file) => file.module === module.key);
  return {
    key: module.key,
    name: module.name,
    isRequired: module.isRequired,
    state: isDone ? { kind: 'good', text: 'Done' } : { kind: 'plain', text: 'To do' },
    until: until && `Until ${dateWords(until)}.`,
    sent: sent && { text: sentLine(sent), about: module.name, href: partFilesPaths.desk(sent.id) },
    action: SIGNED_OFF.includes(module.by) ? schemesPaths.signOff(id) : null,
  };
}
