import { localDay } from '@pa/accounts';
import { dateBoxes, dateWords, paginate, type PageModel } from '@pa/web';
import { accreditationPaths } from '../accreditation.paths';
import { REFUSAL_WORDS, REFUSALS } from '../checks/check';
import type { Board, BoardLine, CheckCase } from '../checks/check-desk.service';
import { CHECK_RULES, SEEN_HOW_WORDS } from '../checks/check-kinds';
import { mayMove, standingOn, type CheckStanding } from '../checks/check-state';
import { checkLine, checkName, STANDING_WORDS } from '../checks/check-words';
import { BOARD_PAGE_SIZE, type BoardList } from '../checks/checks.repository';
import type { SightForm } from './check.form';

export const BOARD_LISTS: ReadonlyArray<{ readonly key: BoardList; readonly text: string; readonly empty: string }> = [
  { key: 'waiting', text: 'Waiting to be seen', empty: 'Nobody waits to show us a document.' },
  { key: 'permitted', text: 'Update Service', empty: 'Nobody has said yes to a look that we have not made.' },
  { key: 'due', text: 'Overdue', empty: 'Nothing is overdue.' },
  { key: 'ending', text: 'Due or ending soon', empty: 'Nothing is due or ends in the next 90 days.' },
  { key: 'all', text: 'All', empty: 'No PA has told us about a check yet.' },
];

export function boardModel(board: Board, list: BoardList): PageModel {
  const chosen = BOARD_LISTS.find(({ key }) => key === list);
  return {
    title: 'Checks of PAs',
    page: { bodyClass: 'pa-wide' },
    lists: BOARD_LISTS.map(({ key, text }) => ({
      text,
      href: accreditationPaths.boardList(key),
      isChosen: key === list,
    })),
    heading: chosen?.text,
    empty: chosen?.empty,
    lines: board.lines.map((line) => boardLine(line, board.today)),
    pages: paginate({
      page: board.page,
      pageSize: BOARD_PAGE_SIZE,
      total: board.total,
      words: ['check', 'checks'],
      href: (page) => `${accreditationPaths.boardList(list)}&page=${page}`,
    }),
  };
}

function boardLine(line: BoardLine, today: string) {
  const standing = standingOn(line, today);
  const day = line.nextDue ?? line.validTo;
  return {
    href: accreditationPaths.case(line.id),
    name: line.paName,
    what: checkName(line),
    state: {
      kind: standing === 'expired' ? 'bad' : standing === 'self-declared' ? 'wait' : 'good',
      text: STANDING_WORDS[standing],
    },
    when:
      line.state === 'declared' || !day
        ? `Told us on ${dateWords(localDay(line.declaredAt))}`
        : `${line.nextDue ? 'Look again by' : 'Ends on'} ${dateWords(day)}`,
  };
}

export function caseModel(check: CheckCase, sight?: SightForm): PageModel {
  const standing = standingOn(check, check.today);
  const isShown = isSeen(check) || check.state === 'declared';
  return {
    title: `${check.paName}: ${CHECK_RULES[check.kind].inLine}`,
    page: { back: { href: accreditationPaths.board, text: 'Back to the checks' } },
    rows: rowsOf(check, standing),
    employersRead: isShown ? checkLine(check, { standing, seenBy: null }) : null,
    version: check.version,
    see: mayMove(check.state, 'see') ? sightOf(check, sight) : null,
    refuse: mayMove(check.state, 'refuse')
      ? {
          action: accreditationPaths.refuse(check.id),
          whys: REFUSALS.map((value) => ({ value, text: REFUSAL_WORDS[value] })),
        }
      : null,
    status:
      isSeen(check) && check.isUpdated
        ? { action: accreditationPaths.status(check.id), isPermitted: check.permissionAt !== null }
        : null,
  };
}

function isSeen({ state }: CheckCase): boolean {
  return state === 'seen' || state === 'status-checked';
}

function rowsOf(check: CheckCase, standing: CheckStanding) {
  const row = (key: string, value: string | null) => (value === null ? [] : [{ key, value }]);
  const day = (date: string | null) => date && dateWords(date);
  return [
    ...row('PA', check.paName),
    ...row('Check', checkName(check)),
    ...row('Where it stands', STANDING_WORDS[standing]),
    ...row('Why not accepted', check.refusal && REFUSAL_WORDS[check.refusal]),
    ...row('Date on it', day(check.issuedOn)),
    ...row('It ends on', day(check.validTo)),
    ...row('Look again by', day(check.nextDue)),
    ...row('Number', CHECK_RULES[check.kind].hasNumber ? numberWords(check) : null),
  ];
}

function sightOf(check: CheckCase, sight?: SightForm) {
  const { seenHows, hasNumber } = CHECK_RULES[check.kind];
  return {
    action: accreditationPaths.see(check.id),
    title: isSeen(check) ? 'I have seen a newer one, or seen it again' : 'I have seen it',
    hows: seenHows.map((value) => ({ value, text: capital(SEEN_HOW_WORDS[value]) })),
    how: sight?.how ?? (seenHows.length === 1 ? seenHows[0] : ''),
    on: sight?.boxes ?? dateBoxes(check.today),
    asksNumber: hasNumber,
    number: sight?.number ?? '',
  };
}

function numberWords({ number, lastFour }: CheckCase): string {
  if (number) return `${number}. We keep it until 6 months after the decision`;
  return lastFour ? `Ends in ${lastFour}` : 'Not noted yet';
}

function capital(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
