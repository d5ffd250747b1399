import { countWords, paginate, type PageModel } from '@pa/web';
import { recruitmentPaths as paths } from '../../recruitment.paths';
import {
  COVER_BOARD_PAGE_SIZE,
  type CoverBoardList,
  type CoverBoardRow,
  type CoverBoardView,
} from '../cover-board.service';
import { momentOf } from '../cover-spans';
import { stateForEmployer } from './cover-words';

const VIEWS: ReadonlyArray<{ readonly view: CoverBoardView; readonly text: string }> = [
  { view: 'waiting', text: 'Waiting' },
  { view: 'unfilled', text: 'Nobody came' },
];
const HOUR_MS = 3_600_000;

function boardPath(view: CoverBoardView, page = 1): string {
  const query = new URLSearchParams({
    ...(view !== 'waiting' && { show: view }),
    ...(page > 1 && { page: String(page) }),
  });
  return query.size > 0 ? `${paths.coverBoard}?${query.toString()}` : paths.coverBoard;
}

/** Staff's board of cover: who asked for help first. */
export function coverBoardModel({ view, rows, total, page }: CoverBoardList, now: Date): PageModel {
  const name = VIEWS.find((one) => one.view === view)?.text ?? '';
  return {
    title: page > 1 ? `Cover: ${name}, page ${page}` : `Cover: ${name}`,
    page: { bodyClass: 'pa-wide pa-dense' },
    name,
    views: VIEWS.map((one) => ({ text: one.text, href: boardPath(one.view), current: one.view === view })),
    columns: [
      { text: 'Employer' },
      { text: 'Begins' },
      { text: 'Place' },
      { text: 'How it stands' },
      { text: 'What to know' },
    ],
    rows: rows.map((row) => boardRow(row, now)),
    pages: paginate({
      page,
      pageSize: COVER_BOARD_PAGE_SIZE,
      total,
      words: ['request', 'requests'],
      href: (number) => boardPath(view, number),
    }),
  };
}

function boardRow({ request, spans, employer, asked }: CoverBoardRow, now: Date) {
  const hours = Math.floor((request.startsAt.getTime() - now.getTime()) / HOUR_MS);
  const soon = hours >= 0 && hours < 24 && request.state !== 'unfilled' ? [`In ${countWords(hours, 'hour')}`] : [];
  const help = request.helpAskedAt ? ['Asked for help: call them'] : [];
  return [
    { text: employer },
    { text: momentOf(request.startsAt), label: 'Begins' },
    { text: request.district, label: 'Place' },
    { state: stateOf(request.state), label: 'How it stands' },
    {
      text: [...help, ...soon, `${countWords(asked, 'PA')} asked`, countWords(spans.length, 'time')].join('. '),
      label: 'What to know',
    },
  ];
}

function stateOf(state: CoverBoardRow['request']['state']) {
  return state === 'held' ? { kind: 'wait', text: 'A PA said yes' } : stateForEmployer(state);
}
