import { Injectable } from '@nestjs/common';
import {
  Clock,
  doerOf,
  hasRole,
  Secrets,
  STAFF_ROLES,
  TooManyError,
  UnitOfWork,
  type Actor,
  type Transaction,
} from '@pa/platform';
import { HidesRepository } from '../hides/hides.repository';
import { isHurried, secondsToWait } from './pace';
import { openerRole, viewerRole, type SeenView } from './view';
import { ViewAlertsRepository } from './view-alerts.repository';
import { ViewsRepository, type ViewRow } from './views.repository';

export const VIEWS_PAGE_SIZE = 20;
export const NEAR_PLACE = 'views.near_sealed';

export interface ViewsPage {
  readonly views: readonly SeenView[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
}

/** Who looked at whom: every opening by someone signed in is on record, once a day. */
@Injectable()
export class Views {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly views: ViewsRepository,
    private readonly alerts: ViewAlertsRepository,
    private readonly hides: HidesRepository,
    private readonly secrets: Secrets,
    private readonly clock: Clock,
  ) {}

  /**
   * Records that a PA's profile is opened. `near` is asked only when it is needed: the employer's district, or null.
   * Members who open far more profiles than anyone who chooses are slowed; staff, whose work it is, are only noticed.
   * @throws TooManyError when they should wait
   */
  async profileOpened(
    licenseeId: string,
    opening: { viewer: Actor; viewedId: string; near: (tx: Transaction) => Promise<string | null> },
  ): Promise<void> {
    const wait = await this.unitOfWork.run(licenseeId, (tx) => this.recordProfile(tx, opening));
    if (wait > 0) throw new TooManyError(wait);
  }

  /** Staff hear that somebody goes through lists of names as no one does who chooses, and was told to wait. */
  async listRefused(viewer: Actor): Promise<void> {
    const by = doerOf(viewer);
    const note = { personId: by.personId, profiles: 0, refusals: 1, at: this.clock.now() };
    await this.unitOfWork.run(viewer.licenseeId, (tx) => this.alerts.note(tx, note));
  }

  /** Records that somebody's account was opened: by staff, or by who begins to act for them. */
  async accountOpened(tx: Transaction, viewer: Actor, viewedId: string): Promise<void> {
    const by = doerOf(viewer);
    if (by.personId === viewedId) return;
    const role = viewer.by?.as === 'representative' ? 'representative' : openerRole(viewer.roles);
    const view = { viewerId: by.personId, viewedId, what: 'account' as const, role, nearSealed: null };
    await this.views.add(tx, { ...view, at: this.clock.now() });
  }

  /** Who looked at this person, newest first. A page beyond the end is the last one. */
  async listOf(actor: Actor, wanted: number): Promise<ViewsPage> {
    return this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const total = await this.views.countOf(tx, actor.personId);
      const pages = Math.max(1, Math.ceil(total / VIEWS_PAGE_SIZE));
      const page = Math.min(Math.max(1, wanted), pages);
      const stretch = { limit: VIEWS_PAGE_SIZE, offset: (page - 1) * VIEWS_PAGE_SIZE };
      const rows = await this.views.list(tx, actor.personId, stretch);
      const hidden = await this.hides.listKnownOthers(tx, actor.personId);
      return { views: rows.map((row) => this.seen(tx, row, hidden.includes(row.viewer_id))), total, page, pages };
    });
  }

  /** One entry of this person's own list, with who it was, for the libs only; null for anyone else's. */
  async findEntry(tx: Transaction, viewedId: string, id: string): Promise<{ viewerId: string; seen: SeenView } | null> {
    const row = await this.views.find(tx, viewedId, id);
    return row && { viewerId: row.viewer_id, seen: this.seen(tx, row, false) };
  }

  private async recordProfile(
    tx: Transaction,
    { viewer, viewedId, near }: { viewer: Actor; viewedId: string; near: (tx: Transaction) => Promise<string | null> },
  ): Promise<number> {
    const { personId } = viewer;
    if (personId === viewedId) return 0;
    const at = this.clock.now();
    await this.views.lockPace(tx, personId);
    const pace = await this.views.paceOf(tx, personId, { viewedId, at });
    if (pace.isKnown) return 0;
    const wait = hasRole(viewer, ...STAFF_ROLES) ? 0 : secondsToWait(pace, at);
    const refusals = wait > 0 ? 1 : 0;
    if (isHurried(pace)) await this.alerts.note(tx, { personId, profiles: pace.lastDay + 1 - refusals, refusals, at });
    if (wait > 0) return wait;
    const role = viewerRole(viewer.roles);
    const place = role === 'employer' ? await near(tx) : null;
    const nearSealed = place === null ? null : this.secrets.seal(tx.licenseeId, place, NEAR_PLACE);
    await this.views.add(tx, { viewerId: personId, viewedId, what: 'pa-profile', role, nearSealed, at });
    return 0;
  }

  private seen(tx: Transaction, row: ViewRow, isHidden: boolean): SeenView {
    const { id, what, viewer_role: role, near_sealed: near, display_name: name, seen_on: seenOn } = row;
    return {
      id,
      what,
      role,
      near: near && this.secrets.open(tx.licenseeId, near, NEAR_PLACE),
      name: what === 'account' && role !== 'employer' && role !== 'pa' ? name : null,
      seenOn,
      isHidden,
    };
  }
}
