import { localDay } from '@pa/accounts';
import { careWords, fileWords } from '@pa/platform';
import { dateWords, paginate, type PageModel } from '@pa/web';
import { TRAINING_REFUSAL_WORDS, TRAINING_REFUSALS } from '../../training/training';
import { TRAINING_NAMES } from '../../training/training-categories';
import type { TrainingBoard, TrainingCase, TrainingOnBoard } from '../../training/training-desk.service';
import { mayMove, standingOn, type TrainingStanding } from '../../training/training-state';
import { TRAINING_SUPPORT } from '../../training/training-tasks';
import { trainingShown } from '../../training/training-words';
import { trainingPaths } from '../../training/training.paths';
import { TRAINING_PAGE_SIZE, type TrainingList } from '../../training/trainings.repository';
import { TrainingDecisionForm } from './training.forms';

export const TRAINING_BOARD_LISTS: ReadonlyArray<{
  readonly key: TrainingList;
  readonly text: string;
  readonly empty: string;
}> = [
  { key: 'waiting', text: 'Proof to look at', empty: 'No proof waits to be looked at.' },
  { key: 'without-proof', text: 'Told us, without proof', empty: 'Nobody has told us of training without proof.' },
  { key: 'looked-at', text: 'Looked at', empty: 'No training has been looked at yet.' },
];

const STATES: Readonly<Record<TrainingStanding, { readonly kind: string; readonly text: string }>> = {
  told: { kind: 'wait', text: 'To look at' },
  seen: { kind: 'seen', text: 'Seen' },
  ended: { kind: 'bad', text: 'Ended' },
  'not-accepted': { kind: 'bad', text: 'Not counted' },
  withdrawn: { kind: 'bad', text: 'Taken out' },
};

const SEEN = { value: 'seen', text: 'We saw proof of it', hint: 'A certificate with this name, training and date' };
const NOT_SEEN = { value: 'not-seen', text: 'It does not count', hint: 'Say why below' };

export function trainingBoardModel(board: TrainingBoard, list: TrainingList): PageModel {
  const chosen = TRAINING_BOARD_LISTS.find(({ key }) => key === list);
  return {
    title: 'Training of PAs',
    page: { bodyClass: 'pa-wide' },
    lists: TRAINING_BOARD_LISTS.map(({ key, text }) => ({
      text,
      href: trainingPaths.boardList(key),
      isChosen: key === list,
    })),
    heading: chosen?.text,
    empty: chosen?.empty,
    order: list === 'looked-at' ? 'The newest stands first' : 'Who waits longest stands first',
    lines: board.lines.map((line) => lineOf(line, board.today)),
    pages: paginate({
      page: board.page,
      pageSize: TRAINING_PAGE_SIZE,
      total: board.total,
      words: ['training', 'trainings'],
      href: (page) => `${trainingPaths.boardList(list)}&page=${page}`,
    }),
  };
}

function lineOf(line: TrainingOnBoard, today: string) {
  return {
    href: trainingPaths.case(line.id),
    name: line.paName,
    what: `${TRAINING_NAMES[line.category]}, told us on ${dateWords(localDay(line.toldAt))}`,
    state: STATES[standingOn(line, today)],
  };
}

export function trainingCaseModel(found: TrainingCase, form?: TrainingDecisionForm): PageModel {
  const { id, category, file, version, state } = found;
  const mayRefuse = mayMove(state, 'refuse');
  const values = form ?? TrainingDecisionForm.on(found.today);
  return {
    title: `${TRAINING_NAMES[category]}: ${found.paName}`,
    page: { back: { href: trainingPaths.board, text: 'Back to the training of PAs' } },
    rows: rowsOf(found),
    file: file && {
      name: file.name,
      about: fileWords(file),
      care: careWords(file.verdict),
      href: trainingPaths.caseFile(id),
    },
    version,
    employersRead:
      standingOn(found, found.today) === 'told' || standingOn(found, found.today) === 'seen'
        ? trainingShown(found, found.seenByName)
        : null,
    decide: mayRefuse
      ? {
          action: trainingPaths.decide(id),
          decisions: mayMove(state, 'see') ? [SEEN, NOT_SEEN] : [NOT_SEEN],
          asksDay: mayMove(state, 'see'),
          values,
          on: values.boxes,
          whys: TRAINING_REFUSALS.map((value) => ({ value, text: TRAINING_REFUSAL_WORDS[value] })),
        }
      : null,
  };
}

function rowsOf(found: TrainingCase) {
  const row = (key: string, value: string | null | undefined) => (value ? [{ key, value }] : []);
  const support = TRAINING_SUPPORT[found.category];
  return [
    ...row('PA', found.paName),
    ...row('Training', TRAINING_NAMES[found.category]),
    ...row('With whom, as the PA says', found.provider),
    ...row('Done on', dateWords(found.doneOn)),
    ...row('It counts until', found.validUntil ? dateWords(found.validUntil) : 'It has no last day'),
    ...row('It helps with', support?.words),
    ...row('Where it stands', STATES[standingOn(found, found.today)].text),
    ...row('Seen', found.seenOn && `By ${found.seenByName ?? 'somebody who left'} on ${dateWords(found.seenOn)}`),
    ...row('Why it does not count', found.refusal && TRAINING_REFUSAL_WORDS[found.refusal]),
  ];
}
