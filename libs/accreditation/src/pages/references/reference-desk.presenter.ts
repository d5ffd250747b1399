import { localDay } from '@pa/accounts';
import { dateWords, paginate, type PageModel } from '@pa/web';
import {
  CONFLICT_WORDS,
  REFERENCE_REFUSAL_WORDS,
  REFERENCE_REFUSALS,
  RELATION_WORDS,
} from '../../references/reference';
import type { ReferenceBoard, ReferenceCase, ReferenceLine } from '../../references/reference-desk.service';
import { mayMove } from '../../references/reference-state';
import { referencePaths } from '../../references/references.paths';
import { REFERENCE_PAGE_SIZE, type ReferenceList } from '../../references/references.repository';
import { answerRows, questionsOf } from './answers.presenter';
import { AnswersForm } from './reference.forms';

export const REFERENCE_LISTS: ReadonlyArray<{
  readonly key: ReferenceList;
  readonly text: string;
  readonly empty: string;
}> = [
  { key: 'received', text: 'To look at', empty: 'No reference waits to be looked at.' },
  { key: 'telephone', text: 'To call', empty: 'Nobody is to be called.' },
  { key: 'waiting', text: 'Asked by email', empty: 'No link that we sent waits for an answer.' },
  { key: 'looked-at', text: 'Looked at', empty: 'No reference has been looked at yet.' },
];

const STATES = {
  asked: { kind: 'wait', text: 'No answer yet' },
  received: { kind: 'wait', text: 'To look at' },
  accepted: { kind: 'good', text: 'It counts' },
  'not-usable': { kind: 'bad', text: 'Not usable' },
} as const;

const DECISIONS = [
  { value: 'accept', text: 'We can use it. It counts' },
  { value: 'ask-again', text: 'Ask the referee again', hint: 'They get a new link, with what they wrote to put right' },
  { value: 'refuse', text: 'We cannot use it', hint: 'Say why below' },
];
const TAKEN_BACK = {
  value: 'taken-back',
  text: 'The referee takes it back',
  hint: 'They told us so. What they wrote is deleted',
};

export function referenceBoardModel(board: ReferenceBoard, list: ReferenceList): PageModel {
  const chosen = REFERENCE_LISTS.find(({ key }) => key === list);
  return {
    title: 'References of PAs',
    page: { bodyClass: 'pa-wide' },
    lists: REFERENCE_LISTS.map(({ key, text }) => ({
      text,
      href: referencePaths.boardList(key),
      isChosen: key === list,
    })),
    heading: chosen?.text,
    empty: chosen?.empty,
    lines: board.lines.map(lineOf),
    pages: paginate({
      page: board.page,
      pageSize: REFERENCE_PAGE_SIZE,
      total: board.total,
      words: ['reference', 'references'],
      href: (page) => `${referencePaths.boardList(list)}&page=${page}`,
    }),
  };
}

function lineOf(line: ReferenceLine) {
  const when = line.answeredAt ? 'Answered on' : 'Asked on';
  return {
    href: referencePaths.case(line.id),
    name: line.paName,
    what: `${when} ${dateWords(localDay(line.answeredAt ?? line.askedAt))}`,
    flags: line.state === 'received' && line.conflicts.length > 0,
    state: STATES[line.state as keyof typeof STATES],
  };
}

export function referenceCaseModel(found: ReferenceCase, form?: AnswersForm): PageModel {
  const { answers, conflicts, state, version } = found;
  const mayCall = mayMove(state, 'telephone') && found.way === 'telephone';
  const mayDecide = mayMove(state, 'accept');
  return {
    title: `A reference for ${found.paName}`,
    page: { back: { href: referencePaths.board, text: 'Back to the references' } },
    rows: rowsOf(found),
    answers: answers && state !== 'asked' ? answerRows(answers) : null,
    mayTell: found.mayBeRead,
    conflicts: conflicts.map((conflict) => CONFLICT_WORDS[conflict]),
    version,
    call: mayCall
      ? {
          action: referencePaths.noteCall(found.id),
          ...questionsOf(form ?? AnswersForm.calledOn(found.today), found.paName),
        }
      : null,
    settle: mayMove(state, 'withdraw')
      ? {
          action: referencePaths.settle(found.id),
          decisions: mayDecide ? [...DECISIONS, TAKEN_BACK] : [TAKEN_BACK],
          whys: mayDecide ? REFERENCE_REFUSALS.map((value) => ({ value, text: REFERENCE_REFUSAL_WORDS[value] })) : null,
        }
      : null,
  };
}

function rowsOf(found: ReferenceCase) {
  const row = (key: string, value: string | null | undefined) => (value ? [{ key, value }] : []);
  const { referee, answeredAt, knownTo } = found;
  return [
    ...row('PA', found.paName),
    ...row('Referee', referee?.name),
    ...row('Organisation', referee?.organisation),
    ...row('Email', referee?.email),
    ...row('Telephone', referee?.telephone),
    ...row('How they know the PA, as the PA says', RELATION_WORDS[found.relation]),
    ...row('From', dateWords(found.knownFrom)),
    ...row('Until', knownTo ? dateWords(knownTo) : 'Still'),
    ...row('Where it stands', STATES[found.state as keyof typeof STATES].text),
    ...row('Why not usable', found.refusal && REFERENCE_REFUSAL_WORDS[found.refusal]),
    ...row('Answered on', answeredAt && dateWords(localDay(answeredAt))),
    ...row('How', takenWords(found)),
    ...row('A relative?', found.isRelative === null ? null : found.isRelative ? 'Yes, they say' : 'No, they say'),
    ...(answeredAt ? mayRows(found) : []),
  ];
}

function mayRows({ mayBeRead, mayBeShown }: ReferenceCase) {
  return [
    { key: 'May the PA read it?', value: mayBeRead ? 'Yes' : 'No' },
    { key: 'May the PA show it to employers?', value: mayBeShown ? 'Yes' : 'No' },
  ];
}

function takenWords({ answeredAt, answeredBy, takenBy, spokenOn }: ReferenceCase): string | null {
  if (!answeredAt) return null;
  if (!spokenOn) return 'They wrote it themselves';
  const by = takenBy ?? (answeredBy ? 'somebody of the staff' : 'somebody who left');
  return `By telephone on ${dateWords(spokenOn)}, written down by ${by}`;
}
