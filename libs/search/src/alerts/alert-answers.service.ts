import { Injectable } from '@nestjs/common';
import { Clock, UnitOfWork } from '@pa/platform';
import { AlertLinks, StaleAlertLinkError } from './alert-links.service';
import type { Side } from './saved-search';
import { SavedSearchesRepository } from './saved-searches.repository';

/** How a search stands that a link leads to: nothing that says whose it is. */
export interface LinkedSearch {
  readonly side: Side;
  readonly isStopped: boolean;
  /** We asked "still looking?", and wait for an answer. */
  readonly isAsked: boolean;
}

/** What the links in mails do, without signing in: stop a search, or let it go on. */
@Injectable()
export class AlertAnswers {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly links: AlertLinks,
    private readonly rows: SavedSearchesRepository,
    private readonly clock: Clock,
  ) {}

  /** For the page with the button. Changes nothing. @throws StaleAlertLinkError */
  async look(licenseeId: string, token: string): Promise<LinkedSearch> {
    return this.unitOfWork.run(licenseeId, async (tx) => {
      const search = await this.rows.findForUpdate(tx, this.idOf(licenseeId, token));
      if (!search) throw new StaleAlertLinkError();
      return { side: search.side, isStopped: search.stoppedAt !== null, isAsked: search.askedAt !== null };
    });
  }

  /** Twice is as good as once. @throws StaleAlertLinkError */
  async stop(licenseeId: string, token: string): Promise<LinkedSearch> {
    return this.answer(licenseeId, token, 'stop');
  }

  /** "Yes, still looking". @throws StaleAlertLinkError */
  async keep(licenseeId: string, token: string): Promise<LinkedSearch> {
    return this.answer(licenseeId, token, 'keep');
  }

  private async answer(licenseeId: string, token: string, deed: 'stop' | 'keep'): Promise<LinkedSearch> {
    const id = this.idOf(licenseeId, token);
    const isThere = await this.unitOfWork.run(licenseeId, (tx) => this.rows[deed](tx, id, this.clock.now()));
    if (!isThere) throw new StaleAlertLinkError();
    return this.look(licenseeId, token);
  }

  private idOf(licenseeId: string, token: string): string {
    const id = this.links.read(licenseeId, token);
    if (id === null) throw new StaleAlertLinkError();
    return id;
  }
}
