import { Injectable } from '@nestjs/common';
import { Clock, UnitOfWork, type Actor, type Transaction } from '@pa/platform';
import { AdvertAnswers, NO_ANSWERS, type AnswerTally } from './advert-answers';
import { VacancyBoardRepository, type BoardAsk, type BoardRow } from './vacancy-board.repository';
import { VACANCY_STATES, type VacancyState } from './vacancy-state';

export const BOARD_PAGE_SIZE = 25;
/** Staff should look within so many days. */
export const LATE_LOOK_DAYS = 2;
/** After so many days without an application an advert needs help. */
export const QUIET_DAYS = 30;
const DAY_MS = 86_400_000;
/** An employer who leaves applications alone for so long may need help. */
export const ANSWER_DAYS = 14;
/** So many adverts are looked through for quiet ones; a register has a few dozen. */
const MOST_QUIET = 500;

/** What of the board is shown: what waits for a look, what is stuck, everything, or one state. */
export const BOARD_VIEWS = ['waiting', 'stuck', 'all', ...VACANCY_STATES.filter((state) => state !== 'draft')] as const;
export type BoardView = (typeof BOARD_VIEWS)[number];

/** Why an advert is stuck. */
export type Stuck = 'waits-too-long' | 'no-applications' | 'no-answers';

export interface BoardItem extends BoardRow {
  readonly answers: AnswerTally;
  readonly stuck: Stuck | null;
}

export interface BoardPage {
  readonly view: BoardView;
  readonly rows: readonly BoardItem[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  /** How many each view has. */
  readonly counts: Readonly<Record<BoardView, number>>;
}

/** Staff's board of adverts. */
@Injectable()
export class VacancyBoard {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly board: VacancyBoardRepository,
    private readonly answers: AdvertAnswers,
    private readonly clock: Clock,
  ) {}

  /** One page of a view. A page beyond the end is the last one. */
  async list(actor: Actor, ask: { readonly view: BoardView; readonly page: number }): Promise<BoardPage> {
    return this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const stuck = await this.listStuck(tx);
      const counts = await this.countAll(tx, stuck.length);
      const total = counts[ask.view];
      const pages = Math.max(1, Math.ceil(total / BOARD_PAGE_SIZE));
      const page = Math.min(Math.max(1, ask.page), pages);
      const part = { offset: (page - 1) * BOARD_PAGE_SIZE, limit: BOARD_PAGE_SIZE };
      const rows =
        ask.view === 'stuck'
          ? stuck.slice(part.offset, part.offset + part.limit)
          : await this.withStuck(tx, await this.board.list(tx, askOf(ask.view), part));
      return { view: ask.view, rows, total, page, pages, counts };
    });
  }

  /** What waits too long for us first, then what has been open long without an answer, or whose answers nobody looks at. */
  private async listStuck(tx: Transaction): Promise<BoardItem[]> {
    const all = { offset: 0, limit: MOST_QUIET };
    const late = await this.board.list(tx, { ...askOf('waiting'), waitsSince: this.daysAgo(LATE_LOOK_DAYS) }, all);
    const old = await this.board.list(tx, { ...askOf('published'), openSince: this.daysAgo(ANSWER_DAYS) }, all);
    const rows = [...late, ...old.filter(({ id }) => !late.some((one) => one.id === id))];
    return (await this.withStuck(tx, rows)).filter(({ stuck }) => stuck !== null);
  }

  private async withStuck(tx: Transaction, rows: readonly BoardRow[]): Promise<BoardItem[]> {
    const tallies = await this.answers.talliesOf(
      tx,
      rows.map(({ id }) => id),
    );
    return rows.map((row) => {
      const answers = tallies.get(row.id) ?? NO_ANSWERS;
      return { ...row, answers, stuck: this.stuckOf(row, answers) };
    });
  }

  private stuckOf({ state, waitsSince, publishedAt }: BoardRow, { total, waitingSince }: AnswerTally): Stuck | null {
    if (waitsSince && waitsSince < this.daysAgo(LATE_LOOK_DAYS)) return 'waits-too-long';
    if (state !== 'published' || publishedAt === null) return null;
    if (waitingSince && waitingSince < this.daysAgo(ANSWER_DAYS)) return 'no-answers';
    return publishedAt < this.daysAgo(QUIET_DAYS) && total === 0 ? 'no-applications' : null;
  }

  private async countAll(tx: Transaction, stuck: number): Promise<Record<BoardView, number>> {
    const states = await this.board.countStates(tx);
    const waiting = await this.board.count(tx, askOf('waiting'));
    const all = [...states.values()].reduce((sum, count) => sum + count, 0);
    const byState = BOARD_VIEWS.map((view) => [view, states.get(view) ?? 0]);
    return { ...(Object.fromEntries(byState) as Record<BoardView, number>), waiting, stuck, all };
  }

  private daysAgo(days: number): Date {
    return new Date(this.clock.now().getTime() - days * DAY_MS);
  }
}

function askOf(view: BoardView): BoardAsk {
  const isState = (VACANCY_STATES as readonly string[]).includes(view);
  return { states: isState ? [view as VacancyState] : VACANCY_STATES, waiting: view === 'waiting' };
}

export function isBoardView(text: unknown): text is BoardView {
  return BOARD_VIEWS.some((view) => view === text);
}
