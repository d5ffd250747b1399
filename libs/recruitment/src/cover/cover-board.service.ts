import { Injectable } from '@nestjs/common';
import { PeopleReader } from '@pa/accounts';
import { UnitOfWork, type Actor } from '@pa/platform';
import type { Cover } from './cover';
import { CoverOffersRepository } from './cover-offers.repository';
import { CoverRequestsRepository } from './cover-requests.repository';
import type { CoverState } from './cover-state';

export const COVER_BOARD_PAGE_SIZE = 20;

/** What staff look at: those that wait for somebody, and those that nobody took. */
export const COVER_BOARD_VIEWS = {
  waiting: ['open', 'held'],
  unfilled: ['unfilled'],
} as const satisfies Record<string, readonly CoverState[]>;
export type CoverBoardView = keyof typeof COVER_BOARD_VIEWS;

export function isCoverBoardView(text: unknown): text is CoverBoardView {
  return typeof text === 'string' && Object.hasOwn(COVER_BOARD_VIEWS, text);
}

/** A request as staff see it: when and where, and how far it has come. No words of the employer, no PA's name. */
export interface CoverBoardRow extends Cover {
  readonly employer: string;
  readonly asked: number;
}

export interface CoverBoardList {
  readonly view: CoverBoardView;
  readonly rows: readonly CoverBoardRow[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
}

/** Staff's board of requests for cover that nobody has taken. */
@Injectable()
export class CoverBoard {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly requests: CoverRequestsRepository,
    private readonly offers: CoverOffersRepository,
    private readonly people: PeopleReader,
  ) {}

  /** Those who asked for help come first, then by when it begins. A page beyond the end is the last one. */
  async list(actor: Actor, { view, page: asked }: { view: CoverBoardView; page: number }): Promise<CoverBoardList> {
    const states = COVER_BOARD_VIEWS[view];
    return this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const total = await this.requests.countForStaff(tx, states);
      const pages = Math.max(1, Math.ceil(total / COVER_BOARD_PAGE_SIZE));
      const page = Math.min(Math.max(1, asked), pages);
      const offset = (page - 1) * COVER_BOARD_PAGE_SIZE;
      const found = await this.requests.listForStaff(tx, { states, offset, limit: COVER_BOARD_PAGE_SIZE });
      const tallies = await this.offers.tally(
        tx,
        found.map(({ id }) => id),
      );
      const rows: CoverBoardRow[] = [];
      for (const cover of await this.requests.withSpans(tx, found)) {
        const own = tallies.filter(({ requestId }) => requestId === cover.request.id);
        const employer = (await this.people.displayNameOf(tx, cover.request.personId)) ?? '';
        rows.push({ ...cover, employer, asked: own.reduce((sum, { count }) => sum + count, 0) });
      }
      return { view, rows, total, page, pages };
    });
  }
}
